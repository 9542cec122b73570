package ai.nexadesk.console.ui.preferences;

import java.util.Locale;

/**
 * One line of the sheet: a setting with its words.
 *
 * @param id what its control is called after {@code setting-}
 * @param sentence what it does
 */
record Entry(Group group, String id, String name, String sentence, Value<?> value, Field field) {

  /** Whether name and sentence have all of these words, each perhaps in part. */
  boolean matches(String words, Locale locale) {
    String text = (name + " " + sentence).toLowerCase(locale);
    for (String word : words.toLowerCase(locale).strip().split("\\s+", -1)) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
