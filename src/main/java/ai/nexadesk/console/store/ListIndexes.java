package ai.nexadesk.console.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The indexes lists are read by. A new copy that fills as fast as it can be written does without
 * them for a while: making them once costs a third of keeping them row by row. What they were
 * stands in the ledger until they are back, so that a kill cannot lose them. Used inside one
 * transaction.
 */
final class ListIndexes {

  private static final String AWAY = "indexes.away";
  private static final String BETWEEN = ";\n";

  /** A copy with more than this has people who read lists. */
  private static final int FEW = 5_000;

  private ListIndexes() {}

  /** Does without them, if the copy is nearly empty. */
  static void setAside(Transaction transaction) throws SQLException {
    Session session = transaction.session();
    if (Arrivals.nextKey(session) > FEW || Ledger.read(session, AWAY).isPresent()) {
      return;
    }
    List<Index> indexes =
        session.list(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'conversation'"
                + " AND sql IS NOT NULL AND name <> 'conversation_unsent'",
            row -> new Index(row.getString(1), row.getString(2)));
    String made = String.join(BETWEEN, indexes.stream().map(Index::sql).toList());
    Ledger.write(transaction, new Ledger.Entry(AWAY, made));
    for (Index index : indexes) {
      run(session, "DROP INDEX " + index.name());
    }
  }

  private record Index(String name, String sql) {}

  /** Makes those that were set aside again. */
  static void makeAgain(Transaction transaction) throws SQLException {
    Optional<String> away = Ledger.read(transaction.session(), AWAY);
    if (away.isEmpty()) {
      return;
    }
    for (String sql : away.get().split(BETWEEN, -1)) {
      run(transaction.session(), sql);
    }
    Ledger.write(transaction, new Ledger.Entry(AWAY, null));
  }

  private static void run(Session session, String sql) throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.execute(sql);
    }
  }
}
