package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Words;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What words of a query stand for in the data: names for ids, and values whatever their case. */
final class Names {

  /** Tags beyond this many are matched as they are written: then they are ids, and not words. */
  private static final int MOST_TAGS = 2_000;

  private static final String STATUSES =
      distinct("e_status", "conversation", "gone_at IS NULL", 200);
  private static final String TAGS = distinct("tag", "conversation_tag", "TRUE", MOST_TAGS);

  private Names() {}

  private record Named(String id, String name) {}

  /** Ids of the agents meant by an id or the beginning of a name. */
  static Set<String> agents(Session session, String who) throws SQLException {
    return ids(session, "SELECT id, coalesce(given_name, name, '') FROM agent", who);
  }

  /** Ids of the departments meant by an id or the beginning of a name. */
  static Set<String> departments(Session session, String which) throws SQLException {
    return ids(session, "SELECT id, coalesce(given_name, '') FROM department", which);
  }

  /** Statuses seen that are this word. */
  static Set<String> statuses(Session session, String word) throws SQLException {
    return same(session, STATUSES, word);
  }

  /** Every status seen. */
  static List<String> statuses(Session session) throws SQLException {
    return session.list(STATUSES, row -> row.getString(1)).stream()
        .filter(Objects::nonNull)
        .toList();
  }

  /** Tags seen that are this one. */
  static Set<String> tags(Session session, String tag) throws SQLException {
    return same(session, TAGS, tag);
  }

  private static Set<String> ids(Session session, String people, String meant) throws SQLException {
    String folded = Words.folded(meant).strip();
    Set<String> beginning = new LinkedHashSet<>();
    Set<String> exact = new LinkedHashSet<>();
    for (Named one : session.list(people, row -> new Named(row.getString(1), row.getString(2)))) {
      String name = Words.folded(one.name()).strip();
      if (one.id().equals(meant)) {
        return Set.of(meant);
      }
      if (name.equals(folded)) {
        exact.add(one.id());
      } else if (!folded.isEmpty() && (" " + name).contains(" " + folded)) {
        beginning.add(one.id());
      }
    }
    if (!exact.isEmpty()) {
      return exact;
    }
    beginning.add(meant); // an id that no answer has named yet
    return beginning;
  }

  private static Set<String> same(Session session, String values, String meant)
      throws SQLException {
    String folded = Words.folded(meant);
    Set<String> same = new LinkedHashSet<>();
    same.add(meant);
    List<String> seen = session.list(values, row -> row.getString(1));
    seen.stream()
        .filter(Objects::nonNull)
        .filter(value -> Words.folded(value).equals(folded))
        .forEach(same::add);
    return same;
  }

  /** Each value once, jumping from one to the next in an index of the condition and the column. */
  private static String distinct(String column, String table, String where, int most) {
    String smallest =
        "SELECT min(" + column + ") FROM " + table + " WHERE " + where + " AND " + column;
    return "WITH RECURSIVE each (v) AS ("
        + smallest
        + " IS NOT NULL UNION ALL SELECT ("
        + smallest
        + " > v) FROM each WHERE v IS NOT NULL) SELECT v FROM each LIMIT "
        + most;
  }
}
