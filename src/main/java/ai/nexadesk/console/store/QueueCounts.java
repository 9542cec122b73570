package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.Words;
import ai.nexadesk.console.store.QueueFacts.Day;
import ai.nexadesk.console.store.QueueFacts.Load;
import ai.nexadesk.console.store.QueueFacts.Totals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is to be done. Safe on any thread but the JavaFX one; blocks on the disk, for some
 * tenths of a second in a large copy.
 */
public final class QueueCounts {

  /** A change that put a conversation away; also the condition of an index. */
  static final String ARCHIVED = "field = 'STATUS' AND now = 'archived'";

  /** What was put away until later is no work now: as the views have it. */
  private static final String LIVE =
      " e_status <> 'archived' AND gone_at IS NULL"
          + " AND key NOT IN (SELECT key FROM reminder WHERE back_at IS NULL)";

  private static final int TAGS = 200;

  /** What figures count hangs on no day: their conditions carry their own times. */
  private static final QuerySql.Today FIGURES = new QuerySql.Today(0, ZoneOffset.UTC);

  private final Database database;

  QueueCounts(Database database) {
    this.database = database;
  }

  /**
   * What to count.
   *
   * @param today edges of the hours of today, server time
   * @param before edges of the hours of the day to compare with
   * @param dropped what lists those left waiting
   * @param asked what lists those who asked for a person
   * @param rows how many of either to read, the longest waiting first
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Question(long[] today, long[] before, Query dropped, Query asked, int rows) {}

  /**
   * One piece of unassigned work.
   *
   * @param previous id of the agent who last had a conversation of the same visitor, or null
   */
  public record Work(Conversation conversation, @Nullable String previous) {
    public Optional<String> previousAgent() {
      return Optional.ofNullable(previous);
    }
  }

  /** Everything, as it was at one moment. */
  public QueueFacts facts(Question question) {
    return database.snapshot(session -> {
      long[] waits =
          session.numbers(
              "SELECT waiting_since FROM conversation WHERE waiting_since IS NOT NULL AND"
                  + LIVE
                  + " ORDER BY waiting_since");
      Query waiting = View.WAITING.query(Optional.empty());
      List<Conversation> longest = first(session, waiting, 1);
      return new QueueFacts(
          totals(session, question),
          agents(session),
          departments(session),
          tags(session),
          sources(session),
          waits,
          day(session, question.today()),
          day(session, question.before()),
          session
              .one("SELECT seen_at FROM observed ORDER BY seen_at LIMIT 1", row -> row.getLong(1))
              .orElse(null),
          longest.isEmpty() ? null : longest.getFirst(),
          first(session, question.dropped(), question.rows()),
          first(session, question.asked(), question.rows()));
    });
  }

  /**
   * Live work that nobody has, the longest waiting first, each with the agent who last had a
   * conversation of the same visitor.
   */
  public List<Work> unassigned() {
    return database.snapshot(session -> {
      Query query = View.UNASSIGNED.query(Optional.empty());
      List<Work> all = new ArrayList<>();
      for (Conversation one : first(session, query, 0)) {
        String email = one.visitor().email();
        all.add(
            new Work(
                one,
                email == null || email.isBlank()
                    ? null
                    : previousAgent(session, email, one.key()).orElse(null)));
      }
      return all;
    });
  }

  private static Optional<String> previousAgent(Session session, String email, long but)
      throws SQLException {
    return session.one(
        "SELECT e_agent_id FROM conversation WHERE visitor_email = ? COLLATE NOCASE AND e_agent_id"
            + " IS NOT NULL AND key <> ? ORDER BY updated_at DESC LIMIT 1",
        row -> row.getString(1),
        email,
        but);
  }

  private static List<Conversation> first(Session session, Query query, int limit)
      throws SQLException {
    QuerySql sql = QuerySql.of(session, query, FIGURES, true);
    long[] keys =
        session.numbers(
            "SELECT key FROM conversation WHERE gone_at IS NULL AND "
                + sql.where()
                // Those who are shown all wait, and an index has them in this order.
                + (limit > 0
                    ? " ORDER BY waiting_since, key LIMIT " + limit
                    : " ORDER BY " + QuerySql.orderBy(new Order(Order.Key.WAITING, true))),
            sql.values().toArray());
    return Conversations.rows(session, keys);
  }

