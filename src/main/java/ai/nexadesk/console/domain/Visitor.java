package ai.nexadesk.console.domain;

import org.jspecify.annotations.Nullable;

/**
 * The person who wrote in; every part may be missing or not yet known.
 *
 * @param name first name, or whatever the visitor typed
 * @param lastName known only after the detail was read
 */
public record Visitor(
    @Nullable String name,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String company) {

  /** The best short name there is: full name, else e-mail address, else empty. */
  public String displayName() {
    String first = name == null ? "" : name.strip();
    String last = lastName == null ? "" : lastName.strip();
    String full = (first + " " + last).strip();
    if (!full.isEmpty()) {
      return full;
    }
    return email == null ? "" : email.strip();
  }
}
