package ai.nexadesk.console.api;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * What follows a 429: silence for as long as the server asked, then one careful request at a time
 * until one succeeds. Used under the budget's lock.
 *
 * <p>The same care is taken at the start, for background lanes only: until the first answer nobody
 * knows what an earlier process or a colleague has used.
 */
final class Refusals {

  private enum Care {
    /** Nothing is known yet: background goes one at a time. */
    START,
    /** A stop is over or on: everybody goes one at a time. */
    AFTER_STOP,
    NONE
  }

  private static final Duration SHORTEST_BACKOFF = Duration.ofSeconds(2);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);

  private final Random random;
  private Care care = Care.START;
  private boolean probeOut;
  private long stoppedAt = Long.MIN_VALUE;
  private long stoppedUntil = Long.MIN_VALUE / 2;
  private Duration backoff = SHORTEST_BACKOFF;

  Refusals(Random random) {
    this.random = random;
  }

  /**
   * Learns of a 429.
   *
   * @param sentAt when the refused request left
   * @param asked what the server asked for, empty when it did not say
   * @return nanoseconds that the stop lasts from now
   */
  long refused(long sentAt, Optional<Duration> asked, long now) {
    boolean sameStop = sentAt <= stoppedAt;
    // "At once" after a refusal would be refused again and again.
    Duration wait =
        asked
            .filter(Duration::isPositive)
            .orElseGet(() -> sameStop ? Duration.ZERO : nextBackoff());
    stoppedUntil = Math.max(stoppedUntil, now + wait.toNanos());
    stoppedAt = sameStop ? stoppedAt : now;
    care = Care.AFTER_STOP;
    return stopLeft(now);
  }

  /** Between half of the backoff and the whole of it, which then doubles. */
  private Duration nextBackoff() {
    Duration wait = backoff.dividedBy(2).plusNanos(random.nextLong(backoff.toNanos() / 2 + 1));
    Duration doubled = backoff.multipliedBy(2);
    backoff = doubled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : doubled;
    return wait;
  }

  /** Learns that a request sent then was answered and not refused. */
  void accepted(long sentAt) {
    if (sentAt > stoppedAt) {
      care = Care.NONE;
      backoff = SHORTEST_BACKOFF;
    }
  }

  /** Nanoseconds until the stop is over, 0 when there is none. */
  long stopLeft(long now) {
    return Math.max(0, stoppedUntil - now);
  }

  /** Whether this lane has to wait for a careful request that is out. */
  boolean heldByProbe(Lane lane) {
    return probeOut && careful(lane);
  }

  /** Whether the server's invitation to try again outweighs our own count. */
  boolean invited() {
    return care == Care.AFTER_STOP;
  }

  /** A request leaves; answers whether it is the careful one. */
  boolean leaving(Lane lane) {
    if (!careful(lane)) {
      return false;
    }
    probeOut = true;
    return true;
  }

  void probeEnded() {
    probeOut = false;
  }

  private boolean careful(Lane lane) {
    return switch (care) {
      case START -> !lane.person();
      case AFTER_STOP -> true;
      case NONE -> false;
    };
  }
}
