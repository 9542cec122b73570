package ai.nexadesk.console.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what is only on this computer from one local copy into another: notes, views, names and
 * reminders, with the conversations they are about. All else the server has, and is read from it
 * again. What cannot be read of a damaged file is passed over. Used by one thread.
 */
final class Keepsakes implements AutoCloseable {

  /** What a person made, and nothing that may have been sent since. */
  static final List<String> OWN = List.of("saved_view", "agent", "department", "note", "reminder");

  /** What else there is in a file nobody has worked in since: also unsent edits and their undo. */
  private static final List<String> ALSO = List.of("intent", "intent_edit", "outbox", "observed");

  private static final Set<String> WITHOUT_NUMBERS = Set.of("agent", "department");
  private static final Set<String> OF_CONVERSATIONS =
      Set.of("note", "reminder", "intent_edit", "outbox", "observed");

  /** Single facts of the person's, not those about keeping up. */
  private static final String FACTS = "name IN ('me', 'queue.dropped-hours', 'notices.told')";

  /** Follow from messages, which are read again; {@code told} from when this copy heard of it. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "held_count",
          "held_last",
          "held_since",
          "waiting_since",
          "person_asked_at",
          "outdated",
          "told");

  /** A number means the same conversation in both copies, or one that this one has not. */
  private static final String SAME =
      "NOT EXISTS (SELECT 1 FROM old.conversation o JOIN conversation m ON m.key = o.key"
          + " WHERE o.key = t.key AND m.id <> o.id)"
          + " AND NOT EXISTS (SELECT 1 FROM old.conversation o JOIN conversation m ON m.id = o.id"
          + " WHERE o.key = t.key AND m.key <> o.key)";

  private final Session to;
  private final Set<String> lost = new LinkedHashSet<>();

