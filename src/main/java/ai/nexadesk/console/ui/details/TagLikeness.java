package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Words;
import ai.nexadesk.console.store.TagCount;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds tags that were probably meant, so that {@code refunds} does not grow beside {@code refund}.
 */
final class TagLikeness {

  /** In shorter words one letter makes another word. */
  private static final int SHORTEST_MISTYPED = 5;

  private TagLikeness() {}

  /** The most used tag that is nearly {@code typed}, and not the same. */
  static Optional<TagCount> near(String typed, List<TagCount> known) {
    String bare = bare(typed);
    return known.stream()
        .filter(one -> !one.tag().equals(typed))
        .filter(one -> alike(bare, bare(one.tag())))
        .max(Comparator.comparingInt(TagCount::conversations));
  }

  private static boolean alike(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    return singular(one).equals(singular(other))
        || (Math.min(one.length(), other.length()) >= SHORTEST_MISTYPED && oneSlip(one, other));
  }

  /** Case, accents, hyphens and spaces make no other tag. */
  private static String bare(String tag) {
    return Words.folded(tag).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** One letter more, one less, another one, or two exchanged; digits are never slips. */
  private static boolean oneSlip(String one, String other) {
    int from = 0;
    int shorter = Math.min(one.length(), other.length());
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < shorter - from
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    String here = one.substring(from, one.length() - end);
    String there = other.substring(from, other.length() - end);
    if ((here + there).chars().anyMatch(Character::isDigit)) {
      return false;
    }
    boolean exchanged =
        here.length() == 2 && new StringBuilder(here).reverse().toString().equals(there);
    return exchanged || (here.length() <= 1 && there.length() <= 1);
  }
}
