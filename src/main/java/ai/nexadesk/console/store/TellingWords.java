package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Words;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The words that tell what a text is about: those that few other conversations hold, and each with
 * the ones that do.
 *
 * <p>Bounded whatever the text and however big the copy: so many words are looked up, and of each
 * the newest conversations that hold it. How many hold a more frequent one is estimated from how
 * close together those stand.
 */
final class TellingWords {

  /** Different words of a text that are looked up at most, its first ones. */
  private static final int LOOKED_UP = 80;

  private static final int TELLING = 24;

  /** Conversations gathered for a word at most, the newest. */
  private static final int HOLDERS = 3_000;

  private final Session session;
  private final long held;
  private final long newest;

  private TellingWords(Session session, long held, long newest) {
    this.session = session;
    this.held = held;
    this.newest = newest;
  }

  /** One of them. */
  static final class Telling {
    private final long[] holders;
    private final double weight;

    private Telling(long[] holders, double weight) {
      this.holders = holders;
      this.weight = weight;
    }

    /** Keys of conversations that hold it, the newest first; the caller must not change it. */
    long[] holders() {
      return holders;
    }

    /** How much it tells: the rarer the more, above 0. */
    double weight() {
      return weight;
    }
  }

  /**
   * The most telling words of some texts.
   *
   * @param newest no conversation has a greater key
   * @param unwanted asked for each word: whether to give it up
   * @throws CancellationException when given up
   */
  static List<Telling> of(
      Session session, List<String> texts, long newest, BooleanSupplier unwanted)
      throws SQLException {
    long held =
        session.one("SELECT count(*) FROM body_words_docsize", row -> row.getLong(1)).orElse(0L);
    return new TellingWords(session, held, newest).of(texts, unwanted);
  }

  private List<Telling> of(List<String> texts, BooleanSupplier unwanted) throws SQLException {
    List<Telling> telling = new ArrayList<>();
    for (String word : different(texts)) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      Telling one = lookUp(word);
      if (one.weight() > 0) {
        telling.add(one);
      }
    }
    telling.sort(Comparator.comparingDouble(Telling::weight).reversed());
    return List.copyOf(telling.subList(0, Math.min(TELLING, telling.size())));
  }

  private Telling lookUp(String word) throws SQLException {
    long[] holders =
        session.numbers(
            "SELECT rowid FROM body_words WHERE body_words MATCH ? ORDER BY rowid DESC LIMIT ?",
            new TextSql.Term(word, true, false).match(),
            HOLDERS);
    double found = holders.length;
    if (holders.length == HOLDERS) {
      found *= (double) newest / (newest - holders[HOLDERS - 1] + 1);
    }
    // The conversation itself holds it too: a word of nobody else's tells nothing.
    return new Telling(holders, holders.length < 2 ? 0 : Math.log(held / found));
  }

  /**
   * Different words, the first ones. A number is an order's or an invoice's and no topic; where
   * each character is a word, two that stand together are one.
   */
  private static Set<String> different(List<String> texts) {
    Set<String> different = new LinkedHashSet<>();
    for (String text : texts) {
      Words.Word before = new Words.Word(-1, -1, "");
      for (Words.Word word : Words.of(text)) {
        if (!single(word) && !word.folded().chars().allMatch(Character::isDigit)) {
          different.add(word.folded());
        } else if (single(word) && single(before) && before.end() == word.start()) {
          different.add(before.folded() + " " + word.folded());
        }
        if (different.size() >= LOOKED_UP) {
          return different;
        }
        before = word;
      }
    }
    return different;
  }

  private static boolean single(Words.Word word) {
    return word.folded().codePointCount(0, word.folded().length()) == 1;
  }
}
