package ai.nexadesk.console.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the person's actions come along: what a bulk edit's progress bar and its list of results
 * read. Safe on any thread but the JavaFX one; blocks on the disk.
 */
public final class Progress {

  /** The outbox tells of what is unsent, the action itself of what has ended. */
  private static final String RESULT = "coalesce(e.outcome, o.state, 'AGREED')";

  private static final String EDITS =
      " FROM intent_edit e LEFT JOIN outbox o ON o.number = e.number";

  private final Database database;

  Progress(Database database) {
    this.database = database;
  }

  /** How this action stands; empty when there is none of this number. */
  public Optional<IntentProgress> of(long intent) {
    return database.read(session -> of(session, intent));
  }

  /** Actions about several conversations of which something waits to be sent, newest first. */
  public List<IntentProgress> running() {
    return database.read(session -> {
      long[] intents =
          session.numbers(
              "SELECT intent FROM outbox WHERE state = 'WAITING' GROUP BY intent HAVING"
                  + " (SELECT count(*) FROM (SELECT 1 FROM intent_edit e"
                  + " WHERE e.intent = outbox.intent LIMIT 2)) > 1"
                  + " ORDER BY intent DESC");
      List<IntentProgress> running = new java.util.ArrayList<>();
      for (long intent : intents) {
        of(session, intent).ifPresent(running::add);
      }
      return running;
    });
  }

  /** The number of the person's newest action; empty when there is none. */
  public Optional<Long> newest() {
    return database.read(session ->
        session.one("SELECT id FROM intent ORDER BY id DESC LIMIT 1", row -> row.getLong(1)));
  }

  /** What became of each edit of an action, in the order of the conversations given. */
  public List<IntentResult> results(long intent) {
    return database.read(session ->
        session.list(
            "SELECT e.key, e.kind, e.was, e.wants, "
                + RESULT
                + ", o.number, "
                + OutgoingRows.REASON
                + EDITS
                + " JOIN conversation c ON c.key = e.key"
                + " WHERE e.intent = ? ORDER BY e.rowid",
            Progress::result,
            intent));
  }

  /** The first edit of an action, as an example of what it did; empty when there is none. */
  public Optional<IntentResult> first(long intent) {
    return database.read(session ->
        session.one(
            "SELECT e.key, e.kind, e.was, e.wants, "
                + RESULT
                + ", o.number, "
                + OutgoingRows.REASON
                + EDITS
                + " JOIN conversation c ON c.key = e.key"
                + " WHERE e.intent = ? ORDER BY e.rowid LIMIT 1",
            Progress::result,
            intent));
  }

  private static IntentResult result(ResultSet row) throws SQLException {
    return new IntentResult(
        row.getLong(1),
        new StoredEdit(row.getString(2), row.getString(3), row.getString(4)).edit(),
        EditResult.valueOf(row.getString(5)),
        Optional.ofNullable(ServerRow.number(row, 6)),
        Optional.ofNullable(row.getString(7)));
  }

  private record Action(String title, IntentProgress.Kind kind) {}

  private static IntentProgress.Kind kind(int state) {
    return switch (state) {
      case Intents.UNDO -> IntentProgress.Kind.UNDO;
      case Intents.REDO -> IntentProgress.Kind.REDO;
      default -> IntentProgress.Kind.ACTION;
    };
  }

  private record Count(EditResult result, int edits, boolean paused) {}

  private static Optional<IntentProgress> of(Session session, long intent) throws SQLException {
    Optional<Action> action =
        session.one(
            "SELECT title, state FROM intent WHERE id = ?",
            row -> new Action(row.getString(1), kind(row.getInt(2))),
            intent);
    if (action.isEmpty()) {
      return Optional.empty();
    }
    Map<EditResult, Integer> counts = new EnumMap<>(EditResult.class);
    boolean paused = false;
    for (Count count :
        session.list(
            "SELECT "
                + RESULT
                + ", count(*), coalesce(max(o.paused), 0)"
                + EDITS
                + " WHERE e.intent = ? GROUP BY 1",
            row ->
                new Count(EditResult.valueOf(row.getString(1)), row.getInt(2), row.getBoolean(3)),
            intent)) {
      counts.put(count.result(), count.edits());
      paused |= count.paused();
    }
    return Optional.of(
        new IntentProgress(intent, action.get().title(), counts, paused, action.get().kind()));
  }

  /** Notes what became of an unsent edit that is about to leave the outbox. */
  static void ended(Session session, long number, EditResult result) throws SQLException {
    session.run("UPDATE intent_edit SET outcome = ? WHERE number = ?", result.name(), number);
  }
}
