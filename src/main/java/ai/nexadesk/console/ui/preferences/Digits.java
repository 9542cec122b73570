package ai.nexadesk.console.ui.preferences;

/** Digits of every script. */
final class Digits {

  private Digits() {}

  /** The same text with each digit as 0 to 9. */
  static String ascii(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          int digit = Character.digit(c, 10);
          plain.appendCodePoint(digit < 0 ? c : '0' + digit);
        });
    return plain.toString();
  }
}
