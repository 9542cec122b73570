package ai.nexadesk.console.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The two ways in which times go over the wire. */
final class WireTime {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private WireTime() {}

  /** ISO-8601 in UTC with milliseconds always written, as the contract has it. */
  static String iso(long epochMillis) {
    return ISO.format(Instant.ofEpochMilli(epochMillis));
  }

  /** The fixed-length date of RFC 9110, section 5.6.7. */
  static String http(long epochMillis) {
    return HTTP.format(Instant.ofEpochMilli(epochMillis));
  }
}
