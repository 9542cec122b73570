package ai.nexadesk.console.export;

/**
 * Puts a word in place of e-mail addresses, also those inside web addresses. In one pass: no
 * pattern that could be made to think long about a hostile line.
 */
record AddressMask(String instead) {

  private static final int LONGEST_QUOTED = 64;

  String of(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int sign = sign(text, i);
      if (sign == 0) {
        continue;
      }
      int begin = begin(text, i, from);
      int end = end(text, i + sign);
      if (begin < i && end > i + sign) {
        masked.append(text, from, begin).append(instead);
        from = end;
        i = end - 1;
      }
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  /** How many characters of an "at" begin here; 0 for none. */
  private static int sign(String text, int at) {
    return switch (text.charAt(at)) {
      case '@', '\uFF20', '\uFE6B' -> 1;
      case '%' -> text.startsWith("%40", at) ? 3 : 0;
      case '&' -> text.startsWith("&#64;", at) ? 5 : 0;
      default -> 0;
    };
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
        || "!#$%'*+-^_`{|}~.".indexOf(c) >= 0;
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
