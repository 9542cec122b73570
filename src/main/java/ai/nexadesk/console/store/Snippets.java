package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.WordHits;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what in a conversation answers to the words of a query. Used inside one read. */
final class Snippets {

  private final WordHits hits;

  Snippets(Query query) {
    hits = WordHits.of(query);
  }

  List<Snippet> of(Session session, long[] keys) throws SQLException {
    List<Snippet> found = new ArrayList<>();
    for (long key : keys) {
      WordHits missing = missing(session, key);
      if (!missing.terms().isEmpty()) {
        Optional<Snippet> message =
            newest(
                session,
                key,
                false,
                missing,
                "SELECT content FROM message WHERE key = ? ORDER BY created_at DESC, position"
                    + " DESC");
        Optional<Snippet> any =
            message.isPresent()
                ? message
                : newest(
                    session,
                    key,
                    true,
                    missing,
                    "SELECT text FROM note WHERE key = ? AND replaced_at IS NULL ORDER BY id DESC");
        any.ifPresent(found::add);
      }
    }
    return found;
  }

  /** What the row's own texts do not hold. */
  private WordHits missing(Session session, long key) throws SQLException {
    record Own(String visitor, String rest) {}
    Own own =
        session
            .one(
                "SELECT visitor, rest FROM words WHERE key = ?",
                row -> new Own(row.getString(1), row.getString(2)),
                key)
            .orElse(new Own("", ""));
    return new WordHits(
        hits.terms().stream()
            .filter(term -> !term.visitorOnly())
            .filter(term -> {
              WordHits one = new WordHits(List.of(term));
              return one.inVisitor(own.visitor()).isEmpty() && one.in(own.rest()).isEmpty();
            })
            .toList());
  }

  private static Optional<Snippet> newest(
      Session session, long key, boolean note, WordHits missing, String texts) throws SQLException {
    List<Snippet> found = new ArrayList<>();
    session.walk(
        texts,
        row -> {
          String text = row.getString(1);
          if (!missing.in(text).isEmpty()) {
            found.add(Snippet.around(key, note, text, missing));
          }
          return found.isEmpty();
        },
        key);
    return found.stream().findFirst();
  }
}
