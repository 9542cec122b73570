package ai.nexadesk.console.ui.diagnostics;

import java.time.Duration;
import java.time.Instant;

/**
 * One request, as far as anybody may see it.
 *
 * @param when local time it left
 * @param lane what it was for, like {@code POLL}
 * @param path what was asked, with everything personal left out
 * @param status the HTTP status, 0 when no answer came
 * @param ending how it ended, like {@code Done}
 */
public record RequestLine(
    Instant when,
    String lane,
    String method,
    String path,
    int status,
    Duration took,
    String ending) {

  /** Whether it brought what was asked for. */
  public boolean well() {
    return ending.equals("Done");
  }
}
