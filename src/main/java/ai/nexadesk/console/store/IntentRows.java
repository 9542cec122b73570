package ai.nexadesk.console.store;

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
