package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Visitor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other conversations of a visitor. The API has no visitors, only what each conversation says of
 * its own: the same e-mail is the same person, the same name and company may be. Safe on any thread
 * but the JavaFX one.
 */
public final class SameVisitor {

  private final Database database;

  SameVisitor(Database database) {
    this.database = database;
  }

  /**
   * One of them.
   *
   * @param sure whether it has the same e-mail, and not only the same name and company
   */
  public record Found(Conversation conversation, boolean sure) {}

  /** The sure ones first, of each kind the newest first; {@code limit} at most. */
  public List<Found> of(Conversation one, int limit) {
    Visitor visitor = one.visitor();
    String email = text(visitor.email());
    String name = text(visitor.name());
    String company = text(visitor.company());
    return database.read(session -> {
      List<Found> found = new ArrayList<>();
      List<Long> seen = new ArrayList<>(List.of(one.key()));
      if (!email.isBlank()) {
        add(session, found, seen, true, limit, "visitor_email = ? COLLATE NOCASE", email);
      }
      // A name alone is shared by too many people.
      if (!name.isBlank() && !company.isBlank()) {
        String where = "visitor_name = ? COLLATE NOCASE AND visitor_company = ? COLLATE NOCASE";
        add(session, found, seen, false, limit - found.size(), where, name, company);
      }
      return found;
    });
  }

  private static void add(
      Session session,
      List<Found> found,
      List<Long> seen,
      boolean sure,
      int limit,
      String where,
      String... values)
      throws SQLException {
    List<Object> all = new ArrayList<>(List.of(values));
    all.add(limit + seen.size());
    long[] keys =
        session
            .list(
                "SELECT key FROM conversation WHERE "
                    + where
                    + " ORDER BY created_at DESC, key DESC LIMIT ?",
                row -> row.getLong(1),
                all.toArray())
            .stream()
            .filter(key -> !seen.contains(key))
            .limit(limit)
            .mapToLong(Long::longValue)
            .toArray();
    for (Conversation row : Conversations.rows(session, keys)) {
      seen.add(row.key());
      found.add(new Found(row, sure));
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
