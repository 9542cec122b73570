package ai.nexadesk.console.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Marks what a query looks for in texts: its words and phrases, the excluded ones aside. Pure, safe
 * on any thread.
 *
 * @param terms what is looked for; none when the query says nothing about words
 */
public record WordHits(List<Term> terms) {

  public WordHits {
    terms = List.copyOf(terms);
  }

  /**
   * Words that stand together.
   *
   * @param words folded, at least one
   * @param whole whether the last has to be a whole word, and not only the beginning of one
   * @param visitorOnly whether it counts in the visitor's name, e-mail and company only
   */
  public record Term(List<String> words, boolean whole, boolean visitorOnly) {}

  /**
   * A stretch of a text.
   *
   * @param start where it begins
   * @param end just behind it
   */
  public record Stretch(int start, int end) {}

  /** What {@code query} looks for. */
  public static WordHits of(Query query) {
    return new WordHits(terms(query).filter(term -> !term.words().isEmpty()).distinct().toList());
  }

  private static Stream<Term> terms(Query query) {
    return switch (query) {
      case Query.And(List<Query> parts) -> parts.stream().flatMap(WordHits::terms);
      case Query.Or(List<Query> parts) -> parts.stream().flatMap(WordHits::terms);
      case Query.Text(String words) ->
          Stream.of(words.split("[\\s\\p{Z}]+")).map(word -> term(word, false, false));
      case Query.Phrase(String words) -> Stream.of(term(words, true, false));
      case Query.From(String visitor) -> Stream.of(term(visitor, false, true));
      default -> Stream.of();
    };
  }

  private static Term term(String text, boolean whole, boolean visitorOnly) {
    return new Term(Words.of(text).stream().map(Words.Word::folded).toList(), whole, visitorOnly);
  }

  /** The stretches of a message, a tag or a note to mark, in order. */
  public List<Stretch> in(String text) {
    return in(text, false);
  }

  /** The stretches of the visitor's name, e-mail or company to mark: inside words too. */
  public List<Stretch> inVisitor(String text) {
    return in(text, true);
  }

  private List<Stretch> in(String text, boolean visitor) {
    List<Words.Word> words = Words.of(text);
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int length = longest(words, at, visitor);
      if (length > 0) {
        stretches.add(new Stretch(words.get(at).start(), words.get(at + length - 1).end()));
      }
      at += Math.max(1, length);
    }
    return stretches;
  }

  private int longest(List<Words.Word> words, int at, boolean visitor) {
    int longest = 0;
    for (Term term : terms) {
      boolean counts = visitor || !term.visitorOnly();
      if (counts && term.words().size() > longest && stands(term, words, at, visitor)) {
        longest = term.words().size();
      }
    }
    return longest;
  }

  private static boolean stands(Term term, List<Words.Word> words, int at, boolean visitor) {
    List<String> wanted = term.words();
    int last = wanted.size() - 1;
    if (at + last >= words.size()) {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      String here = words.get(at + i).folded();
      String one = wanted.get(i);
      boolean opens = i == 0 && visitor && !term.whole() && anywhere(wanted);
      boolean ends = i == last && !term.whole();
      boolean same;
      if (opens) {
        same = ends ? here.contains(one) : here.endsWith(one);
      } else {
        same = ends ? here.startsWith(one) : here.equals(one);
      }
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean anywhere(List<String> wanted) {
    return String.join(" ", wanted).codePointCount(0, String.join(" ", wanted).length()) >= 3;
  }
}
