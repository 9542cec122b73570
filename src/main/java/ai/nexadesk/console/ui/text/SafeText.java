package ai.nexadesk.console.ui.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text written by strangers, made harmless to draw (contract, trap 12).
 *
 * <p>Control characters become visible symbols, characters that reorder what follows become a
 * visible name, long runs of invisible ones are dropped. Nothing here understands markup: a tag is
 * letters.
 */
public final class SafeText {

  /** More invisible characters than this in a row join nothing; they only hide something. */
  private static final int MOST_INVISIBLE = 2;

  private SafeText() {}

  /** Many lines; line ends and tabs are kept. */
  public static String lines(String text) {
    return clean(text.replace("\r\n", "\n"), false);
  }

  /** One line of {@code atMost} characters at most: every kind of white space becomes a blank. */
  public static String oneLine(String text, int atMost) {
    // A line of a megabyte is cut before it is looked at: the rest cannot be seen anyway.
    String head = text.length() > atMost * 4 ? text.substring(0, atMost * 4) : text;
    String clean = clean(head, true).strip();
    return clean.length() <= atMost ? clean : cut(clean, atMost - 1) + "…";
  }

  /** At most {@code length} characters, never half of a surrogate pair. */
  public static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  /** Whether the first character with a direction of its own runs right to left. */
  public static boolean rightToLeft(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      switch (Character.getDirectionality(c)) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return false;
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return true;
        }
        default -> {}
      }
      i += Character.charCount(c);
    }
    return false;
  }

  /** One or two letters that stand for a name; "?" for an address or nothing. */
  public static String initials(String name) {
    String clean = oneLine(name, 80);
    if (clean.isEmpty() || clean.indexOf('@') >= 0) {
      return "?";
    }
    String[] words = clean.split(" ", -1);
    String first = firstLetter(words[0]);
    String last = words.length > 1 ? firstLetter(words[words.length - 1]) : "";
    String both = (first + last).toUpperCase(Locale.ROOT);
    return both.isEmpty() ? "?" : both;
  }

  private static String firstLetter(String word) {
    int start = 0;
    while (start < word.length() && !Character.isLetterOrDigit(word.codePointAt(start))) {
      start += Character.charCount(word.codePointAt(start));
    }
    if (start == word.length()) {
      return "";
    }
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(word.substring(start));
    return word.substring(start, start + letters.next());
  }

  private static String clean(String text, boolean oneLine) {
    StringBuilder clean = new StringBuilder(text.length());
    int invisible = 0;
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      invisible = invisible(c) ? invisible + 1 : 0;
      if (invisible > MOST_INVISIBLE) {
        continue;
      }
      if (oneLine && (Character.isWhitespace(c) || c == 0x85 || c == 0xA0)) {
        if (!blank) {
          clean.append(' ');
        }
        blank = true;
        continue;
      }
      blank = false;
      append(clean, c, oneLine);
    }
    return clean.toString();
  }

  private static void append(StringBuilder clean, int c, boolean oneLine) {
    if (c == '\n' || c == '\t') {
      clean.appendCodePoint(c);
    } else if (c < 0x20) {
      clean.appendCodePoint(0x2400 + c);
    } else if (c == 0x7F) {
      clean.append('␡');
    } else if (reorders(c)) {
      if (!oneLine) {
        clean.append("‹U+").append(String.format(Locale.ROOT, "%04X", c)).append('›');
      }
    } else if (Character.getType(c) == Character.CONTROL
        || Character.getType(c) == Character.SURROGATE
        || c == 0x2028
        || c == 0x2029) {
      clean.append(oneLine ? " " : "\uFFFD");
    } else {
      clean.appendCodePoint(c);
    }
  }

  /** The marks, embeddings, overrides and isolates of the bidirectional algorithm. */
  private static boolean reorders(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean invisible(int c) {
    return (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2060 && c <= 0x2064)
        || c == 0xFEFF
        || c == 0xAD
        || (c >= 0xE0000 && c <= 0xE007F)
        || (c >= 0xFE00 && c <= 0xFE0F);
  }
}
