package ai.nexadesk.console.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The file's format and how an older one becomes today's: {@code schema-N.sql}, run in order. */
final class Schema {

  /** Numbers are given to those who change the format, and may be left out. */
  static final List<Integer> STEPS = List.of(1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 13, 15);

  /** The newest format this console knows. */
  static final int VERSION = STEPS.getLast();

  private Schema() {}

  /** The format of a file; 0 of a new one. */
  static int version(Session session) throws SQLException {
    return session.one("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
  }

  static void migrate(Session session) throws SQLException {
    migrate(session, VERSION);
  }

  /**
   * @param to the format to end with, one there was
   */
  static void migrate(Session session, int to) throws SQLException {
    int version = version(session);
    if (version > VERSION) {
      throw new StoreException(
          StoreException.Kind.NEWER,
          "The local copy was made by a newer version of the console (format "
              + version
              + ", this one knows "
              + VERSION
              + "). Install that version again; nothing was changed.");
    }
    if (version > 0) {
      session.connection().setAutoCommit(false);
      ListIndexes.makeAgain(new Transaction(session)); // a step may want to change them
      session.connection().setAutoCommit(true);
    }
    for (int next : STEPS) {
      if (next <= version || next > to) {
        continue;
      }
      // Not through the prepared statements: a script holds many.
      try (Statement statement = session.connection().createStatement()) {
        statement.executeUpdate(
            "BEGIN IMMEDIATE;\n" + script(next) + "\nPRAGMA user_version = " + next + ";\nCOMMIT;");
      }
    }
  }

  private static String script(int version) {
    try (InputStream in = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("no schema " + version);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("schema " + version + " cannot be read", e);
    }
  }
}
