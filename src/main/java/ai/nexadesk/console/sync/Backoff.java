package ai.nexadesk.console.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: doubling, capped, with full jitter, so that many consoles
 * do not come back in step. Safe on any thread.
 */
final class Backoff {

  private static final long FIRST_MILLIS = 500;

  private final RandomGenerator random;
  private final long capMillis;
  private int failures;

  /**
   * @param cap the longest wait
   */
  Backoff(RandomGenerator random, Duration cap) {
    this.random = random;
    this.capMillis = cap.toMillis();
  }

  /** Notes a failure; answers how long to wait, at least 100 ms. */
  synchronized Duration failed() {
    long ceiling = Math.min(capMillis, FIRST_MILLIS << Math.min(failures, 20));
    failures++;
    return Duration.ofMillis(random.nextLong(100, Math.max(101, ceiling + 1)));
  }

  /** Notes a success: the next failure waits shortly again. */
  synchronized void worked() {
    failures = 0;
  }
}
