package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Words;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the words of a conversation, in the transaction that changes its texts: folded as table
 * {@code words} holds them, and into the full-text tables.
 */
final class WordIndex {

  /** What {@link Own#visitor} is, of a row of {@code conversation} whose words are not written. */
  static final String VISITOR =
      "folded_words(coalesce(conversation.visitor_name, '') || ' '"
          + " || coalesce(conversation.visitor_last_name, ''))"
          + " || folded_words(coalesce(conversation.visitor_email, ''))"
          + " || folded_words(coalesce(conversation.visitor_company, ''))";

  /** What {@link Own#rest} is of it. */
  static final String REST =
      "folded_words(coalesce(conversation.last_message, ''))"
          + " || (SELECT coalesce(group_concat(folded_words(value), ''), '')"
          + " FROM json_each(conversation.e_tags))";

  private WordIndex() {}

  /**
   * The words of a conversation's own texts.
   *
   * @param visitor of name, e-mail and company
   * @param rest of last message and tags
   */
  record Own(String visitor, String rest) {

    static Own of(ServerRow row, List<String> tags) {
      String name =
          Objects.requireNonNullElse(row.text(ConversationField.VISITOR_NAME), "")
              + " "
              + Objects.requireNonNullElse(row.text(ConversationField.VISITOR_LAST_NAME), "");
      Stream<String> others =
          Stream.of(ConversationField.VISITOR_EMAIL, ConversationField.VISITOR_COMPANY)
              .map(row::text)
              .filter(Objects::nonNull);
      Stream<String> last =
          Stream.of(ConversationField.LAST_MESSAGE).map(row::text).filter(Objects::nonNull);
      return new Own(
          Words.document(Stream.concat(Stream.of(name), others).toList()),
          Words.document(Stream.concat(last, tags.stream()).toList()));
    }
  }

  /** Writes the words of a conversation's own texts, if they are others than before. */
  static void own(Session session, ServerRow row, List<String> tags) throws SQLException {
    Own now = Own.of(row, tags);
    Optional<Own> before =
        session.one(
            "SELECT visitor, rest FROM words WHERE key = ?",
            found -> new Own(found.getString(1), found.getString(2)),
            row.key());
    if (!before.equals(Optional.of(now))) {
      write(session, row.key(), now);
    }
  }

  /** Writes all words of a conversation that has waited for it. */
  static void due(Session session, ServerRow row) throws SQLException {
    String tags =
        session
            .one("SELECT e_tags FROM conversation WHERE key = ?", r -> r.getString(1), row.key())
            .orElse("[]");
    write(session, row.key(), Own.of(row, TextList.read(tags)));
    bodies(session, row.key());
  }

  private static void write(Session session, long key, Own own) throws SQLException {
    session.run(
        "INSERT INTO words (key, visitor, rest) VALUES (?, ?, ?) ON CONFLICT (key)"
            + " DO UPDATE SET visitor = excluded.visitor, rest = excluded.rest",
        key,
        own.visitor(),
        own.rest());
    session.run(
        "INSERT OR REPLACE INTO own_words (rowid, visitor, rest) VALUES (?, ?, ?)",
        key,
        own.visitor(),
        own.rest());
    session.run(
        "INSERT OR REPLACE INTO visitor_letters (rowid, visitor) VALUES (?, ?)",
        key,
        own.visitor());
  }

  /** Writes the words of the messages held of a conversation, if they are others than before. */
  static void bodies(Session session, long key) throws SQLException {
    String now =
        Words.document(
            session.list(
                "SELECT content FROM message WHERE key = ? ORDER BY created_at, position",
                row -> row.getString(1),
                key));
    String before =
        session
            .one("SELECT bodies FROM words WHERE key = ?", row -> row.getString(1), key)
            .orElse("");
    if (now.equals(before)) {
      return;
    }
    session.run(
        "INSERT INTO words (key, visitor, rest, bodies) SELECT key, "
            + VISITOR
            + ", "
            + REST
            + ", ? FROM conversation WHERE key = ?"
            + " ON CONFLICT (key) DO UPDATE SET bodies = excluded.bodies",
        now,
        key);
    session.run("INSERT OR REPLACE INTO body_words (rowid, bodies) VALUES (?, ?)", key, now);
  }
}
