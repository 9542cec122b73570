package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Editable;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the person did, durable and undoable: each action is one intent with an edit for every
 * conversation it touched. Safe on any thread but the JavaFX one; on disk before it returns.
 */
public final class Intents {

  private static final int DONE = 0;
  private static final int UNDONE = 1;
  private static final int OVERTAKEN = 2;
  private static final int REVERSAL = 3;

  private final Database database;
  private final LongSupplier millis;
  private final LongSupplier ask;

  /**
   * @param millis local time
   * @param ask {@link ServerWrites#ask()}: the order in which things happen
   */
  Intents(Database database, LongSupplier millis, LongSupplier ask) {
    this.database = database;
    this.millis = millis;
    this.ask = ask;
  }

  /**
   * Writes one action: overlay, outbox and undo entry in one transaction.
   *
   * @param keys the conversations it is about
   * @param edit what it means for a conversation with these effective values; empty when nothing
   * @return how many conversations it changed; 0 leaves no trace
   */
  public int submit(String title, Iterable<Long> keys, Function<Editable, Optional<Edit>> edit) {
    return database.write(transaction -> {
      Map<Long, Edit> edits = new LinkedHashMap<>();
      for (long key : keys) {
        Optional<Editable> now = effective(transaction.session(), key);
        now.flatMap(edit)
            .filter(wanted -> !wanted.changesNothing())
            .ifPresent(wanted -> edits.put(key, wanted));
      }
      if (!edits.isEmpty()) {
        transaction.session().run("UPDATE intent SET state = ? WHERE state = ?", OVERTAKEN, UNDONE);
        write(transaction, title, DONE, edits);
      }
      return edits.size();
    });
  }

  /** Takes the newest action back; answers its title, or empty when there is none. */
  public Optional<String> undo() {
    return undoNewest().map(Reversal::title);
  }

  /** Does the action that was undone last again; answers its title. */
  public Optional<String> redo() {
    return redoNewest().map(Reversal::title);
  }

  /**
   * Takes the newest action back, where nobody has changed the conversation since; empty when there
   * is none.
   */
  public Optional<Reversal> undoNewest() {
    return reverse(
        "SELECT id, title FROM intent WHERE state = 0 ORDER BY id DESC LIMIT 1", UNDONE, true);
  }

  /** Does the action that was undone last again, likewise. */
  public Optional<Reversal> redoNewest() {
    return reverse(
        "SELECT id, title FROM intent WHERE state = 1 ORDER BY undone_at DESC, id LIMIT 1",
        DONE,
        false);
  }

  private record Action(long id, String title) {}

  private Optional<Reversal> reverse(String which, int becomes, boolean inverse) {
    return database.write(transaction -> {
      Session session = transaction.session();
      Optional<Action> action =
          session.one(which, row -> new Action(row.getLong(1), row.getString(2)));
      if (action.isEmpty()) {
        return Optional.<Reversal>empty();
      }
      giveUpStopped(transaction, action.get().id());
      Map<Long, Edit> edits = new LinkedHashMap<>();
      Map<Long, Edit> skipped = new LinkedHashMap<>();
      for (Map.Entry<Long, Edit> made : editsOf(session, action.get().id())) {
        Edit edit = inverse ? made.getValue().inverse() : made.getValue();
        boolean asLeft = asLeft(session, made.getKey(), edit);
        (asLeft ? edits : skipped).put(made.getKey(), edit);
      }
      session.run(
          "UPDATE intent SET state = ?, undone_at = (SELECT coalesce(max(undone_at), 0) + 1"
              + " FROM intent) WHERE id = ?",
          becomes,
          action.get().id());
      long reversal = write(transaction, action.get().title(), REVERSAL, edits);
      for (Map.Entry<Long, Edit> left : skipped.entrySet()) {
        note(session, reversal, left.getKey(), left.getValue(), null, EditResult.SKIPPED);
      }
      return Optional.of(
          new Reversal(reversal, action.get().title(), edits.size(), skipped.size()));
    });
  }

  /** What waits for the person's decision was never done: taking it back is giving it up. */
  private static void giveUpStopped(Transaction transaction, long intent) throws SQLException {
    remove(transaction, intent, "state <> 'WAITING'", EditResult.DROPPED);
  }

  /** Holds back, or lets go on, what is left of an action. */
  public void pause(long intent, boolean paused) {
    database.write(transaction -> {
      transaction.session().run("UPDATE outbox SET paused = ? WHERE intent = ?", paused, intent);
      transaction.touchedOutbox();
      return true;
    });
  }

