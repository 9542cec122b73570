package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.store.TextSql.Term;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which conversations hold all of some words, by gathering for each word those that do. The
 * full-text tables name ten thousand in 1 ms; what SQLite would do with them, a row looked up for
 * each, takes ten times as long.
 *
 * @param holding the keys of those that hold all the words but {@code frequent}
 * @param frequent words that are quicker looked for in what {@code holding} names
 */
record WordSets(BitSet holding, List<Term> frequent) {

  /** The words; empty when {@code text} says more than that some words have to be there. */
  static Optional<List<Term>> words(Query text) {
    List<Query> parts = text instanceof Query.And(List<Query> all) ? all : List.of(text);
    List<Term> words = new ArrayList<>();
    for (Query part : parts) {
      switch (part) {
        case Query.Text(String some) -> words.addAll(TextSql.terms(some));
        case Query.Phrase(String some) -> TextSql.phrased(some).ifPresent(words::add);
        case Query.From(String visitor) -> TextSql.visited(visitor).ifPresent(words::add);
        default -> {
          return Optional.empty();
        }
      }
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  /**
   * Gathers for each word those that hold it.
   *
   * @param most of a word that more hold, nobody is gathered, unless it is so with every word
   */
  static WordSets gathered(Session session, List<Term> words, int most) throws SQLException {
    Optional<BitSet> holding = Optional.empty();
    List<Term> frequent = new ArrayList<>();
    for (Term word : words) {
      Optional<BitSet> keys = keys(session, word, most);
      if (keys.isEmpty()) {
        frequent.add(word);
      } else {
        holding = Optional.of(both(holding, keys.get()));
      }
    }
    return holding.isPresent()
        ? new WordSets(holding.get(), frequent)
        : gathered(session, words, Integer.MAX_VALUE);
  }

  private static BitSet both(Optional<BitSet> some, BitSet others) {
    some.ifPresent(others::and);
    return others;
  }

  private static Optional<BitSet> keys(Session session, Term word, int most) throws SQLException {
    QuerySql select = QuerySql.gathering(session, word);
    BitSet keys = new BitSet();
    int[] left = {most};
    session.walk(
        select.where(),
        row -> {
          keys.set(Math.toIntExact(row.getLong(1)));
          return left[0]-- > 0;
        },
        select.values().toArray());
    return left[0] < 0 ? Optional.empty() : Optional.of(keys);
  }
}
