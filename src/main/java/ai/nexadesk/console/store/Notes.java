package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Conversation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Private notes on conversations, with every earlier wording. They stay when the conversation
 * vanishes from the server: its row is only marked as gone. Safe on any thread but the JavaFX one;
 * on disk before a method returns.
 */
public final class Notes {

  /** Whoever takes so many letters away at once may have meant only some of them. */
  private static final int WORTH_KEEPING = 20;

  private final Database database;
  private final LongSupplier millis;

  /**
   * @param millis local time
   */
  Notes(Database database, LongSupplier millis) {
    this.database = database;
    this.millis = millis;
  }

  /** A note that stands, and what it is on. */
  public record On(Conversation conversation, Note note) {}

  private record Standing(long id, String text) {}

  /** The note that stands, empty when there is none. */
  public Optional<Note> of(long key) {
    return database.read(session ->
        session.one(
            "SELECT key, text, written_at FROM note WHERE key = ? AND replaced_at IS NULL",
            row -> new Note(row.getLong(1), row.getString(2), row.getLong(3)),
            key));
  }

  /** Wordings that were replaced, the newest first, {@code limit} at most. */
  public List<Note> earlier(long key, int limit) {
    return database.read(session ->
        session.list(
            "SELECT key, text, written_at FROM note WHERE key = ? AND replaced_at IS NOT NULL"
                + " ORDER BY id DESC LIMIT ?",
            row -> new Note(row.getLong(1), row.getString(2), row.getLong(3)),
            key,
            limit));
  }

  /**
   * Every note that stands, the newest first, {@code limit} at most; also those of conversations
   * the server no longer has.
   */
  public List<On> all(int limit) {
    return database.read(session -> {
      List<Note> notes =
          session.list(
              "SELECT key, text, written_at FROM note WHERE replaced_at IS NULL"
                  + " ORDER BY written_at DESC, id DESC LIMIT ?",
              row -> new Note(row.getLong(1), row.getString(2), row.getLong(3)),
              limit);
      List<On> all = new ArrayList<>();
      for (Note note : notes) {
        Conversations.rows(session, new long[] {note.key()})
            .forEach(conversation -> all.add(new On(conversation, note)));
      }
      return all;
    });
  }

  /**
   * Makes {@code text} the note of the conversation; blank takes it away. What stood before stays
   * among the earlier wordings, unless this goes on with it.
   *
   * @param goingOn whether the person is still at what they wrote last: then it is overwritten, but
   *     for a long stretch taken away at once
   */
  public void write(long key, String text, boolean goingOn) {
    database.write(transaction -> {
      Session session = transaction.session();
      Optional<Standing> standing = standing(session, key);
      String now = text.isBlank() ? "" : text;
      if (standing.map(Standing::text).orElse("").equals(now)) {
        return false;
      }
      if (standing.isPresent()
          && goingOn
          && !now.isEmpty()
          && takenAway(standing.get().text(), now) < WORTH_KEEPING) {
        session.run(
            "UPDATE note SET text = ?, written_at = ? WHERE id = ?",
            now,
            millis.getAsLong(),
            standing.get().id());
      } else {
        replace(session, key, standing, now);
      }
      transaction.touchedConversation(key);
      return true;
    });
  }

  /** How many characters of the old wording are not in the new one, between what both share. */
  private static int takenAway(String old, String now) {
    int most = Math.min(old.length(), now.length());
    int front = 0;
    while (front < most && old.charAt(front) == now.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < most - front
        && old.charAt(old.length() - 1 - back) == now.charAt(now.length() - 1 - back)) {
      back++;
    }
    return old.length() - front - back;
  }

  private void replace(Session session, long key, Optional<Standing> standing, String now)
      throws SQLException {
    long at = millis.getAsLong();
    if (standing.isPresent()) {
      session.run("UPDATE note SET replaced_at = ? WHERE id = ?", at, standing.get().id());
    }
    if (!now.isEmpty()) {
      session.run("INSERT INTO note (key, text, written_at) VALUES (?, ?, ?)", key, now, at);
    }
  }

  private static Optional<Standing> standing(Session session, long key) throws SQLException {
    return session.one(
        "SELECT id, text FROM note WHERE key = ? AND replaced_at IS NULL",
        row -> new Standing(row.getLong(1), row.getString(2)),
        key);
  }
}
