package ai.nexadesk.console.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What search regards as a word: letters and digits that stand together, case and accents aside
 * ({@code José} is {@code jose}). In scripts written without spaces, and for signs such as emoji,
 * each character is a word of its own, so that any stretch of them is found as a phrase. Pure
 * functions, safe on any thread.
 */
public final class Words {

  /** Nothing readable is longer, and a megabyte of letters must not become one word. */
  private static final int LONGEST = 64;

  /** Stands between texts that a phrase must not bridge; no text yields it. */
  private static final String APART = "\uE000";

  private Words() {}

  /**
   * One word.
   *
   * @param start where it begins in the text it is from
   * @param end just behind it
   * @param folded without case and accents; letters and digits only, never empty
   */
  public record Word(int start, int end, String folded) {}

  /** The words of a text, in order. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int code = text.codePointAt(at);
      int end = at + Character.charCount(code);
      if (alone(code)) {
        end = marks(text, end);
      } else if (inWord(code)) {
        end = wordEnd(text, end);
      } else {
        at = end;
        continue;
      }
      String folded = fold(text.substring(at, end));
      if (!folded.isEmpty()) {
        words.add(new Word(at, end, folded));
      }
      at = end;
    }
    return words;
  }

  /** The words of a text with a space between: empty when there are none. */
  public static String joined(String text) {
    return of(text).stream().map(Word::folded).collect(Collectors.joining(" "));
  }

  /**
   * Texts as one that can be looked through quickly: words between spaces, with something between
   * the texts that no phrase bridges. Begins and ends with a space unless it is empty.
   */
  public static String document(Iterable<String> texts) {
    StringBuilder document = new StringBuilder();
    for (String text : texts) {
      String words = joined(text);
      if (!words.isEmpty()) {
        document.append(document.isEmpty() ? " " : APART + " ").append(words).append(' ');
      }
    }
    return document.toString();
  }

  /** A text without case and accents, signs and spaces kept: for values compared as a whole. */
  public static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ascii(lower) ? lower : plain(lower, false);
  }

  private static int marks(String text, int from) {
    int end = from;
    while (end < text.length() && mark(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()) {
      int code = text.codePointAt(end);
      if (alone(code) || !(inWord(code) || mark(code))) {
        break;
      }
      end += Character.charCount(code);
    }
    return end;
  }

  private static boolean inWord(int code) {
    return Character.isLetterOrDigit(code) || Character.getType(code) == Character.OTHER_NUMBER;
  }

  private static boolean mark(int code) {
    return switch (Character.getType(code)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Characters that are words by themselves. */
  private static boolean alone(int code) {
    if (code < 0xa2) {
      return false;
    }
    return switch (Character.getType(code)) {
      case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL -> true;
      case Character.OTHER_LETTER -> unspaced(Character.UnicodeScript.of(code));
      default -> code >= 0x3005 && code <= 0x30ff && unspaced(Character.UnicodeScript.of(code));
    };
  }

  private static boolean unspaced(Character.UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  private static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String folded = ascii(lower) ? lower : plain(lower, true);
    if (folded.length() <= LONGEST) {
      return folded;
    }
    boolean pair = Character.isHighSurrogate(folded.charAt(LONGEST - 1));
    return folded.substring(0, pair ? LONGEST - 1 : LONGEST);
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String plain(String lower, boolean wordsOnly) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFKD)
        .codePoints()
        .filter(code -> !accent(code))
        .filter(code -> !wordsOnly || inWord(code) || mark(code) || alone(code))
        .forEach(code -> append(kept, code));
    return Normalizer.normalize(kept, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Letters whose stroke or ligature does not come apart by itself. */
  private static void append(StringBuilder kept, int code) {
    switch (code) {
      case 'ß' -> kept.append("ss");
      case 'æ' -> kept.append("ae");
      case 'œ' -> kept.append("oe");
      case 'ø' -> kept.append('o');
      case 'ł' -> kept.append('l');
      case 'đ' -> kept.append('d');
      case 'ı' -> kept.append('i');
      default -> kept.appendCodePoint(code);
    }
  }

  /** Marks that a hurried person leaves out; in Thai or Devanagari marks are vowels and stay. */
  private static boolean accent(int code) {
    boolean voiced = code == 0x3099 || code == 0x309a; // kana: another letter, not an accent
    return Character.getType(code) == Character.NON_SPACING_MARK
        && !voiced
        && switch (Character.UnicodeScript.of(code)) {
          case INHERITED, LATIN, GREEK, CYRILLIC, ARABIC, HEBREW -> true;
          default -> false;
        };
  }
}
