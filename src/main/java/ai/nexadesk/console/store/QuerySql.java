package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Age;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Query.Comparison;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query as SQL over the effective columns; every value is a bound parameter. Made and used inside
 * one read, since names are looked up on the way.
 *
 * @param where a condition on table {@code conversation}
 * @param values its parameters, in order
 */
record QuerySql(String where, List<Object> values) {

  /** Nobody has it, and the server said so: of one met by its detail it has said nothing yet. */
  static final String NOBODY = nothing("e_agent_id", ConversationField.AGENT_ID);

  /** Likewise of departments. */
  static final String NO_DEPARTMENT = nothing("e_department_id", ConversationField.DEPARTMENT_ID);

  private static String nothing(String column, ConversationField field) {
    return "(" + column + " IS NULL AND known & " + field.bit() + " <> 0)";
  }

  /**
   * From where days and ages are counted.
   *
   * @param nowMillis milliseconds since 1970
   */
  record Today(long nowMillis, ZoneId zone) {}

  /**
   * @param eachRow how words are looked for, see {@link TextSql}
   */
  static QuerySql of(Session session, Query query, Today today, boolean eachRow)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    TextSql text = text(session, eachRow, values);
    return new QuerySql(new Translation(session, today, text, values).condition(query), values);
  }

  /**
   * A condition on the rarest of the words that all have to be there: what it finds is a small part
   * of all, and holds all that {@code query} lists. Empty when more than {@code most} hold each of
   * them.
   */
  static Optional<QuerySql> rarest(Session session, Query query, int most) throws SQLException {
    List<Object> values = new ArrayList<>();
    List<Query> parts = query instanceof Query.And(List<Query> all) ? all : List.of(query);
    String words =
        parts.stream()
            .flatMap(
                part -> part instanceof Query.Text(String some) ? Stream.of(some) : Stream.of())
            .collect(Collectors.joining(" "));
    return text(session, false, values)
        .rarest(words, most)
        .map(where -> new QuerySql(where, values));
  }

  /** A whole statement that asks for the keys of those that hold a word. */
  static QuerySql gathering(Session session, TextSql.Term word) throws SQLException {
    List<Object> values = new ArrayList<>();
    return new QuerySql(text(session, false, values).gathered(word), values);
  }

  /** A whole statement that asks for those of {@code keys} that hold all of some words. */
  static QuerySql looking(Session session, List<TextSql.Term> words, long[] keys)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    values.add(Arrays.toString(keys));
    TextSql text = text(session, true, values);
    String some = "(SELECT value AS key FROM json_each(?))";
    return new QuerySql(
        "SELECT conversation.key FROM "
            // Only words that wait to be indexed are looked for in the row itself.
            + (text.due()
                ? some + " AS one CROSS JOIN conversation ON conversation.key = one.key"
                : some + " AS conversation")
            + " WHERE "
            + words.stream().map(text::looked).collect(Collectors.joining(" AND ")),
        values);
  }

  private static TextSql text(Session session, boolean eachRow, List<Object> values)
      throws SQLException {
    boolean notes = any(session, "SELECT 1 FROM note_words LIMIT 1");
    boolean due = any(session, "SELECT 1 FROM text_due LIMIT 1");
    return new TextSql(session, eachRow, notes, due, values);
  }

  private static boolean any(Session session, String sql) throws SQLException {
    return session.one(sql, row -> true).isPresent();
  }

  private record Translation(Session session, Today today, TextSql text, List<Object> values) {

    String condition(Query query) throws SQLException {
      return switch (query) {
        case Query.All() -> "1";
        case Query.And(List<Query> parts) -> joined(wordsTogether(parts), " AND ", "1");
        case Query.Or(List<Query> parts) -> joined(parts, " OR ", "0");
        case Query.Not(Query inner) -> "NOT coalesce(" + condition(inner) + ", 0)";
        case Query.HasStatus(String word) -> in("e_status", Names.statuses(session, word));
        case Query.Live() -> "e_status <> 'archived'";
        case Query.HasTag(String tag) ->
            "key IN (SELECT key FROM conversation_tag WHERE "
                + in("tag", Names.tags(session, tag))
                + ")";
        case Query.FromSource(String source) -> bind("source = ? COLLATE NOCASE", source);
        case Query.WithAgent(String who) -> in("e_agent_id", Names.agents(session, who));
        case Query.Mine() -> "e_agent_id = (SELECT value FROM ledger WHERE name = 'me')";
        case Query.Unassigned() -> NOBODY;
        case Query.InDepartment(String which) ->
            in("e_department_id", Names.departments(session, which));
        case Query.VisitorWaits() -> "waiting_since IS NOT NULL";
        case Query.WaitsSince(long from, long until) ->
            between("waiting_since >= ? AND waiting_since < ?", from, until);
        case Query.WaitsLonger(Age age) -> bind("waiting_since <= ?", ago(age));
        case Query.WaitsShorter(Age age) -> bind("waiting_since > ?", ago(age));
        case Query.WaitingUnknown() -> Messages.WAITING_UNKNOWN;
        case Query.AskedForPerson() -> "person_asked_at IS NOT NULL";
        case Query.WithoutDepartment() -> NO_DEPARTMENT;
        case Query.CreatedIn(long from, long until) ->
            between("created_at >= ? AND created_at < ?", from, until);
        case Query.ArchivedIn(long from, long until) ->
            between(
                "key IN (SELECT key FROM observed WHERE "
                    + QueueCounts.ARCHIVED
                    + " AND seen_at >= ? AND seen_at < ?)",
                from,
                until);
        case Query.Unread() -> "(unread OR coalesce(seen_at, 0) < 0)";
        case Query.PendingEdit() -> "(unsent > 0 OR undecided > 0)";
        case Query.Snoozed() -> "key IN (SELECT key FROM reminder WHERE back_at IS NULL)";
        case Query.HasAttachment() -> "key IN (SELECT key FROM message WHERE attachments NOT NULL)";
        case Query.HasNote() -> "key IN (SELECT key FROM note WHERE replaced_at IS NULL)";
        case Query.Before(LocalDate day) -> bind("updated_at < ?", start(day));
        case Query.After(LocalDate day) -> bind("updated_at >= ?", start(day));
        case Query.Older(Age age) -> bind("updated_at <= ?", ago(age));
        case Query.Newer(Age age) -> bind("updated_at > ?", ago(age));
        case Query.MessageCount(Comparison is, int count) ->
            bind("coalesce(message_count, 0) " + sign(is) + " ?", count);
        case Query.From(String visitor) -> text.visitor(visitor);
        case Query.Text(String words) -> text.words(words);
        case Query.Phrase(String words) -> text.phrase(words);
      };
    }

    /** Words that all have to be there are looked for together, the rarest first. */
    private static List<Query> wordsTogether(List<Query> parts) {
      List<String> words = new ArrayList<>();
      List<Query> others = new ArrayList<>();
      for (Query part : parts) {
        if (part instanceof Query.Text(String some)) {
          words.add(some);
        } else {
          others.add(part);
        }
      }
      if (!words.isEmpty()) {
        others.add(new Query.Text(String.join(" ", words)));
      }
      return others;
    }

    private String joined(List<Query> parts, String with, String empty) throws SQLException {
      List<String> conditions = new ArrayList<>();
      for (Query part : parts) {
        conditions.add(condition(part));
      }
      return conditions.isEmpty() ? empty : "(" + String.join(with, conditions) + ")";
    }

    private String in(String column, Set<String> some) {
      values.addAll(some);
      return some.size() == 1
          ? column + " = ?"
          : column + " IN (?" + ", ?".repeat(some.size() - 1) + ")";
    }

    private String bind(String condition, Object value) {
      values.add(value);
      return condition;
    }

    private String between(String condition, long from, long until) {
      values.add(from);
      values.add(until);
      return "(" + condition + ")";
    }

    private long start(LocalDate day) {
      return day.atStartOfDay(today.zone()).toInstant().toEpochMilli();
    }

    private long ago(Age age) {
      return today.nowMillis() - age.duration().toMillis();
    }

    private static String sign(Comparison is) {
      return is == Comparison.EXACTLY ? "=" : is.sign();
    }
  }

  static String orderBy(Order order) {
    String direction = order.descending() ? " DESC" : " ASC";
    return switch (order.key()) {
      case UPDATED -> "updated_at" + direction + ", key" + direction;
      case CREATED -> "created_at" + direction + ", key" + direction;
      case WAITING ->
          // Descending means longest waiting first, which is the earliest time first.
          "waiting_since IS NULL, waiting_since"
              + (order.descending() ? " ASC" : " DESC")
              + ", updated_at DESC, key DESC";
    };
  }
}
