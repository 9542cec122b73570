package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Visitor;
import ai.nexadesk.console.domain.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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
          + " c.visitor_company, c.last_message, c.message_count, c.held_count, c.waiting_since,"
          + " c.unread, c.unsent, c.undecided, c.gone_at"
          + " FROM conversation c LEFT JOIN agent a ON a.id = c.e_agent_id"
          + " LEFT JOIN department d ON d.id = c.e_department_id";

  private final Database database;

  Conversations(Database database) {
    this.database = database;
  }

  /**
   * The keys of what {@code query} lists, in order.
   *
   * @param limit how many at most; 0 or less means all
   */
  public long[] keys(Query query, Order order, int limit) {
    QuerySql sql = QuerySql.of(query);
    String text =
        "SELECT key FROM conversation WHERE gone_at IS NULL AND "
            + sql.where()
            + " ORDER BY "
            + QuerySql.orderBy(order)
            + (limit > 0 ? " LIMIT " + limit : "");
    return database.read(session -> session.numbers(text, sql.values().toArray()));
  }

  /** How many conversations {@code query} lists. */
  public int count(Query query) {
    QuerySql sql = QuerySql.of(query);
    String text = "SELECT count(*) FROM conversation WHERE gone_at IS NULL AND " + sql.where();
    return database.read(
        session -> session.one(text, row -> row.getInt(1), sql.values().toArray()).orElseThrow());
  }

  /** The conversations of these keys, in that order; keys that are not held are left out. */
  public List<Conversation> rows(long[] keys) {
    return database.read(session -> rows(session, keys));
  }

  /** Likewise, as {@code session} sees them. */
  static List<Conversation> rows(Session session, long[] keys) throws SQLException {
    Map<Long, Conversation> found = new HashMap<>();
    for (int from = 0; from < keys.length; from += BATCH) {
      @Nullable Object[] some = new @Nullable Object[BATCH];
      for (int i = 0; i < BATCH && from + i < keys.length; i++) {
        some[i] = keys[from + i];
      }
      session
          .list(
              SELECT + " WHERE c.key IN (?" + ", ?".repeat(BATCH - 1) + ")",
              Conversations::conversation,
              some)
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

  /** The person looked at it: whatever is held of its messages has been seen. */
  public void markSeen(long key) {
    database.write(transaction -> {
      int changed =
          transaction
              .session()
              .run(
                  "UPDATE conversation SET seen_at ="
                      + " (SELECT max(created_at) FROM message WHERE message.key = ?)"
                      + " WHERE key = ? AND coalesce(seen_at, 0) <"
                      + " (SELECT max(created_at) FROM message WHERE message.key = ?)",
                  key,
                  key,
                  key);
      if (changed > 0) {
        transaction.touchedConversation(key);
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
            ServerRow.number(row, 24) != null));
  }

  private static Waiting waiting(@Nullable Long held, @Nullable Long since) {
    if (held == null) {
      return Waiting.UNKNOWN;
    }
    return since == null ? Waiting.ANSWERED : new Waiting.Since(since);
  }
}