  private static Totals totals(Session session, Question question) throws SQLException {
    int dropped = count(session, question.dropped());
    int asked = count(session, question.asked());
    return session
        .one(
            "SELECT count(*), total(e_status = 'open'), total(e_status = 'pending'),"
                + " total(e_status = 'active'), total("
                + QuerySql.NOBODY
                + "), total("
                + QuerySql.NOBODY
                + " AND waiting_since IS NOT NULL), count(waiting_since),"
                + (" total" + Messages.WAITING_UNKNOWN)
                + " FROM conversation WHERE"
                + LIVE,
            row ->
                new Totals(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8),
                    dropped,
                    asked))
        .orElseThrow();
  }

  private static int count(Session session, Query query) throws SQLException {
    QuerySql sql = QuerySql.of(session, query, FIGURES, true);
    return session
        .one(
            "SELECT count(*) FROM conversation WHERE gone_at IS NULL AND " + sql.where(),
            row -> row.getInt(1),
            sql.values().toArray())
        .orElseThrow();
  }

  private static List<Load> agents(Session session) throws SQLException {
    return session.list(
        "SELECT c.id, coalesce(a.given_name, a.name), live, waiting FROM ("
            + grouped("e_agent_id", "(e_agent_id IS NOT NULL OR " + QuerySql.NOBODY + ")")
            + ") c LEFT JOIN agent a ON a.id = c.id ORDER BY live DESC, c.id",
        row -> load(row, id -> People.agent(id, text(row, 2)).name()));
  }

  private static List<Load> departments(Session session) throws SQLException {
    return session.list(
        "SELECT c.id, d.given_name, live, waiting FROM ("
            + grouped(
                "e_department_id",
                "(e_department_id IS NOT NULL OR " + QuerySql.NO_DEPARTMENT + ")")
            + ") c LEFT JOIN department d ON d.id = c.id ORDER BY live DESC, c.id",
        row -> load(row, id -> People.department(id, text(row, 2)).name()));
  }

  private static List<Load> sources(Session session) throws SQLException {
    return session.list(
        "SELECT id, id, live, waiting FROM ("
            + grouped("source COLLATE NOCASE", "max(source)", "1")
            + ") WHERE id IS NOT NULL ORDER BY live DESC, id",
        row -> load(row, id -> id));
  }

  /**
   * Counted by the sets of tags there are, which one index has: going by the tags themselves looks
   * up every conversation once for each of its tags. Spellings a list takes for one tag are one
   * here too, named as most have it.
   */
  private static List<Load> tags(Session session) throws SQLException {
    Map<String, Map<String, Integer>> spellings = new HashMap<>();
    Map<String, Load> loads = new HashMap<>();
    for (Load set :
        session.list(grouped("e_tags", "1"), row -> load(row.getString(1), "", row, 2))) {
      Set<String> once = new HashSet<>();
      for (String tag : TextList.read(set.id())) {
        String folded = Words.folded(tag);
        if (once.add(folded)) {
          loads.merge(folded, set, QueueCounts::both);
          spellings
              .computeIfAbsent(folded, of -> new TreeMap<>())
              .merge(tag, set.live(), Integer::sum);
        }
      }
    }
    return loads.entrySet().stream()
        .map(load ->
            named(mostUsed(Objects.requireNonNull(spellings.get(load.getKey()))), load.getValue()))
        .sorted(Comparator.comparingInt(Load::live).reversed().thenComparing(Load::name))
        .limit(TAGS)
        .toList();
  }

  private static Load both(Load one, Load two) {
    return new Load(one.id(), "", one.live() + two.live(), one.waiting() + two.waiting());
  }

  private static Load named(String name, Load load) {
    return new Load(name, name, load.live(), load.waiting());
  }

  private static String mostUsed(Map<String, Integer> spellings) {
    return Collections.max(spellings.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static String grouped(String column, String which) {
    return grouped(column, column, which);
  }

  private static String grouped(String column, String named, String which) {
    return "SELECT "
        + named
        + " AS id, count(*) AS live, count(waiting_since) AS waiting FROM conversation WHERE"
        + LIVE
        + " AND "
        + which
        + " GROUP BY "
        + column;
  }

  /** Names something that has an id. */
  @FunctionalInterface
  private interface Naming {
    String of(String id) throws SQLException;
  }

  private static Load load(ResultSet row, Naming naming) throws SQLException {
    String id = row.getString(1);
    return load(id, id == null ? "" : naming.of(id), row, 3);
  }

  private static Load load(@Nullable String id, String name, ResultSet row, int from)
      throws SQLException {
    return new Load(id, name, row.getInt(from), row.getInt(from + 1));
  }

  private static @Nullable String text(ResultSet row, int column) throws SQLException {
    return row.getString(column);
  }

  private static Day day(Session session, long[] edges) throws SQLException {
    long from = edges[0];
    long until = edges[edges.length - 1];
    int[] arrived = new int[edges.length - 1];
    for (long at :
        session.numbers(
            "SELECT created_at FROM conversation WHERE gone_at IS NULL AND created_at >= ?"
                + " AND created_at < ?",
            from,
            until)) {
      arrived[hour(edges, at)]++;
    }
    return new Day(edges, arrived, archived(session, edges));
  }

  /**
   * Counted once an hour, however often it went back and forth: as the list of that hour has it.
   */
  private static int[] archived(Session session, long[] edges) throws SQLException {
    record Seen(int hour, long key) {}
    Set<Seen> seen =
        new HashSet<>(
            session.list(
                "SELECT o.seen_at, o.key FROM observed o JOIN conversation c ON c.key = o.key"
                    + " WHERE o.field = 'STATUS' AND o.now = 'archived' AND o.seen_at >= ?"
                    + " AND o.seen_at < ? AND c.gone_at IS NULL",
                row -> new Seen(hour(edges, row.getLong(1)), row.getLong(2)),
                edges[0],
                edges[edges.length - 1]));
    int[] hours = new int[edges.length - 1];
    seen.forEach(one -> hours[one.hour()]++);
    return hours;
  }

  private static int hour(long[] edges, long at) {
    int found = Arrays.binarySearch(edges, at);
    int hour = found >= 0 ? found : -found - 2;
    // An hour the clocks leave out has no length: what begins with it belongs to the next.
    while (hour < edges.length - 2 && edges[hour] == edges[hour + 1]) {
      hour++;
    }
    return hour;
  }
}
