package ai.nexadesk.console.api;

/**
 * Texts of JSON, which may hold half of a surrogate pair. No encoding has a place for one, so that
 * what is stored of it would never again equal what the server says.
 */
final class Text {

  private static final char REPLACEMENT = '\ufffd';

  private Text() {}

  /** Whether every surrogate has its other half. */
  static boolean isWhole(String text) {
    return firstHalf(text, 0) < 0;
  }

  /** The text with a replacement character for each lone half. */
  static String whole(String text) {
    int half = firstHalf(text, 0);
    if (half < 0) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text);
    for (; half >= 0; half = firstHalf(text, half + 1)) {
      whole.setCharAt(half, REPLACEMENT);
    }
    return whole.toString();
  }

  private static int firstHalf(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (Character.isLowSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