  /** Gives up what is left of an action; what was sent stays, and undo takes back only that. */
  public void cancel(long intent) {
    database.write(transaction -> {
      remove(transaction, intent, "1", EditResult.CANCELLED);
      return true;
    });
  }

  private static void remove(Transaction transaction, long intent, String which, EditResult result)
      throws SQLException {
    Session session = transaction.session();
    long[] numbers =
        session.numbers("SELECT number FROM outbox WHERE intent = ? AND " + which, intent);
    Set<Long> keys = new LinkedHashSet<>();
    for (long number : numbers) {
      session
          .one("SELECT key FROM outbox WHERE number = ?", row -> row.getLong(1), number)
          .ifPresent(keys::add);
      Outbox.end(transaction, number, result);
    }
    for (long key : keys) {
      Overlay.refresh(transaction, ServerWrites.get(session, key).orElseThrow());
    }
  }

  /** Whether an unsent edit is part of an undo or a redo. */
  static boolean isReversal(Session session, long number) throws SQLException {
    return session
        .one(
            "SELECT 1 FROM outbox o JOIN intent i ON i.id = o.intent WHERE o.number = ?"
                + " AND i.state = ?",
            row -> row.getInt(1),
            number,
            REVERSAL)
        .isPresent();
  }

  /** Whether the conversation still is as the action left it, so that it can be taken back. */
  private static boolean asLeft(Session session, long key, Edit edit) throws SQLException {
    Optional<Editable> now = effective(session, key);
    return now.isPresent()
        && switch (edit) {
          case Edit.SetStatus(String from, String to) -> now.get().status().equals(from);
          case Edit.Assign(String from, String to) -> Objects.equals(now.get().agentId(), from);
          case Edit.Route(String from, String to) -> Objects.equals(now.get().departmentId(), from);
          // Tags merge: what a colleague did to others of them is no hindrance.
          case Edit.ChangeTags(List<String> add, List<String> remove) ->
              now.get().tags().containsAll(remove) && Collections.disjoint(now.get().tags(), add);
        };
  }

  private static List<Map.Entry<Long, Edit>> editsOf(Session session, long intent)
      throws SQLException {
    return session.list(
        "SELECT key, kind, was, wants FROM intent_edit WHERE intent = ?"
            + " AND (outcome IS NULL OR outcome IN ('SENT', 'AGREED')) ORDER BY rowid",
        row ->
            Map.entry(
                row.getLong(1),
                new StoredEdit(row.getString(2), row.getString(3), row.getString(4)).edit()),
        intent);
  }

  private long write(Transaction transaction, String title, int state, Map<Long, Edit> edits)
      throws SQLException {
    Session session = transaction.session();
    long now = millis.getAsLong();
    long asked = ask.getAsLong();
    long intent =
        session.insert(
            "INSERT INTO intent (title, made_at, state) VALUES (?, ?, ?)", title, now, state);
    for (Map.Entry<Long, Edit> entry : edits.entrySet()) {
      long key = entry.getKey();
      StoredEdit edit = StoredEdit.of(entry.getValue());
      long number =
          session.insert(
              "INSERT INTO outbox (intent, key, kind, was, wants, made_at, asked)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              intent,
              key,
              edit.kind(),
              edit.was(),
              edit.wants(),
              now,
              asked);
      note(session, intent, key, entry.getValue(), number, null);
      Overlay.refresh(transaction, ServerWrites.get(session, key).orElseThrow());
    }
    transaction.touchedOutbox();
    return intent;
  }

  private static void note(
      Session session,
      long intent,
      long key,
      Edit edit,
      @Nullable Long number,
      @Nullable EditResult result)
      throws SQLException {
    StoredEdit stored = StoredEdit.of(edit);
    session.run(
        "INSERT INTO intent_edit (intent, key, kind, was, wants, number, outcome)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        intent,
        key,
        stored.kind(),
        stored.was(),
        stored.wants(),
        number,
        result == null ? null : result.name());
  }

  private static Optional<Editable> effective(Session session, long key) throws SQLException {
    return session.one(
        "SELECT e_status, e_agent_id, e_department_id, e_tags FROM conversation WHERE key = ?",
        row ->
            new Editable(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                TextList.read(row.getString(4))),
        key);
  }
}
