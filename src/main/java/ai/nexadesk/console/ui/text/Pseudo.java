package ai.nexadesk.console.ui.text;

import java.util.Locale;

/**
 * A language nobody speaks, for finding texts that are not translated and places that are too
 * narrow: every letter with an accent, every text longer by two fifths. It is chosen by its tag
 * {@code en-XA}.
 */
final class Pseudo {

  private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String ODD = "åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
  private static final String MORE =
      "ööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööööö";

  private Pseudo() {}

  static boolean is(Locale locale) {
    return locale.getCountry().equals("XA");
  }

  /** Places like {@code {0}} stay as they are. */
  static String of(String pattern) {
    StringBuilder odd = new StringBuilder(pattern.length() * 3 / 2);
    for (int i = 0; i < pattern.length(); i++) {
      int at = PLAIN.indexOf(pattern.charAt(i));
      odd.append(at < 0 ? pattern.charAt(i) : ODD.charAt(at));
    }
    int more = Math.min(MORE.length(), pattern.length() * 2 / 5);
    return more < 2 ? odd.toString() : odd.append(' ').append(MORE, 0, more - 1).toString();
  }
}
