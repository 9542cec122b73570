package ai.nexadesk.console.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a word in place of long numbers, with whatever stands between their digits, in the digits of
 * any script. In one pass.
 *
 * @param phone in place of seven digits or more
 * @param card in place of thirteen or more
 */
record NumberMask(String phone, String card) {

  private static final int PHONE = 7;
  private static final int CARD = 13;

  /** More between two digits than this, and they are two numbers. */
  private static final int WIDEST_GAP = 6;

  /** Digits on both sides of a comma or of the end of a line that make it a gap in one number. */
  private static final int GROUP = 3;

  /** A day, which leads to nobody. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
              + "|(?:0?[1-9]|[12]\\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:19|20)\\d\\d)(?!\\d)");

  /** An amount with its thousands apart, likewise. */
  private static final Pattern AMOUNT =
      Pattern.compile("\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,2})?(?![\\d,.]*\\d)");

  /** What stands between digits in a web address. */
  private static final Pattern ENCODED = Pattern.compile("%(?:20|09|0[AaDd]|2[0-9A-Fa-f])");

  String of(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    Matcher day = DAY.matcher(text);
    Matcher amount = AMOUNT.matcher(text);
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (!digit(point)) {
        i += Character.charCount(point);
        continue;
      }
      if (day.region(i, text.length()).lookingAt()) {
        i = day.end();
        continue;
      }
      if (amount.region(i, text.length()).lookingAt()) {
        i = amount.end();
        continue;
      }
      Run run = run(text, i);
      if (run.digits() >= PHONE) {
        int begin =
            i > from && (text.charAt(i - 1) == '+' || text.charAt(i - 1) == '\uFF0B') ? i - 1 : i;
        masked.append(text, from, begin).append(run.digits() < CARD ? phone : card);
        from = run.end();
      }
      i = run.end();
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  private record Run(int end, int digits) {}

  private static Run run(String text, int begin) {
    Matcher encoded = ENCODED.matcher(text);
    int digits = 0;
    int group = 0;
    int end = begin;
    int gap = 0;
    boolean apart = false;
    for (int i = begin; i < text.length() && gap <= WIDEST_GAP; ) {
      int point = text.codePointAt(i);
      if (digit(point)) {
        if (apart && (group < GROUP || digitsFrom(text, i) < GROUP)) {
          break;
        }
        group = gap == 0 ? group + 1 : 1;
        digits++;
        end = i + Character.charCount(point);
        gap = 0;
        apart = false;
      } else if (point == '%' && encoded.region(i, text.length()).lookingAt()) {
        gap++;
        i += 2;
      } else if (!unseen(point)) {
        if (!between(point) && !atTimes(point)) {
          break;
        }
        apart |= atTimes(point);
        gap++;
      }
      i += Character.charCount(point);
    }
    return new Run(end, digits);
  }

  /** How many digits stand here side by side, as many as matter. */
  private static int digitsFrom(String text, int begin) {
    int count = 0;
    for (int i = begin; i < text.length() && count < GROUP; ) {
      int point = text.codePointAt(i);
      if (digit(point)) {
        count++;
      } else if (!unseen(point)) {
        break;
      }
      i += Character.charCount(point);
    }
    return count;
  }

  /** In whatever script, also in a circle. */
  private static boolean digit(int point) {
    return Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER
        || (point >= 0x2460 && point <= 0x2468)
        || (point >= 0x2776 && point <= 0x277E)
        || point == 0x24EA;
  }

  /** What a reader does not see between two digits, or sees as a frame around one. */
  private static boolean unseen(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean between(int point) {
    int type = Character.getType(point);
    return type == Character.SPACE_SEPARATOR
        || type == Character.DASH_PUNCTUATION
        || "\t.()/_+\u00B7\u2022\u2212".indexOf(point) >= 0;
  }

  /** Between numbers as often as within one. */
  private static boolean atTimes(int point) {
    return ",;\n\r\u2028\u2029".indexOf(point) >= 0;
  }
}
