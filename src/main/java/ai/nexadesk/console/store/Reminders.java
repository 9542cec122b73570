package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Reminder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Conversations put away until later. They live on this computer only: the API knows nothing like
 * them. Safe on any thread but the JavaFX one; on disk before a method returns.
 */
public final class Reminders {

  private static final String SELECT =
      "SELECT key, due_at, made_at, back_at, by_visitor FROM reminder";

  private final Database database;
  private final LongSupplier millis;

  /**
   * @param millis local time
   */
  Reminders(Database database, LongSupplier millis) {
    this.database = database;
    this.millis = millis;
  }

  /**
   * A reminder and whose it is.
   *
   * @param key the conversation's
   */
  public record Of(long key, Reminder reminder) {}

  /**
   * Puts conversations away, in place of what they waited for before.
   *
   * @return what each of them had until now, to be given to {@link #restore}
   */
  public Map<Long, Optional<Reminder>> set(Collection<Long> keys, Reminder.Until until) {
    return database.write(transaction -> {
      Reminder reminder = new Reminder(until, millis.getAsLong(), Reminder.State.ASLEEP);
      Map<Long, Optional<Reminder>> before = new LinkedHashMap<>();
      for (long key : keys) {
        if (ServerWrites.get(transaction.session(), key).isPresent()) {
          before.put(key, read(transaction.session(), key));
          write(transaction, key, reminder);
        }
      }
      return before;
    });
  }

  /** Forgets the reminders of these; answers what each had, as {@link #set}. */
  public Map<Long, Optional<Reminder>> clear(Collection<Long> keys) {
    return database.write(transaction -> {
      Map<Long, Optional<Reminder>> before = new LinkedHashMap<>();
      for (long key : keys) {
        Optional<Reminder> had = read(transaction.session(), key);
        if (had.isPresent()) {
          before.put(key, had);
          remove(transaction, key);
        }
      }
      return before;
    });
  }

  /** Makes it as it was before {@link #set} or {@link #clear}. */
  public void restore(Map<Long, Optional<Reminder>> before) {
    database.write(transaction -> {
      for (Map.Entry<Long, Optional<Reminder>> entry : before.entrySet()) {
        long key = entry.getKey();
        if (entry.getValue().isEmpty()) {
          remove(transaction, key);
        } else if (ServerWrites.get(transaction.session(), key).isPresent()) {
          write(transaction, key, entry.getValue().get());
        }
      }
      return true;
    });
  }

  /**
   * Brings back those whose time has come by {@code now}.
   *
   * @return their keys, the earliest first
   */
  public List<Long> due(long now) {
    if (database.read(session -> due(session, now)).isEmpty()) {
      return List.of();
    }
    return database.write(transaction -> {
      List<Long> keys = due(transaction.session(), now);
      for (long key : keys) {
        transaction.session().run("UPDATE reminder SET back_at = ? WHERE key = ?", now, key);
        transaction.touchedConversation(key);
      }
      return keys;
    });
  }

  private static List<Long> due(Session session, long now) throws SQLException {
    return session.list(
        "SELECT key FROM reminder WHERE back_at IS NULL AND due_at <= ? ORDER BY due_at, key",
        row -> row.getLong(1),
        now);
  }

