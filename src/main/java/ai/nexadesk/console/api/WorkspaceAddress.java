package ai.nexadesk.console.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a workspace's API lies. Immutable.
 *
 * <p>Https everywhere; plain http for this computer only, so that the key never crosses a network
 * in the clear. Messages of the exceptions are written for a person.
 *
 * @param baseUrl everything before {@code /conversations}, without a slash at its end
 */
public record WorkspaceAddress(URI baseUrl) {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|(\\[?)(::|(0+:){7}0*)1]?");

  /**
   * @throws IllegalArgumentException when the address cannot be a workspace's
   */
  public WorkspaceAddress {
    String scheme = baseUrl.getScheme();
    String host = baseUrl.getHost();
    if (scheme == null || host == null || host.isEmpty()) {
      throw new IllegalArgumentException(
          "The workspace address needs a scheme and a host, like https://chats.example.com/api");
    }
    scheme = scheme.toLowerCase(Locale.ROOT);
    if (baseUrl.getRawUserInfo() != null) {
      throw new IllegalArgumentException("The workspace address must not hold a user or password");
    }
    if (baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
      throw new IllegalArgumentException("The workspace address must end before any ? or #");
    }
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("The workspace address must start with https://");
    }
    if (baseUrl.getPort() > 65535) {
      throw new IllegalArgumentException("The workspace address has a port above 65535");
    }
    if (scheme.equals("http") && !loopback(host)) {
      throw new IllegalArgumentException(
          "The workspace address must start with https://: plain http would show the key to the"
              + " network, and is accepted for this computer only");
    }
    String text = baseUrl.toString();
    while (text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    baseUrl = URI.create(text);
  }

  /**
   * The address a person typed.
   *
   * @throws IllegalArgumentException when it cannot be a workspace's address
   */
  public static WorkspaceAddress of(String typed) {
    try {
      return new WorkspaceAddress(new URI(typed.strip()));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("The workspace address is not a web address", e);
    }
  }

  /** Whether this host is this computer, by its name alone. */
  static boolean loopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** The host alone, as it is shown to a person. */
  public String host() {
    return baseUrl.getHost();
  }
}
