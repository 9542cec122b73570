package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.WordHits;
import java.util.List;

/**
 * Why a conversation was found, when its own texts do not show it: a stretch of the newest message
 * or note that holds what was looked for.
 *
 * @param key the conversation
 * @param note whether it is a note and not a message
 * @param cut whether something stands before {@code text}
 * @param text hostile until drawn as text; begins or ends in the middle where it was cut
 * @param marks stretches of {@code text} to mark
 */
public record Snippet(
    long key, boolean note, boolean cut, String text, List<WordHits.Stretch> marks) {

  private static final int BEFORE = 24;
  private static final int LONGEST = 200;

  /** Cuts what is around the first hit in {@code whole}. */
  static Snippet around(long key, boolean note, String whole, WordHits hits) {
    int first = hits.in(whole).getFirst().start();
    int from = Math.max(0, first - BEFORE);
    while (from > 0
        && Character.isLetterOrDigit(whole.charAt(from - 1))
        && first - from < 2 * BEFORE) {
      from--;
    }
    if (from > 0 && Character.isLowSurrogate(whole.charAt(from))) {
      from++;
    }
    int to = Math.min(whole.length(), from + LONGEST);
    if (to < whole.length() && Character.isLowSurrogate(whole.charAt(to))) {
      to--;
    }
    String text = whole.substring(from, to);
    return new Snippet(key, note, from > 0, text, hits.in(text));
  }
}
