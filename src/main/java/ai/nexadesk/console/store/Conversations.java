package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Visitor;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.store.QuerySql.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The conversations held, as the screen shows them: with the person's unsent edits on top. Safe on
 * any thread but the JavaFX one; blocks on the disk.
 */
public final class Conversations {

  /** SQLite takes 32,766 parameters; this keeps a statement small and its plan cached. */
  private static final int BATCH = 64;

  private static final String SELECT =
      "SELECT c.key, c.id, c.source, c.e_status, c.e_tags, c.created_at, c.updated_at,"
          + " c.e_agent_id, coalesce(a.given_name, a.name), c.e_department_id, d.given_name,"
          + " c.visitor_name, c.visitor_last_name, c.visitor_email, c.visitor_phone,"
          + " c.visitor_company, c.last_message, c.message_count,"
          // Who has written since is not known before that is read: it may have been the answer.
          + (" iif(" + Messages.WAITING_UNKNOWN + ", NULL, held_count), c.waiting_since,")
          + " c.unread OR coalesce(c.seen_at, 0) < 0, c.unsent, c.undecided, c.gone_at,"
          + " r.due_at, r.made_at, r.back_at, r.by_visitor,"
          + (" c.known & " + ConversationField.AGENT_ID.bit() + " <> 0,")
          + (" c.known & " + ConversationField.DEPARTMENT_ID.bit() + " <> 0")
          + " FROM conversation c LEFT JOIN agent a ON a.id = c.e_agent_id"
          + " LEFT JOIN department d ON d.id = c.e_department_id"
          + " LEFT JOIN reminder r ON r.key = c.key";

  private static final String SEEN =
      "UPDATE conversation SET seen_at ="
          + " max(coalesce((SELECT max(created_at) FROM message WHERE message.key = ?1), 0),"
          + " -min(coalesce(seen_at, 0), 0))"
          + " WHERE key = ?1 AND (seen_at < 0 OR coalesce(seen_at, 0) <"
          + " (SELECT max(created_at) FROM message WHERE message.key = ?1))";

  private final Database database;
  private final InstantSource clock;

  Conversations(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The keys of what {@code query} lists, in order; a first screenful takes a few milliseconds.
   * What came back from being put away stands on top.
   *
   * @param limit how many at most; 0 or less means all
   */
  public long[] keys(Query query, Order order, int limit) {
    return keys(query, order, limit, () -> false);
  }

  /**
   * Likewise, given up when {@code unwanted} says so; it is asked often, on this thread.
   *
   * @throws java.util.concurrent.CancellationException when given up
   */
  public long[] keys(Query query, Order order, int limit, BooleanSupplier unwanted) {
    return keys(query, order, limit, unwanted, SearchCosts.MEASURED);
  }

  /** Likewise, found as if that were the costs. */
  long[] keys(Query query, Order order, int limit, BooleanSupplier unwanted, SearchCosts costs) {
    SearchPlan plan = new SearchPlan(query, order, today(), costs);
    return database.read(
        session -> {
          long[] keys = plan.keys(session, limit);
          List<Long> back = Reminders.back(session);
          return back.isEmpty()
              ? keys
              : Reminders.onTop(back, matching(session, query, back), keys, limit);
        },
        unwanted);
  }

  /** How many conversations {@code query} lists, exactly. */
  public int count(Query query) {
    return count(query, () -> false);
  }

  /**
   * Likewise, given up when {@code unwanted} says so.
   *
   * @throws java.util.concurrent.CancellationException when given up
   */
  public int count(Query query, BooleanSupplier unwanted) {
    Today today = today();
    return database.read(session -> count(session, query, today), unwanted);
  }

  private static int count(Session session, Query query, Today today) throws SQLException {
    QuerySql sql = QuerySql.of(session, query, today, false);
    return session
        .one(
            "SELECT count(*) FROM conversation WHERE gone_at IS NULL AND " + sql.where(),
            row -> row.getInt(1),
            sql.values().toArray())
        .orElseThrow();
  }

  /**
   * How much of what this query's words are looked for in has its messages held: "message search
   * covers 41 %" for this very result.
   */
  public Coverage coverage(Query query) {
    Today today = today();
    return database.read(session -> {
      QuerySql sql = QuerySql.of(session, SearchPlan.searchedIn(query), today, false);
      return session
          .one(
              "SELECT count(*), count(held_count) FROM conversation WHERE gone_at IS NULL AND "
                  + sql.where(),
              row -> new Coverage(row.getInt(1), row.getInt(2)),
              sql.values().toArray())
          .orElseThrow();
    });
  }

  /**
   * Server ids of conversations this query's words would be looked for in if their messages were
   * held, the newest activity first.
   */
  public List<String> toRead(Query query, int limit) {
    Today today = today();
    return database.read(session -> {
      QuerySql sql = QuerySql.of(session, SearchPlan.searchedIn(query), today, false);
      return session.list(
          "SELECT id FROM conversation WHERE gone_at IS NULL AND held_count IS NULL AND "
              + sql.where()
              + " ORDER BY updated_at DESC LIMIT "
              + limit,
          row -> row.getString(1),
          sql.values().toArray());
    });
  }

  /**
   * What made these conversations match, for those whose own texts do not show it; meant for the
   * rows in sight. What stands in a row's own texts {@link ai.nexadesk.console.domain.WordHits}
   * marks.
   */
  public List<Snippet> snippets(Query query, long[] keys) {
    return database.read(session -> new Snippets(query).of(session, keys));
  }

  /** Every status seen. */
  public List<String> statuses() {
    return database.read(Names::statuses);
  }

  private Today today() {
    return new Today(clock.millis(), ZoneId.systemDefault());
  }

  /**
   * How many conversations each of {@code queries} lists, all at one moment. Each is counted for
   * itself, since for most there is an index that need not touch the rows.
   */
  public int[] counts(List<Query> queries) {
    Today today = today();
    return database.snapshot(session -> {
      int[] counts = new int[queries.size()];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = count(session, queries.get(i), today);
      }
      return counts;
    });
  }

