package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which conversations hold all of some words, by gathering for each word those that do. The
 * full-text tables name ten thousand in 1 ms; what SQLite would do with them, a row looked up for
 * each, takes ten times as long.
 */
final class WordSets {

  private WordSets() {}

  /** The keys; empty when {@code text} says more than that several words have to be there. */
  static Optional<BitSet> holding(Session session, Query text) throws SQLException {
    List<Query> parts = text instanceof Query.And(List<Query> all) ? all : List.of(text);
    List<String> words = new ArrayList<>();
    for (Query part : parts) {
      if (!(part instanceof Query.Text(String some))) {
        return Optional.empty();
      }
      words.add(some);
    }
    List<QuerySql> gathering = QuerySql.gathering(session, String.join(" ", words));
    if (gathering.isEmpty()) {
      return Optional.empty();
    }
    BitSet holding = keys(session, gathering.getFirst());
    for (QuerySql next : gathering.subList(1, gathering.size())) {
      holding.and(keys(session, next));
    }
    return Optional.of(holding);
  }

  private static BitSet keys(Session session, QuerySql select) throws SQLException {
    BitSet keys = new BitSet();
    session.walk(
        select.where(),
        row -> {
          keys.set(Math.toIntExact(row.getLong(1)));
          return true;
        },
        select.values().toArray());
    return keys;
  }
}
