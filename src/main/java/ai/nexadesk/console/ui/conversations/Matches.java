package ai.nexadesk.console.ui.conversations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds in a text what a search found in it: words that begin with a term, whatever their case and
 * accents, as the full-text index compares them. Pure.
 *
 * @param terms folded; none finds nothing
 */
record Matches(List<String> terms) {

  static final Matches NONE = new Matches(List.of());

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final int BEFORE = 24;

  /** A part of a text: from the first character to before the last. */
  record Range(int from, int to) {}

  Matches {
    terms = List.copyOf(terms);
  }

  /** For plain words as a person types them. */
  static Matches of(List<String> words) {
    List<String> terms = new ArrayList<>();
    for (String each : words) {
      WORD.matcher(each).results().map(MatchResult::group).map(Matches::folded).forEach(terms::add);
    }
    return terms.isEmpty() ? NONE : new Matches(terms);
  }

  /** What to mark in {@code text}, in order. */
  List<Range> in(String text) {
    if (terms.isEmpty() || text.isEmpty()) {
      return List.of();
    }
    return WORD.matcher(text)
        .results()
        .flatMap(word -> inWord(word).stream())
        .toList();
  }

  private Optional<Range> inWord(MatchResult word) {
    String folded = folded(word.group());
    int longest = 0;
    for (String term : terms) {
      if (folded.startsWith(term)) {
        longest = Math.max(longest, term.length());
      }
    }
    if (longest == 0) {
      return Optional.empty();
    }
    // Where folding changed the length the whole word is marked.
    int length = folded.length() == word.group().length() ? longest : word.group().length();
    return Optional.of(new Range(word.start(), word.start() + length));
  }

  /** Whether every term begins a word of one of the texts. */
  boolean allIn(List<String> texts) {
    List<String> words =
        texts.stream()
            .flatMap(text -> WORD.matcher(text).results())
            .map(word -> folded(word.group()))
            .toList();
    return terms.stream().allMatch(term -> words.stream().anyMatch(word -> word.startsWith(term)));
  }

  /** {@code text} from a little before the first match on. */
  String around(String text) {
    List<Range> found = in(text);
    int from = found.isEmpty() ? 0 : found.getFirst().from() - BEFORE;
    if (from <= 0) {
      return text;
    }
    int blank = text.indexOf(' ', from);
    int start = blank >= 0 && blank < found.getFirst().from() ? blank + 1 : from + BEFORE;
    return "… " + text.substring(start);
  }

  private static String folded(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("");
  }
}
