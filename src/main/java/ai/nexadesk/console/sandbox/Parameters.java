package ai.nexadesk.console.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query string of a request, read strictly: what can't be understood is refused, so that an
 * integrator finds a typing error here and not in production.
 */
final class Parameters {

  private static final Set<String> KNOWN =
      Set.of("id", "status", "search", "tag", "sort", "limit", "cursor", "page");
  private static final int FURTHEST = 1_000_000_000;

  private final Map<String, String> values = new HashMap<>();

  /**
   * Reads a raw query string.
   *
   * @param query null or empty when there was none
   */
  Parameters(@Nullable String query) throws Refusal {
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String part : query.split("&", -1)) {
      int at = part.indexOf('=');
      String name = decode(at < 0 ? part : part.substring(0, at));
      if (!KNOWN.contains(name)) {
        throw Refusal.bad("There is no parameter \"" + name + "\"");
      }
      if (values.put(name, at < 0 ? "" : decode(part.substring(at + 1))) != null) {
        throw Refusal.bad("The parameter \"" + name + "\" is given twice");
      }
    }
  }

  /** The conversation that is meant, or null for the list. */
  @Nullable String id() throws Refusal {
    String id = values.get("id");
    if (id != null && id.isBlank()) {
      throw Refusal.bad("The parameter \"id\" is empty");
    }
    return id;
  }

  /** Reads the parameters of a list. */
  ListRequest list() throws Refusal {
    int limit = number("limit", 50, 1, 100);
    int page = number("page", 1, 1, FURTHEST);
    String cursor = values.get("cursor");
    long offset = cursor == null ? (page - 1L) * limit : offset(cursor);
    String sort = values.getOrDefault("sort", "updated_at:desc");
    boolean known = sort.matches("(created_at|updated_at)(:(asc|desc))?");
    if (!known) {
      throw Refusal.bad("\"sort\" must be created_at or updated_at, with :asc or :desc behind it");
    }
    return new ListRequest(
        status(),
        orNull("search") == null ? null : lower(values.getOrDefault("search", "")),
        orNull("tag"),
        sort.startsWith("created_at"),
        !sort.endsWith(":asc"),
        (int) Math.min(offset, FURTHEST),
        limit);
  }

  /** The cursor of a place: base64 of the offset, as in the vendor's examples. */
  static String cursor(int offset) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Integer.toString(offset).getBytes(StandardCharsets.US_ASCII));
  }

  private static long offset(String cursor) throws Refusal {
    try {
      byte[] plain = Base64.getUrlDecoder().decode(cursor);
      String digits = new String(plain, StandardCharsets.US_ASCII);
      if (digits.matches("\\d{1,9}")) {
        return Long.parseLong(digits);
      }
    } catch (IllegalArgumentException e) {
      // Not base64; refused like any other cursor that is not ours.
    }
    throw Refusal.bad("The cursor is not valid or no longer valid; start again without it");
  }

  private @Nullable Status status() throws Refusal {
    String wire = values.getOrDefault("status", "all");
    if (wire.equals("all")) {
      return null;
    }
    return Status.of(wire)
        .orElseThrow(
            () -> Refusal.bad("\"status\" must be open, pending, active, archived or all"));
  }

  private int number(String name, int otherwise, int from, int to) throws Refusal {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    if (value.matches("\\d{1,10}")) {
      long number = Long.parseLong(value);
      if (number >= from && number <= to) {
        return (int) number;
      }
    }
    throw Refusal.bad("\"" + name + "\" must be a whole number from " + from + " to " + to);
  }

  private @Nullable String orNull(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(java.util.Locale.ROOT);
  }

  private static String decode(String text) throws Refusal {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.bad("The query string is not correctly encoded");
    }
  }
}
