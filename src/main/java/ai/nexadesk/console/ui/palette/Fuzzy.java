package ai.nexadesk.console.ui.palette;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How well typed letters fit a name, when they need only come in the same order: "arc" fits
 * "Archive", "stp" fits "Set to pending". Pure.
 */
final class Fuzzy {

  /** Less than any fit. */
  static final int NONE = Integer.MIN_VALUE;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONGEST = 120;
  private static final int WORD_START = 12;
  private static final int IN_A_ROW = 8;
  private static final int LETTER = 2;
  private static final int VERY_START = 10;
  private static final int GAP = -1;
  private static final int DENSE = 4;

  private final String typed;

  Fuzzy(String typed) {
    // Blanks part words for the eye; the letters alone decide.
    this.typed = plain(typed).replace(" ", "");
  }

  boolean all() {
    return typed.isEmpty();
  }

  /** Greater is better; {@link #NONE} when it does not fit. */
  int score(String name) {
    String text = plain(name);
    if (typed.length() > text.length()) {
      return NONE;
    }
    // best[t]: the best sum with the current letter of what was typed at place t of the text.
    int[] best = new int[text.length()];
    Arrays.fill(best, 0);
    for (int i = 0; i < typed.length(); i++) {
      best = next(text, i, best);
    }
    int top = Arrays.stream(best).max().orElse(NONE);
    // Letters strewn over a long name fit nearly everything: nobody meant that.
    boolean strewn = typed.length() > 2 && top < typed.length() * DENSE;
    return top <= NONE / 2 || strewn ? NONE : top - text.length() / 8;
  }

  private int[] next(String text, int letter, int[] before) {
    int[] best = new int[text.length()];
    int reach = NONE / 2;
    for (int t = 0; t < text.length(); t++) {
      best[t] = NONE / 2;
      if (letter > 0 && t > 0) {
        reach = Math.max(reach + GAP, before[t - 1]);
      }
      if (text.charAt(t) != typed.charAt(letter)) {
        continue;
      }
      int worth = LETTER + (start(text, t) ? WORD_START : 0) + (t == 0 ? VERY_START : 0);
      if (letter == 0) {
        best[t] = worth;
      } else if (t > 0 && reach > NONE / 2) {
        best[t] = worth + Math.max(reach, before[t - 1] + IN_A_ROW);
      }
    }
    return best;
  }

  private static boolean start(String text, int t) {
    return t == 0 || !Character.isLetterOrDigit(text.charAt(t - 1));
  }

  private static String plain(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return MARKS
        .matcher(Normalizer.normalize(cut.strip(), Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('ł', 'l')
        .replace('ø', 'o');
  }
}
