package ai.nexadesk.console.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a response's headers say about the request limit and the time. Immutable.
 *
 * @param limit requests per window, at least 1; null when not given
 * @param remaining requests left in the window, from 0; null when not given
 * @param reset when the window resets, server time; null when not given
 * @param retryAfter {@code Retry-After} in seconds; null when not given so
 * @param retryAt {@code Retry-After} as a date, server time; null when not given so
 * @param date the response's own {@code Date}, whole seconds; null when not given
 */
public record RateHeaders(
    @Nullable Integer limit,
    @Nullable Integer remaining,
    @Nullable Instant reset,
    @Nullable Duration retryAfter,
    @Nullable Instant retryAt,
    @Nullable Instant date) {

  /** A response that said nothing, or no response at all. */
  public static final RateHeaders NONE = new RateHeaders(null, null, null, null, null, null);

  /** Dates are whole seconds, so a wait computed from two of them may be short by one. */
  private static final Duration ROUNDING = Duration.ofSeconds(1);

  /** Larger limits are as good as none. */
  private static final int LARGEST_LIMIT = 10_000_000;

  private static final Duration LONGEST = Duration.ofHours(1);

  /** Headers that say only how much is left. */
  public static RateHeaders of(int limit, int remaining) {
    return new RateHeaders(limit, remaining, null, null, null, null);
  }

  static RateHeaders of(Headers headers) {
    Long limit = number(headers.get("X-RateLimit-Limit"));
    Long remaining = number(headers.get("X-RateLimit-Remaining"));
    Long reset = number(headers.get("X-RateLimit-Reset"));
    Long seconds = number(headers.get("Retry-After"));
    return new RateHeaders(
        limit == null || limit == 0 ? null : toInt(limit),
        remaining == null ? null : toInt(remaining),
        reset == null || reset > 100_000_000_000L ? null : Instant.ofEpochSecond(reset),
        seconds == null ? null : Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds())),
        seconds == null ? instant(headers, "Retry-After") : null,
        instant(headers, "Date"));
  }

  /**
   * How long a 429 asks to wait: {@code Retry-After} in seconds, else as a date, else {@code
   * X-RateLimit-Reset}, else empty. At most an hour. Server times are compared with the response's
   * own date only (contract, trap 10).
   *
   * @param serverNow the best guess of the server's time, for a response without a date
   */
  public Optional<Duration> refusalWait(Instant serverNow) {
    if (retryAfter != null) {
      return Optional.of(capped(retryAfter));
    }
    Instant until = retryAt != null ? retryAt : reset;
    if (until == null) {
      return Optional.empty();
    }
    Duration wait = Duration.between(date != null ? date : serverNow, until).plus(ROUNDING);
    return wait.isPositive() ? Optional.of(capped(wait)) : Optional.empty();
  }

  private static Duration capped(Duration wait) {
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static int toInt(long value) {
    return (int) Math.min(value, LARGEST_LIMIT);
  }

  private static @Nullable Long number(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > 18) {
      return null;
    }
    return text.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.valueOf(text) : null;
  }

  private static @Nullable Instant instant(Headers headers, String name) {
    var date = headers.getDate(name);
    return date == null ? null : date.toInstant();
  }
}
