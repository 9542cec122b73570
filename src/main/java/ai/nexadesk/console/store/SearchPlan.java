package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.store.QuerySql.Today;
import ai.nexadesk.console.store.TextSql.Term;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How the keys a query lists are found, exactly and in order.
 *
 * <p>A screenful of a common word is found by walking the conversations in the order asked for and
 * looking at the words of each; a rare word by asking the full-text tables for all that hold it and
 * sorting those; several words by gathering those that hold each, and looking for the frequent ones
 * in what holds the others. Nobody knows beforehand which a word is, so the walk begins, and ends
 * where it turns out to be long.
 */
record SearchPlan(Query query, Order order, Today today, SearchCosts costs) {

  /** Of so many one will hold a frequent word. */
  private static final int MANY = 4;

  private static final int UNEVEN = 4;

  /** The keys, {@code limit} at most; 0 or less means all. */
  long[] keys(Session session, int limit) throws SQLException {
    if (!speaksOfText(query)) {
      return asked(session, limit);
    }
    Optional<List<Term>> words = WordSets.words(textOf(query));
    if (limit > 0) {
      Walk walk = new Walk(limit, words.map(List::size).orElse(1) > 1);
      if (walk.found(session)) {
        return walk.keys();
      }
    }
    if (words.isPresent()) {
      int most = limit > 0 ? costs.frequent() : Integer.MAX_VALUE;
      return among(session, WordSets.gathered(session, words.get(), most), limit);
    }
    Optional<QuerySql> few =
        limit > 0 ? QuerySql.rarest(session, query, costs.few()) : Optional.empty();
    return few.isPresent() ? new Walk(limit, few.get()).keys(session) : asked(session, limit);
  }

  /** As SQLite finds them. */
  private long[] asked(Session session, int limit) throws SQLException {
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

  /** Of those gathered the first, by sorting few or by going through the order. */
  private long[] among(Session session, WordSets gathered, int limit) throws SQLException {
    BitSet holding = gathered.holding();
    int most = holding.cardinality();
    int wanted = limit > 0 ? Math.min(limit, most) : most;
    Sieve sieve = new Sieve(session, gathered.frequent(), wanted);
    QuerySql rest = QuerySql.of(session, searchedIn(query), today, true);
    String where = " WHERE gone_at IS NULL AND " + rest.where();
    String ordered = " ORDER BY " + QuerySql.orderBy(order);
    List<Object> values = new ArrayList<>();
    String from = "SELECT key FROM conversation";
    boolean few = sortingIsQuicker(holding, gathered.frequent().isEmpty() ? wanted : MANY * wanted);
    if (few) {
      values.add(Arrays.toString(holding.stream().toArray()));
      from =
          "SELECT key FROM (SELECT value AS k FROM json_each(?)) CROSS JOIN conversation ON"
              + " conversation.key = k";
    }
    values.addAll(rest.values());
    session.walk(
        from + where + (few ? sorted(ordered) : ordered),
        row -> {
          long key = row.getLong(1);
          return !holding.get((int) key) || sieve.take(key);
        },
        values.toArray());
    return sieve.found();
  }

  private boolean sortingIsQuicker(BitSet holding, int limit) {
    long found = holding.cardinality();
    long all = holding.length(); // keys are given one after the other
    // What holds a word need not be spread evenly.
    long steps = limit < found ? Math.min(all, UNEVEN * all * limit / found) : all;
    return found * costs.row() < steps;
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
    return speaksOfText(query)
        ? orderBy.replaceFirst("\\b(updated_at|created_at)", "+$1")
        : orderBy;
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
    private final int longest;
    private int size;
    private int seen;
    private boolean tooLong;

    Walk(int limit, boolean several) {
      this(limit, Optional.empty(), several ? costs.walkForSeveral() : costs.walk());
    }

    /**
     * A walk to the end, however long.
     *
     * @param among what to walk instead of everything: so little that no index is needed
     */
    Walk(int limit, QuerySql among) {
      this(limit, Optional.of(among), Integer.MAX_VALUE);
    }

    private Walk(int limit, Optional<QuerySql> among, int longest) {
      this.found = new long[limit];
      this.among = among;
      this.longest = longest;
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
              + (among.isPresent() ? "+" : "")
              + "gone_at IS NULL AND "
              + rest.where()
              + among.map(some -> " AND " + some.where()).orElse("")
              + " ORDER BY "
              + (among.isPresent() ? sorted(ordered) : ordered)
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
              && seen % costs.sample() == 0
              && (long) seen * found.length > (long) longest * size;
      return !tooLong;
    }

    long[] keys() {
      return Arrays.copyOf(found, size);
    }
  }
}
