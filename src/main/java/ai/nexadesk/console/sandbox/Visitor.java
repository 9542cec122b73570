package ai.nexadesk.console.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Someone who writes in, and how much of themselves they told.
 *
 * @param calledBy what the bot and the agents call them
 * @param language of the threads they take part in, such as {@code ja}
 * @param address their e-mail address, told or not
 * @param workplace their company, told or not
 * @param name the API's {@code visitor_name}: a given name, or all they typed
 */
record Visitor(
    String calledBy,
    String language,
    String address,
    String workplace,
    @Nullable String name,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String company) {

  /** Whether name, e-mail address or company contains the text; it has to be in lower case. */
  boolean matches(String lowerCase) {
    return contains(name, lowerCase)
        || contains(lastName, lowerCase)
        || (name != null && lastName != null && contains(name + " " + lastName, lowerCase))
        || contains(email, lowerCase)
        || contains(company, lowerCase);
  }

  private static boolean contains(@Nullable String field, String lowerCase) {
    return field != null && field.toLowerCase(java.util.Locale.ROOT).contains(lowerCase);
  }
}
