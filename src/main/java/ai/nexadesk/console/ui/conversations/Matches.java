package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds in a text what a search found in it: words that begin with a term, case and accents aside.
 * Pure.
 *
 * @param terms folded; none finds nothing
 */
record Matches(List<String> terms) {

  static final Matches NONE = new Matches(List.of());

  private static final int BEFORE = 24;

  /** A part of a text: from the first character to before the last. */
  record Range(int from, int to) {}

  Matches {
    terms = List.copyOf(terms);
  }

  /** For what a query looks for, not for what it leaves out. */
  static Matches of(Query query) {
    List<String> terms = new ArrayList<>();
    collect(query, terms);
    return terms.isEmpty() ? NONE : new Matches(terms.stream().distinct().toList());
  }

  private static void collect(Query query, List<String> terms) {
    switch (query) {
      case Query.And(List<Query> parts) -> parts.forEach(part -> collect(part, terms));
      case Query.Or(List<Query> parts) -> parts.forEach(part -> collect(part, terms));
      case Query.Text(String words) -> add(words, terms);
      case Query.Phrase(String words) -> add(words, terms);
      case Query.From(String visitor) -> add(visitor, terms);
      default -> {}
    }
  }

  private static void add(String words, List<String> terms) {
    Words.of(words).forEach(word -> terms.add(word.folded()));
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** What to mark in {@code text}, in order. */
  List<Range> in(String text) {
    if (terms.isEmpty() || text.isEmpty()) {
      return List.of();
    }
    List<Range> found = new ArrayList<>();
    for (Words.Word word : Words.of(text)) {
      int longest = longest(word.folded());
      if (longest > 0) {
        int length = word.end() - word.start();
        // Where folding changed the length the whole word is marked.
        int marked = word.folded().length() == length ? longest : length;
        found.add(new Range(word.start(), word.start() + marked));
      }
    }
    return found;
  }

  private int longest(String folded) {
    int longest = 0;
    for (String term : terms) {
      if (folded.startsWith(term)) {
        longest = Math.max(longest, term.length());
      }
    }
    return longest;
  }

  /** Whether one of the terms begins a word of the text. */
  boolean anyIn(String text) {
    return !in(text).isEmpty();
  }

  /** {@code text} from a little before the first match on. */
  String around(String text) {
    List<Range> found = in(text);
    int match = found.isEmpty() ? 0 : found.getFirst().from();
    if (match <= BEFORE) {
      return text;
    }
    int blank = text.indexOf(' ', match - BEFORE);
    return "… " + text.substring(blank >= 0 && blank < match ? blank + 1 : match);
  }
}
