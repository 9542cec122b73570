package ai.nexadesk.console.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer before it is put on the wire.
 *
 * @param headers beside the type and those of the rate limit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, String type, byte[] body, Map<String, String> headers) {

  static Reply json(byte[] body) {
    return new Reply(200, "application/json; charset=utf-8", body, Map.of());
  }

  static Reply text(int status, String type, String body) {
    return new Reply(
        status, type + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** The published error envelope. */
  static Reply error(int status, String error) {
    return error(status, error, Map.of());
  }

  /** The published error envelope, with headers. */
  static Reply error(int status, String error, Map<String, String> headers) {
    return new Reply(status, "application/json; charset=utf-8", Answers.error(error), headers);
  }
}
