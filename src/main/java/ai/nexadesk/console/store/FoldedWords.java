package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.Function;

/**
 * SQL function {@code folded_words(text)}, for the triggers that keep the words of notes and for
 * conversations whose words are not written yet.
 */
final class FoldedWords extends Function {

  private FoldedWords() {}

  static void register(Connection connection) throws SQLException {
    Function.create(connection, "folded_words", new FoldedWords(), 1, FLAG_DETERMINISTIC);
  }

  @Override
  protected void xFunc() throws SQLException {
    result(Words.document(List.of(value_text(0))));
  }
}
