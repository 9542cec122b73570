package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Time;
import java.time.Instant;

/**
 * Nanoseconds that never run backwards, even when the computer's clock is set back. Used under the
 * budget's lock.
 *
 * <p>Forward jumps are taken as they come: a laptop that slept has really let the time pass.
 */
final class SteadyClock {

  private final Time time;
  private long shift;
  private long newest = Long.MIN_VALUE;

  SteadyClock(Time time) {
    this.time = time;
  }

  long now() {
    long now = raw() + shift;
    if (now < newest) {
      shift += newest - now;
      now = newest;
    }
    newest = now;
    return now;
  }

  /** The computer's time at that reading of this clock. */
  Instant instant(long nanos) {
    long raw = nanos - shift;
    return Instant.ofEpochSecond(
        Math.floorDiv(raw, 1_000_000_000L), Math.floorMod(raw, 1_000_000_000L));
  }

  private long raw() {
    Instant now = time.instant();
    return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
  }
}
