package ai.nexadesk.console.api;

/**
 * The secret that opens a workspace. Immutable.
 *
 * <p>Leaves this object only as the {@code Authorization} header and for the keychain; {@link
 * #toString} hides it, so no log line or exception text can hold it.
 */
public final class ApiKey {

  /** Stands where no key is known yet; nothing is ever sent with it. */
  public static final ApiKey UNKNOWN = new ApiKey("");

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /**
   * The key a person gave.
   *
   * @throws IllegalArgumentException when it is blank or has characters no key has; the text does
   *     not repeat the key
   */
  public static ApiKey of(String typed) {
    String secret = typed.strip();
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("The key is empty");
    }
    if (secret.length() > 1000) {
      throw new IllegalArgumentException("The key is too long");
    }
    if (!secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("The key has spaces or characters that no key has");
    }
    return new ApiKey(secret);
  }

  /** The secret itself: for the header and the operating system's keychain only. */
  public String reveal() {
    return secret;
  }

  /** Whether there is a key at all. */
  public boolean known() {
    return !secret.isEmpty();
  }

  /** {@code text} with every occurrence of the key blotted out. */
  String hideIn(String text) {
    return known() ? text.replace(secret, "•••") : text;
  }

  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }
}