  /** Those of {@code keys} that {@code query} lists. */
  public Set<Long> matching(Query query, Collection<Long> keys) {
    return database.read(session -> matching(session, query, List.copyOf(keys)));
  }

  private Set<Long> matching(Session session, Query query, List<Long> all) throws SQLException {
    QuerySql sql = QuerySql.of(session, query, today(), true);
    Set<Long> found = new TreeSet<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      // Always as many places, so that the statement is prepared once; null is no key.
      @Nullable Object[] values = new @Nullable Object[BATCH + sql.values().size()];
      for (int i = 0; i < BATCH && from + i < all.size(); i++) {
        values[i] = all.get(from + i);
      }
      for (int i = 0; i < sql.values().size(); i++) {
        values[BATCH + i] = sql.values().get(i);
      }
      found.addAll(
          session.list(
              "SELECT key FROM conversation WHERE key IN (?"
                  + ", ?".repeat(BATCH - 1)
                  + ") AND gone_at IS NULL AND "
                  + sql.where(),
              row -> row.getLong(1),
              values));
    }
    return found;
  }

  /** The conversations of these keys, in that order; keys that are not held are left out. */
  public List<Conversation> rows(long[] keys) {
    return database.read(session -> rows(session, keys));
  }

  /** Likewise, as {@code session} sees them. */
  static List<Conversation> rows(Session session, long[] keys) throws SQLException {
    Map<Long, Conversation> found = new HashMap<>();
    for (int from = 0; from < keys.length; from += BATCH) {
      session
          .list(
              SELECT + " WHERE c.key IN (?" + ", ?".repeat(BATCH - 1) + ")",
              Conversations::conversation,
              some(keys, from))
          .forEach(conversation -> found.put(conversation.key(), conversation));
    }
    List<Conversation> rows = new ArrayList<>(keys.length);
    for (long key : keys) {
      Conversation conversation = found.get(key);
      if (conversation != null) {
        rows.add(conversation);
      }
    }
    return rows;
  }

  /** The conversation with this key of ours. */
  public Optional<Conversation> get(long key) {
    return database.read(
        session -> session.one(SELECT + " WHERE c.key = ?", Conversations::conversation, key));
  }

  /** The conversation with this id of the server's. */
  public Optional<Conversation> find(String id) {
    return database.read(
        session -> session.one(SELECT + " WHERE c.id = ?", Conversations::conversation, id));
  }

  /** Tags in use, the most frequent first, {@code limit} at most. */
  public List<TagCount> tags(int limit) {
    return database.read(session ->
        session.list(
            "SELECT tag, count(*) FROM conversation_tag GROUP BY tag"
                + " ORDER BY count(*) DESC, tag LIMIT ?",
            row -> new TagCount(row.getString(1), row.getInt(2)),
            limit));
  }

  /** Tags of these conversations and how many of them have each, the most frequent first. */
  public List<TagCount> tagsOf(long[] keys) {
    return database.read(session -> {
      Map<String, Integer> counts = new HashMap<>();
      for (int from = 0; from < keys.length; from += BATCH) {
        for (String tags :
            session.list(
                "SELECT e_tags FROM conversation WHERE key IN (?" + ", ?".repeat(BATCH - 1) + ")",
                row -> row.getString(1),
                some(keys, from))) {
          TextList.read(tags).forEach(tag -> counts.merge(tag, 1, Integer::sum));
        }
      }
      return counts.entrySet().stream()
          .map(count -> new TagCount(count.getKey(), count.getValue()))
          .sorted(
              Comparator.comparingInt(TagCount::conversations)
                  .reversed()
                  .thenComparing(TagCount::tag))
          .toList();
    });
  }

  private static @Nullable Object[] some(long[] keys, int from) {
    @Nullable Object[] some = new @Nullable Object[BATCH];
    for (int i = 0; i < BATCH && from + i < keys.length; i++) {
      some[i] = keys[from + i];
    }
    return some;
  }

  /** Ways conversations came in, by name. */
  public List<String> sources() {
    return database.read(session ->
        session.list(
            "SELECT DISTINCT source FROM conversation WHERE source IS NOT NULL ORDER BY source",
            row -> row.getString(1)));
  }

  /** How many conversations are held, the gone ones not counted. */
  public int held() {
    return count(Query.ALL);
  }

  /**
   * The person looked at it: whatever is held of its messages has been seen.
   *
   * <p>A negative time is a mark made by hand, see {@link #markUnread}; looking removes it.
   */
  public void markSeen(long... keys) {
    mark(keys, true, SEEN);
  }

  /** Likewise, but it was not looked at: what came back from being put away stays on top. */
  public void markRead(long... keys) {
    mark(keys, false, SEEN);
  }

  /**
   * The person wants to come back to it: it is unread until it is looked at again, whoever changes
   * or answers it meanwhile. What was seen is kept, as the negative of its time.
   */
  public void markUnread(long... keys) {
    mark(
        keys,
        false,
        "UPDATE conversation SET seen_at = -max(coalesce(seen_at, 0), 1)"
            + " WHERE key = ?1 AND coalesce(seen_at, 0) >= 0");
  }

  private void mark(long[] keys, boolean lookedAt, String update) {
    database.write(transaction -> {
      for (long key : keys) {
        if (transaction.session().run(update, key) > 0) {
          transaction.touchedConversation(key);
        }
        if (lookedAt) {
          Reminders.settle(transaction, key);
        }
      }
      return true;
    });
  }

  /** The key of the conversation with this id of the server's, gone or not. */
  public OptionalLong keyOf(String id) {
    return database.read(session ->
        session
            .one("SELECT key FROM conversation WHERE id = ?", row -> row.getLong(1), id)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()));
  }

  /** The greatest key given so far, 0 in an empty copy: keys grow in the order of arrival. */
  public long newestKey() {
    return database.read(session ->
        session
            .one("SELECT coalesce(max(key), 0) FROM conversation", row -> row.getLong(1))
            .orElse(0L));
  }

  /**
   * Server ids of conversations held, up to key {@code newest}, whose key is not in {@code seen}.
   */
  public List<String> missingFrom(BitSet seen, long newest) {
    return database.read(session -> {
      List<String> missing = new ArrayList<>();
      for (long key :
          session.numbers(
              "SELECT key FROM conversation WHERE gone_at IS NULL AND key <= ?", newest)) {
        if (!seen.get((int) key)) {
          session
              .one("SELECT id FROM conversation WHERE key = ?", row -> row.getString(1), key)
              .ifPresent(missing::add);
        }
      }
      return missing;
    });
  }

  private static Conversation conversation(ResultSet row) throws SQLException {
    String agent = row.getString(8);
    String agentName = row.getString(9);
    String department = row.getString(10);
    String departmentName = row.getString(11);
    return new Conversation(
        row.getLong(1),
        row.getString(2),
        Objects.requireNonNullElse(row.getString(3), ""),
        new ConversationStatus(row.getString(4)),
        TextList.read(row.getString(5)),
        row.getLong(6),
        row.getLong(7),
        agent == null ? null : People.agent(agent, agentName),
        department == null ? null : People.department(department, departmentName),
        new Visitor(
            row.getString(12),
            row.getString(13),
            row.getString(14),
            row.getString(15),
            row.getString(16)),
        row.getString(17),
        row.getInt(18),
        new Conversation.Marks(
            waiting(ServerRow.number(row, 19), ServerRow.number(row, 20)),
            row.getBoolean(21),
            row.getInt(22),
            row.getInt(23) > 0,
            ServerRow.number(row, 24) != null,
            Reminders.reminder(row, 25).orElse(null),
            row.getBoolean(29),
            row.getBoolean(30)));
  }

  private static Waiting waiting(@Nullable Long held, @Nullable Long since) {
    if (held == null) {
      return Waiting.UNKNOWN;
    }
    return since == null ? Waiting.ANSWERED : new Waiting.Since(since);
  }
}
