package ai.nexadesk.console.ui.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text written by strangers, made harmless to draw (contract, trap 12).
 *
 * <p>Control characters become visible symbols; characters that reorder what follows become a
 * visible name; a run of invisible ones, or of marks heaped on one letter, becomes its length. All
 * these notes are the same in every language. Nothing here understands markup: a tag is letters.
 */
public final class SafeText {

  /** More invisible characters than this in a row join nothing; they only hide something. */
  private static final int MOST_INVISIBLE = 2;

  /** No script heaps more marks than this on one letter. */
  private static final int MOST_MARKS = 8;

  /** More blanks in a row push the rest out of sight: no line is broken among them. */
  private static final int MOST_BLANKS = 40;

  /** Begins the flags of England, Scotland and Wales, which are tags up to the last. */
  private static final int BLACK_FLAG = 0x1F3F4;

  private static final int FLAG_TAGS = 8;

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
    Heap invisible = new Heap(MOST_INVISIBLE, "U+200B…");
    Heap marks = new Heap(MOST_MARKS, "◌");
    Heap blanks = new Heap(MOST_BLANKS, "␣");
    boolean blank = false;
    int flag = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      flag = c == BLACK_FLAG ? FLAG_TAGS : flag > 0 && tag(c) ? flag - 1 : 0;
      boolean hides = invisible(c) && (flag == 0 || !tag(c));
      boolean heaped = invisible.more(hides, clean, oneLine);
      if (!invisible(c)) {
        // What is not drawn parts no heap.
        heaped |= marks.more(mark(c), clean, oneLine);
      }
      heaped |= blanks.more(Character.isSpaceChar(c) || c == '\t', clean, oneLine);
      if (heaped) {
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
    invisible.more(false, clean, oneLine);
    marks.more(false, clean, oneLine);
    blanks.more(false, clean, oneLine);
    return clean.toString();
  }

  /** Counts what comes in a row and keeps only so many; says at the end how many there were. */
  private static final class Heap {

    private final int most;
    private final String sign;
    private int count;

    Heap(int most, String sign) {
      this.most = most;
      this.sign = sign;
    }

    /** Whether the next character is too much of the kind. */
    boolean more(boolean ofTheKind, StringBuilder clean, boolean oneLine) {
      if (ofTheKind) {
        return ++count > most;
      }
      if (count > most && !oneLine) {
        clean.append('‹').append(sign).append(" ×").append(count).append('›');
      }
      count = 0;
      return false;
    }
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

  /**
   * The embeddings, overrides and isolates of the bidirectional algorithm, and what else changes
   * how its neighbours are shown.
   */
  private static boolean reorders(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x206F)
        || (c >= 0xFFF9 && c <= 0xFFFB)
        || c == 0xE0001;
  }

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
        && !invisible(c);
  }

  /** The letters of which the flag of a part of a country is made. */
  private static boolean tag(int c) {
    return c >= 0xE0020 && c <= 0xE007F;
  }

  private static boolean invisible(int c) {
    return (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2060 && c <= 0x2064)
        || c == 0xFEFF
        || c == 0xAD
        || (c >= 0xE0000 && c <= 0xE007F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0x34F
        || c == 0x61C
        || c == 0x115F
        || c == 0x1160
        || (c >= 0x17B4 && c <= 0x17B5)
        || (c >= 0x180B && c <= 0x180F)
        || c == 0x2800
        || c == 0x3164
        || c == 0xFFA0;
  }
}
