package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Editable;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows behind the person's actions: what each edit meant, and what became of it. */
final class IntentRows {

  private IntentRows() {}

  /** Takes unsent edits of an action out; what may have arrived already counts as sent. */
  static void remove(Transaction transaction, long intent, String which, EditResult result)
      throws SQLException {
    Session session = transaction.session();
    long[] numbers =
        session.numbers("SELECT number FROM outbox WHERE intent = ? AND " + which, intent);
    Set<Long> keys = new LinkedHashSet<>();
    for (long number : numbers) {
      session
          .one("SELECT key FROM outbox WHERE number = ?", row -> row.getLong(1), number)
          .ifPresent(keys::add);
      handOn(session, number);
      Outbox.end(transaction, number, onItsWay(session, number) ? EditResult.SENT : result);
    }
    for (long key : keys) {
      Overlay.refresh(transaction, ServerWrites.get(session, key).orElseThrow());
    }
  }

  /**
   * Takes out the unsent edit that {@code reversal} would take back, when it is the last word on
   * its field and has surely not left; answers whether there was one.
   */
  static boolean neverWas(Transaction transaction, long key, Edit reversal) throws SQLException {
    Session session = transaction.session();
    StoredEdit unwanted = StoredEdit.of(reversal.inverse());
    Optional<Long> number =
        session.one(
            "SELECT number FROM outbox WHERE key = ?1 AND kind = ?2 AND was IS ?3 AND wants IS ?4"
                + " AND state = 'WAITING' AND maybe_since IS NULL AND number ="
                + " (SELECT max(number) FROM outbox WHERE key = ?1 AND kind = ?2)",
            row -> row.getLong(1),
            key,
            unwanted.kind(),
            unwanted.was(),
            unwanted.wants());
    if (number.isEmpty()) {
      return false;
    }
    Outbox.end(transaction, number.get(), EditResult.AGREED);
    Overlay.refresh(transaction, ServerWrites.get(session, key).orElseThrow());
    return true;
  }

  /** Whether this was sent, and no answer said what became of it. */
  static boolean maybeSent(Session session, long number) throws SQLException {
    return session
        .one(
            "SELECT 1 FROM outbox WHERE number = ? AND maybe_since IS NOT NULL",
            row -> true,
            number)
        .isPresent();
  }

  /** Whether this is being sent, or may have arrived at an earlier try. */
  static boolean onItsWay(Session session, long number) throws SQLException {
    return maybeSent(session, number)
        && session
            .one("SELECT 1 FROM outbox WHERE number = ? AND state = 'WAITING'", row -> true, number)
            .isPresent();
  }

  /**
   * Whether this change is what an edit that may have arrived asked for: a list can bring it before
   * the edit's own answer does.
   */
  static boolean mayBeOurs(
      Session session, ServerRow before, ServerRow after, ConversationField field)
      throws SQLException {
    Editable was = before.editable();
    Editable is = after.editable();
    for (StoredEdit sent :
        session.list(
            "SELECT kind, was, wants FROM outbox WHERE key = ? AND maybe_since IS NOT NULL",
            row -> new StoredEdit(row.getString(1), row.getString(2), row.getString(3)),
            before.key())) {
      Edit edit = sent.edit();
      if (StoredEdit.field(edit) == field
          && switch (edit) {
            case Edit.SetStatus status -> is.status().equals(status.to());
            case Edit.Assign assign -> Objects.equals(is.agentId(), assign.to());
            case Edit.Route route -> Objects.equals(is.departmentId(), route.to());
            case Edit.ChangeTags tags -> was.with(tags).tags().equals(is.tags());
          }) {
        return true;
      }
    }
    return false;
  }

  private record Started(long key, String kind, @Nullable String was) {}

  /** What an edit changes, also one that was given up while it was on its way. */
  static Optional<ConversationField> field(Session session, long number) throws SQLException {
    return session
        .one(
            "SELECT kind, was, wants FROM intent_edit WHERE number = ?",
            row -> new StoredEdit(row.getString(1), row.getString(2), row.getString(3)),
            number)
        .map(stored -> StoredEdit.field(stored.edit()));
  }

  /**
   * What an unsent edit started from becomes what the next of the same field starts from: that one
   * was made on top of a value that will now never be. One that may have arrived hands on nothing,
   * and neither does one that was stopped: the screen no longer showed it to whoever chose next.
   */
  static void handOn(Session session, long number) throws SQLException {
    Optional<Started> taken =
        session.one(
            "SELECT key, kind, was FROM outbox WHERE number = ? AND maybe_since IS NULL"
                + " AND state = 'WAITING' AND kind <> 'tags'",
            row -> new Started(row.getLong(1), row.getString(2), row.getString(3)),
            number);
    if (taken.isEmpty()) {
      return;
    }
    Optional<Long> next =
        session.one(
            "SELECT number FROM outbox WHERE key = ? AND kind = ? AND number > ?"
                + " AND state = 'WAITING' ORDER BY number LIMIT 1",
            row -> row.getLong(1),
            taken.get().key(),
            taken.get().kind(),
            number);
    if (next.isPresent()) {
      String was = taken.get().was();
      session.run("UPDATE outbox SET was = ? WHERE number = ?", was, next.get());
      session.run("UPDATE intent_edit SET was = ? WHERE number = ?", was, next.get());
    }
  }

  /** Whether an unsent edit is part of an undo or a redo. */
  static boolean isReversal(Session session, long number) throws SQLException {
    return session
        .one(
            "SELECT 1 FROM outbox o JOIN intent i ON i.id = o.intent WHERE o.number = ?"
                + " AND i.state IN (?, ?)",
            row -> row.getInt(1),
            number,
            Intents.UNDO,
            Intents.REDO)
        .isPresent();
  }

  /** Whether the conversation still is as the action left it, so that it can be taken back. */
  static boolean asLeft(Session session, long key, Edit edit) throws SQLException {
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

  static List<Map.Entry<Long, Edit>> editsOf(Session session, long intent) throws SQLException {
    return session.list(
        "SELECT key, kind, was, wants FROM intent_edit WHERE intent = ?"
            + " AND (outcome IS NULL OR outcome IN ('SENT', 'AGREED')) ORDER BY rowid",
        row ->
            Map.entry(
                row.getLong(1),
                new StoredEdit(row.getString(2), row.getString(3), row.getString(4)).edit()),
        intent);
  }

  static void note(
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

  static Optional<Editable> effective(Session session, long key) throws SQLException {
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
