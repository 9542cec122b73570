package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what the server said about conversations. Safe on any thread; blocks on the disk.
 *
 * <p>Answers can overtake each other: a list asked for before an edit was sent may arrive after the
 * edit's own answer. So each answer carries the moment it was asked for, and one that was asked
 * before the newest was taken in, and is not newer by the server's own time, is ignored.
 */
public final class ServerWrites {

  /** What the server tells that answers no edit. */
  static final Set<ConversationField> NOT_OURS = Set.of();

  private static final List<ConversationField> OBSERVED =
      List.of(
          ConversationField.STATUS,
          ConversationField.AGENT_ID,
          ConversationField.DEPARTMENT_ID,
          ConversationField.TAGS,
          ConversationField.MESSAGE_COUNT);

  private final Database database;
  private final LongSupplier micros;
  private final AtomicLong newest = new AtomicLong();

  ServerWrites(Database database, LongSupplier micros) {
    this.database = database;
    this.micros = micros;
    // A clock set back while the console was closed must not make the edits of then look newer
    // than every answer to come.
    newest.set(
        database.read(session ->
            session
                .one("SELECT coalesce(max(asked), 0) FROM outbox", row -> row.getLong(1))
                .orElse(0L)));
  }

  /** Local time, in milliseconds since 1970. */
  long millis() {
    return micros.getAsLong() / 1000;
  }

  /** To be called before a request is sent: the moment it was asked, greater than any before. */
  public long ask() {
    return newest.updateAndGet(last -> Math.max(last + 1, micros.getAsLong()));
  }

  /**
   * What taking in an answer changed.
   *
   * @param added conversations not held before
   * @param changed conversations whose server columns now differ
   */
  public record Taken(int added, int changed) {}

  /**
   * Takes in rows of a list.
   *
   * @param asked from {@link #ask()}, before the request
   * @param serverMillis the answer's own time, for the observed history
   * @param progress written in the same transaction: a cursor must never be ahead of its rows
   */
  public Taken rows(
      List<ConversationFacts> rows, long asked, long serverMillis, Ledger.Entry... progress) {
    return database.write(transaction -> {
      int added = 0;
      int changed = 0;
      for (ConversationFacts facts : rows) {
        switch (take(transaction, facts, asked, serverMillis, NOT_OURS)) {
          case ADDED -> added++;
          case CHANGED -> changed++;
          case SAME -> {}
        }
      }
      for (Ledger.Entry entry : progress) {
        Ledger.write(transaction, entry);
      }
      return new Taken(added, changed);
    });
  }

  /**
   * The server answered that it has no such conversation (404), or a whole pass did not list it.
   */
  public void gone(List<String> ids, long serverMillis) {
    database.write(transaction -> {
      for (String id : ids) {
        Optional<ServerRow> held = find(transaction.session(), id);
        if (held.isPresent() && !held.get().gone()) {
          transaction
              .session()
              .run(
                  "UPDATE conversation SET gone_at = ? WHERE key = ?",
                  serverMillis,
                  held.get().key());
          transaction.touchedConversation(held.get().key());
        }
      }
      return true;
    });
  }

  /** What one answer meant for one conversation. */
  enum Outcome {
    ADDED,
    CHANGED,
    SAME
  }

  static Optional<ServerRow> find(Session session, String id) throws SQLException {
    return session.one(ServerRow.SELECT + " WHERE id = ?", ServerRow::read, id);
  }

  static Optional<ServerRow> get(Session session, long key) throws SQLException {
    return session.one(ServerRow.SELECT + " WHERE key = ?", ServerRow::read, key);
  }

  /**
   * Takes in one conversation.
   *
   * @param sent what an edit of this console, that this answers, said; {@link #NOT_OURS} otherwise
   */
  Outcome take(
      Transaction transaction,
      ConversationFacts facts,
      long asked,
      long serverMillis,
      Set<ConversationField> sent)
      throws SQLException {
    Session session = transaction.session();
    Optional<ServerRow> found = find(session, facts.id());
    if (found.isEmpty()) {
      ServerRow row = ServerRow.unknown(facts.id()).with(facts, ask());
      Overlay.fresh(transaction, Arrivals.insert(session, Arrivals.nextKey(session), row));
      People.learn(transaction, facts);
      return Outcome.ADDED;
    }
    return take(transaction, found.get(), facts, asked, serverMillis, sent);
  }

