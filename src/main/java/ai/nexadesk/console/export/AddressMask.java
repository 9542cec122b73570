package ai.nexadesk.console.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a word in place of e-mail addresses, also those inside web addresses. In one pass: no
 * pattern that could be made to think long about a hostile line.
 */
record AddressMask(String instead) {

  private static final int LONGEST_QUOTED = 64;

  /** Spaces on one side of an "at". */
  private static final int WIDEST_GAP = 2;

  /** How an "at" is written in web addresses, pages and JSON. */
  private static final Pattern WRITTEN =
      Pattern.compile("%40|&(?:#0{0,5}64|#[xX]0{0,4}40|commat);|\\\\u0040");

  String of(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    Matcher written = WRITTEN.matcher(text);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int sign = sign(text, written, i);
      if (sign == 0) {
        continue;
      }
      int before = i;
      while (before > from && i - before < WIDEST_GAP && text.charAt(before - 1) == ' ') {
        before--;
      }
      int after = i + sign;
      while (after < text.length() && after - i - sign < WIDEST_GAP && text.charAt(after) == ' ') {
        after++;
      }
      boolean apart = before < i || after > i + sign;
      int begin = begin(text, before, from);
      int end = end(text, after);
      if (begin < before && end > after && (!apart || named(text, after, end))) {
        masked.append(text, from, begin).append(instead);
        from = end;
        i = end - 1;
      }
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  /** How many characters of an "at" begin here; 0 for none. */
  private static int sign(String text, Matcher written, int at) {
    return switch (text.charAt(at)) {
      case '@', '\uFF20', '\uFE6B' -> 1;
      case '%', '&', '\\' -> written.region(at, text.length()).lookingAt() ? written.end() - at : 0;
      default -> 0;
    };
  }

  /** With spaces around the "at" only a host with a name behind its point makes it an address. */
  private static boolean named(String text, int begin, int end) {
    int dot = text.lastIndexOf('.', end - 1);
    return dot > begin && end - dot > 2 && Character.isLetter(text.charAt(dot + 1));
  }

  private static int begin(String text, int at, int from) {
    int begin = at;
    if (at > from && text.charAt(at - 1) == '"') {
      int quote = text.lastIndexOf('"', at - 2);
      return quote >= from && at - quote < LONGEST_QUOTED ? quote : at;
    }
    while (begin > from && local(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static int end(String text, int at) {
    if (at < text.length() && text.charAt(at) == '[') {
      int close = text.indexOf(']', at);
      return close > 0 && close - at < LONGEST_QUOTED ? close + 1 : at;
    }
    int end = at;
    while (end < text.length() && host(text.charAt(end))) {
      end++;
    }
    while (end > at && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean local(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || unseen(c)
        || "!#$%&'*+-^_`{|}~.\\".indexOf(c) >= 0;
  }

  private static boolean host(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || unseen(c)
        || c == '.'
        || c == '-'
        || c == '\u3002';
  }

  private static boolean unseen(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
