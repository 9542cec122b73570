package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query as SQL over the effective columns; every value is a bound parameter.
 *
 * @param where a condition on table {@code conversation}
 * @param values its parameters, in order
 */
record QuerySql(String where, List<Object> values) {

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

  private static final String UNINDEXED =
      "concat_ws(' ', c.visitor_name, c.visitor_last_name, c.visitor_email, c.visitor_company,"
          + " c.last_message, c.e_tags)";

  static QuerySql of(Query query) {
    List<Object> values = new ArrayList<>();
    return new QuerySql(condition(query, values), values);
  }

  private static String condition(Query query, List<Object> values) {
    return switch (query) {
      case Query.All() -> "1";
      case Query.And(List<Query> parts) -> joined(parts, " AND ", "1", values);
      case Query.Or(List<Query> parts) -> joined(parts, " OR ", "0", values);
      case Query.Not(Query inner) -> "NOT coalesce(" + condition(inner, values) + ", 0)";
      case Query.HasStatus(String word) -> bind("e_status = ?", word, values);
      case Query.Live() -> "e_status <> 'archived'";
      case Query.HasTag(String tag) ->
          bind("key IN (SELECT key FROM conversation_tag WHERE tag = ?)", tag, values);
      case Query.FromSource(String source) -> bind("source = ?", source, values);
      case Query.WithAgent(String agent) -> bind("e_agent_id = ?", agent, values);
      case Query.Unassigned() -> "e_agent_id IS NULL";
      case Query.InDepartment(String department) -> bind("e_department_id = ?", department, values);
      case Query.VisitorWaits() -> "waiting_since IS NOT NULL";
      case Query.WaitsSince(long from, long until) ->
          between("waiting_since >= ? AND waiting_since < ?", from, until, values);
      case Query.WaitingUnknown() -> "held_count IS NULL";
      case Query.AskedForPerson() -> "person_asked_at IS NOT NULL";
      case Query.WithoutDepartment() -> "e_department_id IS NULL";
      case Query.CreatedIn(long from, long until) ->
          between("created_at >= ? AND created_at < ?", from, until, values);
      case Query.ArchivedIn(long from, long until) ->
          between(
              "key IN (SELECT key FROM observed WHERE "
                  + QueueCounts.ARCHIVED
                  + " AND seen_at >= ? AND seen_at < ?)",
              from,
              until,
              values);
      case Query.Unread() -> "unread";
      case Query.PendingEdit() -> "(unsent > 0 OR undecided > 0)";
      case Query.Text(String words) -> text(words, values);
    };
  }

  private static String joined(List<Query> parts, String with, String empty, List<Object> values) {
    return parts.isEmpty()
        ? empty
        : parts.stream()
            .map(part -> condition(part, values))
            .collect(Collectors.joining(with, "(", ")"));
  }

  private static String bind(String condition, String value, List<Object> values) {
    values.add(value);
    return condition;
  }

  private static String between(String condition, long from, long until, List<Object> values) {
    values.add(from);
    values.add(until);
    return "(" + condition + ")";
  }

  /** Each word is a prefix, and all must stand in the row's own texts or in one message held. */
  private static String text(String words, List<Object> values) {
    String match = match(words);
    if (match.isEmpty()) {
      // Only signs and no word: an e-mail address or a message may still hold them literally.
      String like = "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
      values.add(like);
      values.add(like);
      return "(last_message LIKE ? ESCAPE '\\' OR visitor_email LIKE ? ESCAPE '\\')";
    }
    values.add(match);
    values.add(match);
    List<String> likes =
        WORDS.matcher(words).results().map(word -> "%" + word.group() + "%").toList();
    values.addAll(likes);
    return "(key IN (SELECT rowid FROM conversation_text WHERE conversation_text MATCH ?)"
        + " OR key IN (SELECT message.key FROM message_text"
        + " JOIN message ON message.row = message_text.rowid WHERE message_text MATCH ?)"
        // Rows of the first whole read that wait for their index are looked at one by one.
        + " OR key IN (SELECT d.key FROM text_due d JOIN conversation c ON c.key = d.key WHERE "
        + (UNINDEXED + " LIKE ? AND ").repeat(likes.size())
        + "1))";
  }

  /** Words as an FTS5 expression: quoted, so that nothing a person types is syntax. */
  static String match(String words) {
    return WORDS
        .matcher(words.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> "\"" + word.group() + "\"*")
        .collect(Collectors.joining(" "));
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
