package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.store.QuerySql.Today;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the keys a query lists are found, exactly and in order.
 *
 * <p>A screenful of a common word is found by walking the conversations in the order asked for and
 * looking at the words of each; a rare word by asking the full-text tables for all that hold it and
 * sorting those, and of several words by a walk among what holds the rarest. Nobody knows
 * beforehand which a word is, so the walk begins, and ends where it turns out to be long: after
 * {@value #SAMPLE} conversations at the earliest, some 1 ms.
 */
record SearchPlan(Query query, Order order, Today today) {

  /** Conversations looked at before the first decision, and between two. */
  private static final int SAMPLE = 200;

  /** A walk expected to be longer than this costs more than asking for all. */
  private static final int LONGEST_WALK = 1_500;

  /**
   * So many are fetched by their keys and sorted; of more, those in the index are looked through.
   */
  private static final int FEW = 500;

  /** Of so many it is worth knowing which they are before looking at other words. */
  private static final int SOME = 6_000;

  /** The keys, {@code limit} at most; 0 or less means all. */
  long[] keys(Session session, int limit) throws SQLException {
    if (limit > 0 && speaksOfText(query)) {
      Walk walk = new Walk(limit);
      if (walk.found(session)) {
        return walk.keys();
      }
      for (int most : List.of(FEW, SOME)) {
        Optional<QuerySql> rarest = QuerySql.rarest(session, query, most);
        if (rarest.isPresent()) {
          return new Walk(limit, rarest.get(), most == FEW).keys(session);
        }
      }
    }
    QuerySql sql = QuerySql.of(session, query, today, false);
    return order.key() == Order.Key.WAITING
        ? waitingFirst(session, sql, limit)
        : session.numbers(
            "SELECT key FROM conversation WHERE gone_at IS NULL AND "
                + sql.where()
                + " ORDER BY "
                + sorted(QuerySql.orderBy(order))
                + (limit > 0 ? " LIMIT " + limit : ""),
            sql.values().toArray());
  }

  /** Those who wait stand in an index of their own; behind them the others, by activity. */
  private long[] waitingFirst(Session session, QuerySql sql, int limit) throws SQLException {
    List<Object> values = new ArrayList<>(sql.values());
    values.addAll(sql.values());
    String rest = sorted(QuerySql.orderBy(Order.NEWEST_ACTIVITY));
    // With limits of their own the two stay apart, each with its order.
    return session.numbers(
        "SELECT key FROM (SELECT key FROM conversation WHERE gone_at IS NULL AND waiting_since IS"
            + " NOT NULL AND "
            + sql.where()
            + " ORDER BY waiting_since"
            + (order.descending() ? " ASC, " : " DESC, ")
            + rest
            + " LIMIT "
            + all(limit)
            + ") UNION ALL SELECT key FROM (SELECT key FROM conversation WHERE gone_at IS NULL AND"
            + " key NOT IN (SELECT key FROM conversation WHERE gone_at IS NULL AND waiting_since IS"
            + " NOT NULL) AND "
            + sql.where()
            + " ORDER BY "
            + rest
            + " LIMIT "
            + all(limit)
            + ") LIMIT "
            + all(limit),
        values.toArray());
  }

  /** With the plus no index serves the order: what words found is few, and is sorted. */
  private String sorted(String orderBy) {
    return speaksOfText(query) ? orderBy.replaceFirst("^(updated_at|created_at)", "+$1") : orderBy;
  }

  private static int all(int limit) {
    return limit > 0 ? limit : -1;
  }

  /** The part of a query that says nothing about words: what its words are looked for in. */
  static Query searchedIn(Query query) {
    return switch (query) {
      case Query.And(List<Query> parts) ->
          new Query.And(parts.stream().filter(part -> !speaksOfText(part)).toList());
      default -> speaksOfText(query) ? Query.ALL : query;
    };
  }

  static boolean speaksOfText(Query query) {
    return switch (query) {
      case Query.Text text -> true;
      case Query.Phrase phrase -> true;
      case Query.From from -> true;
      case Query.Not(Query inner) -> speaksOfText(inner);
      case Query.And(List<Query> parts) -> parts.stream().anyMatch(SearchPlan::speaksOfText);
      case Query.Or(List<Query> parts) -> parts.stream().anyMatch(SearchPlan::speaksOfText);
      default -> false;
    };
  }

  private static Query textOf(Query query) {
    return switch (query) {
      case Query.And(List<Query> parts) ->
          new Query.And(parts.stream().filter(SearchPlan::speaksOfText).toList());
      default -> query;
    };
  }

  /** One walk, used once. */
  private final class Walk {

    private final long[] found;
    private final Optional<QuerySql> among;
    private final boolean byKey;
    private int size;
    private int seen;
    private boolean tooLong;

    Walk(int limit) {
      this(limit, Optional.empty(), false);
    }

    /**
     * A walk to the end, however long.
     *
     * @param among what to walk instead of everything
     * @param byKey whether that is so little that no index is needed
     */
    Walk(int limit, QuerySql among, boolean byKey) {
      this(limit, Optional.of(among), byKey);
    }

    private Walk(int limit, Optional<QuerySql> among, boolean byKey) {
      this.found = new long[limit];
      this.among = among;
      this.byKey = byKey;
    }

    /** Walks; answers whether that found all there is to be found. */
    boolean found(Session session) throws SQLException {
      QuerySql text = QuerySql.of(session, textOf(query), today, true);
      QuerySql rest = QuerySql.of(session, searchedIn(query), today, true);
      List<Object> values = new ArrayList<>(text.values());
      values.addAll(rest.values());
      among.ifPresent(some -> values.addAll(some.values()));
      String ordered = QuerySql.orderBy(order);
      session.walk(
          "SELECT conversation.key, "
              + text.where()
              // With a limit of its own the inner query is not merged with the outer: words are
              // looked at after sorting, one row at a time.
              + " FROM (SELECT key AS k FROM conversation WHERE "
              // With a plus no index serves: the rows are reached by their keys.
              + (byKey ? "+" : "")
              + "gone_at IS NULL AND "
              + rest.where()
              + among.map(some -> " AND " + (byKey ? "" : "+") + some.where()).orElse("")
              + " ORDER BY "
              + (byKey ? sorted(ordered) : ordered)
              + " LIMIT -1) CROSS JOIN conversation ON conversation.key = k",
          row -> step(row.getLong(1), row.getBoolean(2)),
          values.toArray());
      return !tooLong;
    }

    long[] keys(Session session) throws SQLException {
      found(session);
      return keys();
    }

    private boolean step(long key, boolean holds) {
      seen++;
      if (holds) {
        found[size++] = key;
      }
      if (size == found.length) {
        return false;
      }
      tooLong =
          among.isEmpty()
              && seen % SAMPLE == 0
              && (long) seen * found.length > (long) LONGEST_WALK * size;
      return !tooLong;
    }

    long[] keys() {
      return Arrays.copyOf(found, size);
    }
  }
}