  /** Opens or makes {@code to}, which nobody else has open. */
  Keepsakes(Path to) {
    try {
      Session session = new Session(Database.connect(to, false));
      try {
        Schema.migrate(session);
        session.run("PRAGMA foreign_keys = OFF"); // rows come before what they belong to
      } catch (SQLException | RuntimeException e) {
        session.close();
        throw e;
      }
      this.to = session;
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }

  /**
   * Adds what a person made; what is there already stays.
   *
   * @return tables that could not be read to their end
   */
  Set<String> takeOwn(Path from) {
    return take(from, OWN, true);
  }

  /** As {@link #takeOwn}, but what was only looked at is not kept. */
  Set<String> takeMade(Path from) {
    return take(from, OWN, false);
  }

  /** As {@link #takeOwn}, and what is not sent yet and what was observed: of the newest state. */
  Set<String> takeAll(Path from) {
    List<String> all = new ArrayList<>(OWN);
    all.addAll(ALSO);
    return take(from, all, true);
  }

  private Set<String> take(Path from, List<String> tables, boolean seen) {
    lost.clear();
    try {
      if (attached(from)) {
        if (readable()) {
          copy(tables, seen);
        } else {
          lost.addAll(tables);
        }
        to.run("DETACH DATABASE old");
      } else {
        lost.addAll(tables);
      }
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
    return Set.copyOf(lost);
  }

  private boolean attached(Path from) throws SQLException {
    try {
      to.run("ATTACH DATABASE ? AS old", from.toString());
      return true;
    } catch (SQLException e) {
      if (unwritable(e)) {
        throw e;
      }
      return false;
    }
  }

  /** Not one that is empty, or no local copy at all. */
  private boolean readable() {
    try {
      boolean made = to.one("PRAGMA old.user_version", row -> row.getInt(1)).orElse(0) > 0;
      return made && to.one("SELECT 1 FROM old.sqlite_master LIMIT 1", row -> true).isPresent();
    } catch (SQLException e) {
      return false;
    }
  }

  private void copy(List<String> tables, boolean seen) throws SQLException {
    boolean empty = to.one("SELECT 1 FROM conversation LIMIT 1", row -> true).isEmpty();
    for (String table : tables) {
      copy(table, OF_CONVERSATIONS.contains(table) && !empty ? SAME : "1");
    }
    copy("ledger", FACTS);
    copy("conversation", wanted(tables, seen));
    copy("conversation_tag", "t.key IN (SELECT key FROM conversation)");
    String ofNone = " WHERE key NOT IN (SELECT key FROM conversation)";
    for (String table : tables) {
      if (OF_CONVERSATIONS.contains(table)) {
        nameAgain("SELECT DISTINCT key FROM " + table + ofNone);
      }
    }
    to.connection().setAutoCommit(false);
    for (String table : tables) {
      if (OF_CONVERSATIONS.contains(table)) {
        to.run("DELETE FROM " + table + ofNone);
      }
    }
    to.run("INSERT OR IGNORE INTO text_due (key) SELECT key FROM conversation");
    Transaction transaction = new Transaction(to);
    for (long key :
        to.numbers(
            "SELECT key FROM conversation WHERE unsent > 0 OR undecided > 0"
                + " OR key IN (SELECT key FROM outbox)")) {
      Optional<ServerRow> row = ServerWrites.get(to, key);
      if (row.isPresent()) {
        Overlay.refresh(transaction, row.get());
      }
    }
    to.connection().setAutoCommit(true);
  }

  /**
   * A conversation that cannot be read may still have its id in the index of ids, and with that the
   * server tells the rest.
   */
  private void nameAgain(String keys) throws SQLException {
    for (long key : to.numbers(keys)) {
      try {
        to.run(
            "INSERT OR IGNORE INTO conversation (key, id, known, told, e_status, e_tags)"
                + " SELECT key, id, 0, 0, 'open', '[]' FROM old.conversation"
                + " INDEXED BY sqlite_autoindex_conversation_1 WHERE key = ?",
            key);
      } catch (SQLException e) {
        if (unwritable(e)) {
          throw e;
        }
        lost.add("conversation");
      }
    }
  }

  /** Those it is about, and the live ones somebody has looked at: else all would seem unread. */
  private static String wanted(List<String> tables, boolean seen) {
    StringBuilder wanted =
        new StringBuilder(seen ? "(t.seen_at IS NOT NULL AND t.e_status <> 'archived')" : "0");
    for (String table : tables) {
      if (OF_CONVERSATIONS.contains(table)) {
        wanted.append(" OR t.key IN (SELECT key FROM ").append(table).append(')');
      }
    }
    return "(" + wanted + ")";
  }

  private void copy(String table, String which) throws SQLException {
    List<String> columns;
    try {
      columns = columns(table);
    } catch (SQLException e) {
      lost.add(table);
      return;
    }
    if (columns.isEmpty()) {
      return; // older than this kind of thing
    }
    String list = String.join(", ", columns);
    boolean conversation = table.equals("conversation");
    String copy =
        "INSERT OR IGNORE INTO "
            + table
            + " ("
            + list
            + (conversation ? ", told" : "")
            + ") SELECT "
            + list
            + (conversation ? ", 0" : "")
            + " FROM old."
            + table
            + " t WHERE "
            + which;
    try {
      to.run(copy);
    } catch (SQLException e) {
      if (unwritable(e)) {
        throw e;
      }
      lost.add(table);
      if (!WITHOUT_NUMBERS.contains(table) && !table.equals("ledger")) {
        pick(table, copy);
      }
    }
  }

  /** Takes single rows from both ends, up to where each cannot be read. */
  private void pick(String table, String copy) throws SQLException {
    long reached = pick(table, copy, "> ?", "ASC", Long.MIN_VALUE, Long.MAX_VALUE);
    pick(table, copy, "< ?", "DESC", Long.MAX_VALUE, reached);
  }

  private long pick(String table, String copy, String beyond, String order, long start, long until)
      throws SQLException {
    long at = start;
    try {
      while (true) {
        Optional<Long> next =
            to.one(
                "SELECT rowid FROM old."
                    + table
                    + " WHERE rowid "
                    + beyond
                    + " ORDER BY rowid "
                    + order
                    + " LIMIT 1",
                row -> row.getLong(1),
                at);
        // Damaged numbers can lead in a circle.
        if (next.isEmpty()
            || Long.compare(next.get(), at) != Long.compare(until, start)
            || next.get() == until) {
          return at;
        }
        at = next.get();
        to.run(copy + " AND t.rowid = ?", at);
      }
    } catch (SQLException e) {
      if (unwritable(e)) {
        throw e;
      }
      return at;
    }
  }

  /** That the copy cannot be written is another matter than that the old one cannot be read. */
  private static boolean unwritable(SQLException e) {
    return StoreException.of(e).kind() == StoreException.Kind.UNWRITABLE;
  }

  /** Columns both have. */
  private List<String> columns(String table) throws SQLException {
    List<String> old =
        to.list("SELECT name FROM pragma_table_info(?, 'old')", row -> row.getString(1), table);
    List<String> own =
        to.list("SELECT name FROM pragma_table_info(?, 'main')", row -> row.getString(1), table);
    return own.stream()
        .filter(old::contains)
        .filter(name -> !table.equals("conversation") || !NOT_KEPT.contains(name))
        .toList();
  }

  @Override
  public void close() {
    try {
      to.close();
    } catch (SQLException e) {
      throw StoreException.of(e);
    }
  }
}
