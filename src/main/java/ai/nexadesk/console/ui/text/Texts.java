package ai.nexadesk.console.ui.text;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every text of the window, from one bundle, with numbers as the person's locale writes them.
 *
 * <p>Immutable but for the number format; used on the FX thread. Places are {@code {0}} to {@code
 * {9}} and nothing else is special: an apostrophe is an apostrophe, unlike in {@code
 * MessageFormat}.
 */
public final class Texts {

  private static final String BUNDLE = "ai.nexadesk.console.ui.messages";

  private final ResourceBundle bundle;
  private final Locale locale;
  private final NumberFormat numbers;
  private final boolean pseudo;

  public Texts(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.numbers = NumberFormat.getIntegerInstance(locale);
    this.pseudo = Pseudo.is(locale);
  }

  public Locale locale() {
    return locale;
  }

  /** The text of {@code key} with its places filled. */
  public String of(String key, Object... values) {
    String pattern = bundle.getString(key);
    return fill(pseudo ? Pseudo.of(pattern) : pattern, values);
  }

  /**
   * The text for {@code count} things, which is place 0, in the form the language has for that
   * number: {@code key.one}, {@code key.few} and so on, {@code key.other} where it has no own.
   */
  public String count(String key, long count, Object... more) {
    Object[] values = new Object[more.length + 1];
    values[0] = count;
    System.arraycopy(more, 0, values, 1, more.length);
    String form = key + Plural.of(locale, Math.abs(count)).ending();
    return of(bundle.containsKey(form) ? form : key + ".other", values);
  }

  /** A whole number, grouped as the locale does. */
  public String number(long number) {
    return numbers.format(number);
  }

  private String fill(String pattern, Object... values) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    StringBuilder text = new StringBuilder(pattern.length() + 16);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
        int place = pattern.charAt(i + 1) - '0';
        if (place >= 0 && place < values.length) {
          text.append(values[place] instanceof Number n ? number(n.longValue()) : values[place]);
          i += 2;
          continue;
        }
      }
      text.append(c);
    }
    return text.toString();
  }
}