  /** As the other, of one that is held. */
  Outcome take(
      Transaction transaction,
      ServerRow held,
      ConversationFacts facts,
      long asked,
      long serverMillis,
      Set<ConversationField> sent)
      throws SQLException {
    if (overtaken(asked, held) && notNewer(facts, held)) {
      return Outcome.SAME;
    }
    ServerRow merged = held.with(facts, ask());
    // Only the answer to an edit may leave them out (contract, trap 3).
    ServerRow told =
        !sent.isEmpty() || facts.knows(ConversationField.TAGS)
            ? merged
            : merged.withUnreadableTags();
    Session session = transaction.session();
    boolean settlesHistory = settlesHistory(session, held, told);
    if (told.saysTheSameAs(held) && !settlesHistory) {
      return Outcome.SAME;
    }
    update(session, settlesHistory ? told.settled() : told.recounted(held));
    for (ConversationField field : OBSERVED) {
      observe(session, held, told, field, serverMillis, sent.contains(field));
    }
    People.learn(transaction, facts);
    Overlay.refresh(transaction, told);
    return Outcome.CHANGED;
  }

  /**
   * Whether something was taken in about it since {@code asked}. A moment that this run has not
   * reached was given by an earlier one, before the clock was set back, and says nothing.
   */
  boolean overtaken(long asked, ServerRow held) {
    return asked < held.told() && held.told() <= newest.get();
  }

  private static boolean notNewer(ConversationFacts facts, ServerRow held) {
    Long updated = facts.number(ConversationField.UPDATED_AT).value();
    return updated != null && updated <= held.number(ConversationField.UPDATED_AT);
  }

  /**
   * Whether the list now names the last message of a history that a detail brought in first: the
   * messages held are then as new as the list.
   */
  private static boolean settlesHistory(Session session, ServerRow held, ServerRow told)
      throws SQLException {
    Long count = held.heldCount();
    return count != null
        && count >= 0
        && held.heldLast() == null
        && told.text(ConversationField.LAST_MESSAGE) != null
        && (count == told.number(ConversationField.MESSAGE_COUNT)
            || messages(session, held.key()) == told.number(ConversationField.MESSAGE_COUNT));
  }

  private static long messages(Session session, long key) throws SQLException {
    return session
        .one("SELECT count(*) FROM message WHERE key = ?", row -> row.getLong(1), key)
        .orElse(0L);
  }

  private static void update(Session session, ServerRow row) throws SQLException {
    @Nullable Object[] columns = row.columns().toArray();
    @Nullable Object[] values = new @Nullable Object[columns.length + 5];
    values[0] = row.known();
    values[1] = row.told();
    values[2] = row.heldLast();
    values[3] = row.heldCount();
    System.arraycopy(columns, 0, values, 4, columns.length);
    values[columns.length + 4] = row.key();
    session.run(UPDATE, values);
  }

  private static final String UPDATE =
      "UPDATE conversation SET gone_at = NULL, known = ?, told = ?, held_last = ?,"
          + " held_count = ?, "
          + ServerRow.COLUMNS.replace(", ", " = ?, ")
          + " = ? WHERE key = ?";

  private static void observe(
      Session session,
      ServerRow before,
      ServerRow after,
      ConversationField field,
      long serverMillis,
      boolean mine)
      throws SQLException {
    Object was = before.columns().get(field.position());
    Object now = after.columns().get(field.position());
    // What a detail alone had counted need not be what the list counts.
    boolean comparable = field != ConversationField.MESSAGE_COUNT || before.listed();
    if (comparable && after.knows(field) && before.knows(field) && !Objects.equals(was, now)) {
      session.run(
          "INSERT INTO observed (key, seen_at, field, was, now, mine) VALUES (?, ?, ?, ?, ?, ?)",
          before.key(),
          serverMillis,
          field.name(),
          was == null ? null : was.toString(),
          now == null ? null : now.toString(),
          mine || IntentRows.mayBeOurs(session, before, after, field));
    }
  }
}
