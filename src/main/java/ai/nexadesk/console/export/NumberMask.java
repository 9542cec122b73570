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
  private static final int WIDEST_GAP = 3;

  /** A day, which leads to nobody. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
              + "|(?:0?[1-9]|[12]\\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:19|20)\\d\\d)(?!\\d)");

  String of(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    Matcher day = DAY.matcher(text);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        continue;
      }
      if (day.region(i, text.length()).lookingAt()) {
        i = day.end() - 1;
        continue;
      }
      Run run = run(text, i);
      if (run.digits() >= PHONE) {
        int begin =
            i > from && (text.charAt(i - 1) == '+' || text.charAt(i - 1) == '\uFF0B') ? i - 1 : i;
        masked.append(text, from, begin).append(run.digits() < CARD ? phone : card);
        from = run.end();
      }
      i = run.end() - 1;
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  private record Run(int end, int digits) {}

  private static Run run(String text, int begin) {
    int digits = 0;
    int end = begin;
    int gap = 0;
    for (int i = begin; i < text.length() && gap <= WIDEST_GAP; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
        end = i + 1;
        gap = 0;
      } else if (Character.getType(c) != Character.FORMAT) {
        if (!between(c)) {
          break;
        }
        gap++;
      }
    }
    return new Run(end, digits);
  }

  private static boolean between(char c) {
    int type = Character.getType(c);
    return type == Character.SPACE_SEPARATOR
        || type == Character.DASH_PUNCTUATION
        || c == '.'
        || c == '('
        || c == ')'
        || c == '/'
        || c == '_'
        || c == '\u00B7'
        || c == '\u2212';
  }
}