  /** When the next one comes back by itself, local time; empty when none does. */
  public OptionalLong nextDue() {
    return database.read(session ->
        session
            .one(
                "SELECT due_at FROM reminder WHERE back_at IS NULL AND due_at IS NOT NULL"
                    + " ORDER BY due_at LIMIT 1",
                row -> row.getLong(1))
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()));
  }

  /** The reminder of one conversation. */
  public Optional<Reminder> of(long key) {
    return database.read(session -> read(session, key));
  }

  /** Every reminder: those that came back first, then by when they are due. */
  public List<Of> all() {
    return database.read(session ->
        session.list(
            SELECT + " ORDER BY back_at IS NULL, due_at IS NULL, due_at, key",
            row -> new Of(row.getLong(1), reminder(row, 2).orElseThrow())));
  }

  /** Those that came back, the latest first. */
  static List<Long> back(Session session) throws SQLException {
    return session.list(
        "SELECT key FROM reminder WHERE back_at IS NOT NULL ORDER BY back_at DESC, key DESC",
        row -> row.getLong(1));
  }

  /** Those of {@code back} that are {@code listed}, then the other keys. */
  static long[] onTop(List<Long> back, Set<Long> listed, long[] keys, int limit) {
    LongStream all =
        LongStream.concat(
            back.stream().filter(listed::contains).mapToLong(Long::longValue),
            Arrays.stream(keys).filter(key -> !listed.contains(key)));
    return limit > 0 ? all.limit(limit).toArray() : all.toArray();
  }

  /** The person looked at it, or did something with it: what came back is settled. */
  static void settle(Transaction transaction, long key) throws SQLException {
    int settled =
        transaction
            .session()
            .run("DELETE FROM reminder WHERE key = ? AND back_at IS NOT NULL", key);
    if (settled > 0) {
      transaction.touchedConversation(key);
    }
  }

  /** Those that their visitors brought back and that nobody has looked at since. */
  public Set<Back> woken() {
    return Set.copyOf(
        database.read(session ->
            session.list(
                "SELECT key, back_at FROM reminder WHERE back_at IS NOT NULL AND by_visitor",
                row -> new Back(row.getLong(1), row.getLong(2)))));
  }

  /**
   * One that came back.
   *
   * @param at local time in milliseconds
   */
  public record Back(long key, long at) {}

  /** The messages held were read again: what the visitor wrote since wakes it. */
  static void heard(Session session, long key, @Nullable Long visitorAt, long now)
      throws SQLException {
    if (visitorAt != null) {
      session.run(
          "UPDATE reminder SET back_at = ?, by_visitor = 1"
              + " WHERE key = ? AND back_at IS NULL AND heard_at < ?",
          now,
          key,
          visitorAt);
    }
  }

  /** The reminder in four columns from {@code first}: due, made, back, by the visitor. */
  static Optional<Reminder> reminder(ResultSet row, int first) throws SQLException {
    Long made = ServerRow.number(row, first + 1);
    if (made == null) {
      return Optional.empty();
    }
    Long due = ServerRow.number(row, first);
    boolean asleep = ServerRow.number(row, first + 2) == null;
    Reminder.State back =
        row.getBoolean(first + 3) ? Reminder.State.VISITOR_WROTE : Reminder.State.DUE;
    return Optional.of(
        new Reminder(
            due == null ? Reminder.VISITOR_WRITES : new Reminder.Until.At(due),
            made,
            asleep ? Reminder.State.ASLEEP : back));
  }

  private static Optional<Reminder> read(Session session, long key) throws SQLException {
    return session
        .one(SELECT + " WHERE key = ?", row -> reminder(row, 2), key)
        .flatMap(found -> found);
  }

  private static void remove(Transaction transaction, long key) throws SQLException {
    if (transaction.session().run("DELETE FROM reminder WHERE key = ?", key) > 0) {
      transaction.touchedConversation(key);
    }
  }

  /**
   * Where the messages were never read, whatever the list has told so far counts as heard: a
   * message found later that is newer than that is one the person cannot have known.
   */
  private void write(Transaction transaction, long key, Reminder reminder) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(key);
    values.add(reminder.dueAt().orElse(null));
    values.add(reminder.until() instanceof Reminder.Until.VisitorWrites);
    values.add(reminder.madeAt());
    values.add(reminder.asleep() ? null : millis.getAsLong());
    values.add(reminder.state() == Reminder.State.VISITOR_WROTE);
    values.add(key);
    transaction
        .session()
        .run(
            "INSERT OR REPLACE INTO reminder"
                + " (key, due_at, when_visitor_writes, made_at, back_at, by_visitor, heard_at)"
                + " SELECT ?, ?, ?, ?, ?, ?,"
                + " CASE WHEN held_count IS NULL THEN coalesce(updated_at, 0)"
                + " ELSE coalesce(visitor_at, 0) END FROM conversation WHERE key = ?",
            values.toArray());
    transaction.touchedConversation(key);
  }
}
