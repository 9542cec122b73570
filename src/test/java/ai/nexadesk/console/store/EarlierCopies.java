package ai.nexadesk.console.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Local copies as consoles of earlier formats left them, kept as {@code format-N.db.gz}. Whoever
 * adds a format runs {@link #main} once for it, before anything is changed again, and keeps the
 * file.
 */
final class EarlierCopies {

  private static final Path FOLDER =
      Path.of("src/test/resources/ai/nexadesk/console/store/earlier");

  private EarlierCopies() {}

  /** Unpacks the copy of this format into {@code folder}. */
  static void into(Path folder, int format) throws IOException {
    Files.createDirectories(folder);
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(FOLDER.resolve("format-" + format + ".db.gz")))) {
      Files.copy(in, folder.resolve(Store.FILE));
    }
  }

  /**
   * Makes the copies of these formats.
   *
   * @param formats numbers
   */
  public static void main(String... formats) throws IOException, SQLException {
    Files.createDirectories(FOLDER);
    for (String format : formats) {
      Path made = Files.createTempDirectory("earlier").resolve(Store.FILE);
      try (Session session = new Session(Database.connect(made, false))) {
        Schema.migrate(session, Integer.parseInt(format));
        fill(session, Integer.parseInt(format));
      }
      try (OutputStream out =
          new GZIPOutputStream(
              Files.newOutputStream(FOLDER.resolve("format-" + format + ".db.gz")))) {
        Files.copy(made, out);
      }
    }
  }

  private static void fill(Session session, int format) throws SQLException {
    for (int i = 1; i <= 3; i++) {
      session.run(
          "INSERT INTO conversation (key, id, known, source, status, tags, created_at, updated_at,"
              + " visitor_name, visitor_email, last_message, message_count, told, held_count,"
              + " held_last, visitor_at, seen_at, e_status, e_tags, unsent) VALUES (?1, 'c' || ?1,"
              + " 0xffff, 'widget', 'open', '[\"billing\"]', 1000, 2000 + ?1, 'Zoë',"
              + " 'zoe@mail.example', 'Where is it?', 1, 5, 1, 'Where is it?', 1500, 1500, CASE ?1"
              + " WHEN 2 THEN 'archived' ELSE 'open' END, '[\"billing\"]', CASE ?1 WHEN 2 THEN 1"
              + " ELSE 0 END)",
          i);
      session.run("INSERT INTO conversation_tag (tag, key) VALUES ('billing', ?)", i);
      session.run(
          "INSERT INTO message (row, key, id, position, sender_type, content, created_at)"
              + " VALUES (? * 1000, ?1, 'm' || ?1, 0, 'visitor', 'Where is it?', 1500)",
          i);
    }
    session.run("INSERT INTO agent (id, name, given_name) VALUES ('agent-1', 'A.', 'Ada')");
    session.run("INSERT INTO department (id, given_name) VALUES ('dept-1', 'Billing')");
    session.run("INSERT INTO ledger (name, value) VALUES ('me', 'agent-1')");
    session.run("INSERT INTO intent (id, title, made_at) VALUES (1, 'Archived', 99000)");
    session.run(
        "INSERT INTO intent_edit (intent, key, kind, was, wants)"
            + " VALUES (1, 2, 'status', 'open', 'archived')");
    session.run(
        "INSERT INTO outbox (number, intent, key, kind, was, wants, made_at)"
            + " VALUES (1, 1, 2, 'status', 'open', 'archived', 99000)");
    session.run(
        "INSERT INTO observed (key, seen_at, field, was, now, mine)"
            + " VALUES (1, 1800, 'STATUS', 'pending', 'open', 0)");
    if (format >= 2) {
      session.run("UPDATE intent_edit SET number = 1");
    }
    if (format >= 4) {
      session.run("INSERT INTO note (key, text, written_at) VALUES (1, 'call back', 90000)");
      session.run("INSERT INTO reminder (key, due_at, made_at) VALUES (3, 9000000, 90000)");
    }
    if (format >= 5) {
      session.run(
          "INSERT INTO saved_view (name, text, sort, notify, position)"
              + " VALUES ('VIP', 'tag:vip', 'updated:desc', 1, 0)");
    }
  }
}
