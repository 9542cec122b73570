package ai.nexadesk.console.sandbox;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the server misbehaves.
 *
 * @param value what follows the kind's {@code =}; null where the kind takes none or its default
 * @param probability that a request is hit, from 0 to 1
 * @param times how many requests it hits before it is over; 0 for no end
 * @param method the only HTTP method it hits; null for any
 */
public record Fault(
    Kind kind, @Nullable String value, double probability, int times, @Nullable String method) {

  /** The kinds, as they are written: in lower case with hyphens. */
  public enum Kind {
    /** {@code latency=200ms}: the answer waits. */
    LATENCY,
    /** {@code status=503}: this status with the error envelope; 429 says to retry after 1 s. */
    STATUS,
    /** {@code retry-after=30s}: 429 with this many seconds, 1 by default. */
    RETRY_AFTER,
    /** {@code retry-after-date=30s}: 429 with an HTTP date so far ahead, 2 s by default. */
    RETRY_AFTER_DATE,
    /** 429 without a Retry-After. */
    STATUS_429_WITHOUT_RETRY_AFTER,
    /** The connection is closed without an answer. */
    DROP,
    /** Half of the body arrives, then the connection is closed. */
    HALF_BODY,
    /** A proxy's page with status 502. {@code html=200} gives it another status. */
    HTML,
    /** The error envelope with status 200. */
    SUCCESS_FALSE,
    /** {@code redirect=URL}: 302 to there. */
    REDIRECT,
    /** One row, or message, breaks the contract. */
    MALFORMED_ROW,
    /** One row, or message, carries values nobody has seen. */
    UNKNOWN_ENUM,
    /** No answer ever comes, and the connection stays open. */
    HANG;

    /** As it is written in an option. */
    public String option() {
      return this == STATUS_429_WITHOUT_RETRY_AFTER
          ? "429-without-retry-after"
          : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an edit that meets it is carried out all the same. */
    boolean afterTheDeed() {
      return switch (this) {
        case HALF_BODY, MALFORMED_ROW, UNKNOWN_ENUM, LATENCY -> true;
        case STATUS,
            RETRY_AFTER,
            RETRY_AFTER_DATE,
            STATUS_429_WITHOUT_RETRY_AFTER,
            DROP,
            HTML,
            SUCCESS_FALSE,
            REDIRECT,
            HANG ->
            false;
      };
    }
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(?<kind>[a-z0-9-]+)(=(?<value>.+?))?(:(?<probability>[01]?\\.\\d+))?"
              + "(\\*(?<times>[1-9]\\d{0,6}))?(@(?<method>GET|PATCH))?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s)");

  /**
   * Reads {@code kind[=value][:probability][*times][@method]}.
   *
   * <p>A probability has a point in it ({@code :0.1}), so that it can't be taken for a port.
   * Examples: {@code status=503:0.1}, {@code drop*2@PATCH}, {@code latency=200ms}.
   *
   * @throws IllegalArgumentException in words for a person
   */
  public static Fault parse(String option) {
    Matcher form = FORM.matcher(option.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("Cannot read the fault \"" + option + "\"" + known());
    }
    String name = form.group("kind");
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.option().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("Unknown fault \"" + name + "\"" + known()));
    String probability = form.group("probability");
    String times = form.group("times");
    var fault =
        new Fault(
            kind,
            form.group("value"),
            probability == null ? 1 : Double.parseDouble(probability),
            times == null ? 0 : Integer.parseInt(times),
            form.group("method"));
    fault.check(option);
    return fault;
  }

  /** As {@link #parse} reads it. */
  public String option() {
    return kind.option()
        + (value == null ? "" : "=" + value)
        + (probability == 1 ? "" : ":" + probability)
        + (times == 0 ? "" : "*" + times)
        + (method == null ? "" : "@" + method);
  }

  /** The value as a time, or this one. */
  Duration time(Duration otherwise) {
    Matcher time = value == null ? null : TIME.matcher(value);
    if (time == null || !time.matches()) {
      return otherwise;
    }
    long amount = Long.parseLong(time.group(1));
    return time.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
  }

  /** The value as an HTTP status, or this one. */
  int status(int otherwise) {
    return value == null ? otherwise : Integer.parseInt(value);
  }

  private void check(String option) {
    String problem =
        switch (kind) {
          case LATENCY -> isTime() ? null : "needs a time such as latency=200ms";
          case RETRY_AFTER, RETRY_AFTER_DATE ->
              value == null || isTime() ? null : "needs a time such as 30s";
          case STATUS -> isStatus(400) ? null : "needs a status such as status=503";
          case HTML -> value == null || isStatus(200) ? null : "needs a status such as html=502";
          case REDIRECT -> isAddress() ? null : "needs an address such as redirect=https://…";
          case STATUS_429_WITHOUT_RETRY_AFTER,
              DROP,
              HALF_BODY,
              SUCCESS_FALSE,
              MALFORMED_ROW,
              UNKNOWN_ENUM,
              HANG ->
              value == null ? null : "takes no value";
        };
    if (problem != null || probability > 1) {
      throw new IllegalArgumentException(
          "The fault \""
              + option
              + "\" "
              + (problem == null ? "has a probability above 1" : problem));
    }
  }

  private boolean isTime() {
    return value != null && TIME.matcher(value).matches();
  }

  private boolean isStatus(int from) {
    return value != null
        && value.matches("\\d{3}")
        && Integer.parseInt(value) >= from
        && Integer.parseInt(value) < 600;
  }

  private boolean isAddress() {
    try {
      return value != null && URI.create(value).getScheme() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String known() {
    return Arrays.stream(Kind.values())
        .map(Kind::option)
        .collect(Collectors.joining(", ", "; there are ", ""));
  }
}
