package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What answers of the server have revealed since one looked. Safe on any thread but the JavaFX one;
 * blocks on the disk.
 */
public final class News {

  /** More than this at once is not news but a catching up. */
  private static final int MOST = 500;

  /** How long after an edit of ours an echo of it may arrive by another way than its answer. */
  private static final long ECHO_MILLIS = 10 * 60_000L;

  private final Database database;

  News(Database database) {
    this.database = database;
  }

  /**
   * How far one has looked.
   *
   * @param key the greatest key of a conversation
   * @param observed the greatest row of the observed history
   */
  public record Cursor(long key, long observed) {}

  /** Something that happened to one conversation. */
  public sealed interface Item {
    long key();

    /** Server time in milliseconds. */
    long at();
  }

  /** A live conversation that was not held before and that nobody has. */
  public record Arrived(long key, long at) implements Item {}

  /**
   * The server gave it to somebody else than it was with, not on behalf of this console.
   *
   * @param agentId who has it now, null when nobody
   */
  public record Reassigned(long key, long at, @Nullable String agentId) implements Item {}

  /** Where things stand now. */
  public Cursor now() {
    return database.read(session ->
        session
            .one(
                "SELECT (SELECT coalesce(max(key), 0) FROM conversation),"
                    + " (SELECT coalesce(max(rowid), 0) FROM observed)",
                row -> new Cursor(row.getLong(1), row.getLong(2)))
            .orElseThrow());
  }

  /** Live conversations that came in without anybody after {@code since}, the oldest first. */
  public List<Arrived> arrived(Cursor since) {
    return database.read(session ->
        session.list(
            "SELECT key, created_at FROM conversation WHERE key > ? AND gone_at IS NULL"
                + " AND e_status <> 'archived' AND "
                + QuerySql.NOBODY
                + " ORDER BY key LIMIT ?",
            row -> new Arrived(row.getLong(1), row.getLong(2)),
            since.key(),
            MOST));
  }

  /**
   * Changes of who has a live conversation, after {@code since}, the oldest first. What this
   * console asked for itself is left out, by whichever answer it came back.
   *
   * @param now local time in milliseconds
   */
  public List<Reassigned> reassigned(Cursor since, long now) {
    return database.read(session ->
        session.list(
            "SELECT o.key, c.updated_at, o.now FROM observed o JOIN conversation c ON c.key = o.key"
                + " WHERE o.rowid > ? AND o.field = ? AND NOT o.mine AND c.gone_at IS NULL"
                + " AND c.e_status <> 'archived' AND c.e_agent_id IS o.now"
                + " AND NOT EXISTS (SELECT 1 FROM intent_edit e JOIN intent i ON i.id = e.intent"
                + " WHERE i.made_at > ? AND e.key = o.key AND e.kind = 'agent'"
                + " AND e.wants IS o.now)"
                + " ORDER BY o.rowid LIMIT ?",
            row -> new Reassigned(row.getLong(1), row.getLong(2), row.getString(3)),
            since.observed(),
            ConversationField.AGENT_ID.name(),
            now - ECHO_MILLIS,
            MOST));
  }

  /**
   * Of the conversations given, the live ones with this agent: server time of the newest message of
   * their visitors.
   */
  public Map<Long, Long> written(Collection<Long> keys, String agentId) {
    return database.read(session -> {
      Map<Long, Long> found = new HashMap<>();
      for (long key : keys) {
        session
            .one(
                "SELECT visitor_at FROM conversation WHERE key = ? AND e_agent_id = ?"
                    + " AND visitor_at IS NOT NULL AND e_status <> 'archived' AND gone_at IS NULL",
                row -> row.getLong(1),
                key,
                agentId)
            .ifPresent(at -> found.put(key, at));
      }
      return found;
    });
  }

  /** How many conversations changed on the server after this server time. */
  public int changedSince(long serverMillis) {
    return database.read(session ->
        session
            .one(
                "SELECT count(*) FROM conversation WHERE updated_at > ? AND gone_at IS NULL",
                row -> row.getInt(1),
                serverMillis)
            .orElse(0));
  }

  /** Server time of the newest change held, 0 in an empty copy. */
  public long newestChange() {
    return database.read(session ->
        session
            .one(
                "SELECT coalesce(max(updated_at), 0) FROM conversation WHERE gone_at IS NULL",
                row -> row.getLong(1))
            .orElse(0L));
  }
}
