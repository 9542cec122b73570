package ai.nexadesk.console.ui.text;

import java.util.Locale;

/**
 * Which form of a text goes with a whole number: the cardinal rules of the Unicode CLDR for the
 * languages the console speaks, others as English.
 */
enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  private static final long MILLION = 1_000_000;

  /**
   * @param count not negative
   */
  static Plural of(Locale locale, long count) {
    return switch (locale.getLanguage()) {
      case "ja" -> OTHER;
      case "ar" -> arabic(count);
      case "fr", "pt" -> count <= 1 ? ONE : romance(count);
      case "es" -> count == 1 ? ONE : romance(count);
      default -> count == 1 ? ONE : OTHER;
    };
  }

  /** "Un millón de conversaciones": only whole millions take the little word. */
  private static Plural romance(long count) {
    return count != 0 && count % MILLION == 0 ? MANY : OTHER;
  }

  private static Plural arabic(long count) {
    long rest = count % 100;
    if (count <= 2) {
      return count == 0 ? ZERO : count == 1 ? ONE : TWO;
    }
    return rest >= 3 && rest <= 10 ? FEW : rest >= 11 ? MANY : OTHER;
  }

  /** As the ending of a key in the bundle. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
