package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Editable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the effective columns of a conversation from its server columns and its unsent edits, in
 * the transaction that changed either.
 *
 * <p>Edits in conflict or refused are left out: the screen then shows the server's truth, and the
 * mark that a decision is needed.
 */
final class Overlay {

  private static final String EFFECTIVE =
      "SELECT e_status, e_agent_id, e_department_id, e_tags FROM conversation WHERE key = ?";

  private static final String ADD_TAG = "INSERT INTO conversation_tag (tag, key) VALUES (?, ?)";

  private Overlay() {}

  /** For a conversation just inserted, whose effective columns equal the server's. */
  static void fresh(Transaction transaction, ServerRow row) throws SQLException {
    writeTags(transaction.session(), row.key(), Set.of(), new HashSet<>(row.editable().tags()));
    WordIndex.own(transaction.session(), row, row.editable().tags());
    transaction.touchedConversation(row.key());
  }

  /** Recomputes after {@code row}'s server columns or its unsent edits changed. */
  static void refresh(Transaction transaction, ServerRow row) throws SQLException {
    Session session = transaction.session();
    Editable before =
        session
            .one(
                EFFECTIVE,
                found ->
                    new Editable(
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        TextList.read(found.getString(4))),
                row.key())
            .orElseThrow();
    List<Edit> applied = new ArrayList<>();
    int undecided = 0;
    for (Pending pending : pendingOf(session, row.key())) {
      if (pending.waiting()) {
        applied.add(pending.edit());
      } else {
        undecided++;
      }
    }
    Editable after = row.editable().with(applied);
    session.run(
        "UPDATE conversation SET e_status = ?, e_agent_id = ?, e_department_id = ?, e_tags = ?,"
            + " unsent = ?, undecided = ? WHERE key = ?",
        after.status(),
        after.agentId(),
        after.departmentId(),
        TextList.write(after.tags()),
        applied.size(),
        undecided,
        row.key());
    if (!before.tags().equals(after.tags())) {
      writeTags(session, row.key(), new HashSet<>(before.tags()), new HashSet<>(after.tags()));
    }
    WordIndex.own(session, row, after.tags());
    transaction.touchedConversation(row.key());
  }

  private record Pending(Edit edit, boolean waiting) {}

  private static List<Pending> pendingOf(Session session, long key) throws SQLException {
    return session.list(
        "SELECT kind, was, wants, state FROM outbox WHERE key = ? ORDER BY number",
        row ->
            new Pending(
                new StoredEdit(row.getString(1), row.getString(2), row.getString(3)).edit(),
                row.getString(4).equals(UnsentEdit.State.WAITING.name())),
        key);
  }

  private static void writeTags(Session session, long key, Set<String> before, Set<String> after)
      throws SQLException {
    for (String tag : after) {
      if (!before.contains(tag)) {
        session.run(ADD_TAG, tag, key);
      }
    }
    for (String tag : before) {
      if (!after.contains(tag)) {
        session.run("DELETE FROM conversation_tag WHERE tag = ? AND key = ?", tag, key);
      }
    }
  }
}
