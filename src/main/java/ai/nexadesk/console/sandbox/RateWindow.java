package ai.nexadesk.console.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A true sliding window of a minute: a request counts until exactly 60 s after it came.
 *
 * <p>A refused request does not count, so waiting for the time in Retry-After always helps. Any
 * thread.
 */
final class RateWindow {

  /** What is written in the headers when there is no limit: large, since 0 would stop a client. */
  static final int UNLIMITED = 1_000_000;

  private static final long LENGTH = 60_000;

  /**
   * How a request stands.
   *
   * @param remaining requests that would be let in right now
   * @param reset Unix seconds, rounded up, at which the oldest counted request leaves the window
   * @param retryAfter seconds, at least 1, until the next request is let in; 0 if it was let in
   */
  record Standing(boolean allowed, int limit, int remaining, long reset, long retryAfter) {}

  private final int limit;
  private final Deque<Long> taken = new ArrayDeque<>();

  RateWindow(int limit) {
    this.limit = limit;
  }

  /** Counts a request that comes at this moment, in epoch milliseconds, if it is let in. */
  synchronized Standing take(long now) {
    forget(now);
    if (limit == 0) {
      return new Standing(true, UNLIMITED, UNLIMITED, up(now + LENGTH), 0);
    }
    if (taken.size() >= limit) {
      long free = taken.getFirst() + LENGTH;
      return new Standing(false, limit, 0, up(free), Math.max(1, up(free - now)));
    }
    taken.addLast(now);
    return standing(now);
  }

  /** How things stand, without counting anything. */
  synchronized Standing look(long now) {
    forget(now);
    return standing(now);
  }

  private Standing standing(long now) {
    if (limit == 0) {
      return new Standing(true, UNLIMITED, UNLIMITED, up(now + LENGTH), 0);
    }
    long oldest = taken.isEmpty() ? now : taken.getFirst();
    return new Standing(true, limit, limit - taken.size(), up(oldest + LENGTH), 0);
  }

  private void forget(long now) {
    while (!taken.isEmpty() && taken.getFirst() + LENGTH <= now) {
      taken.removeFirst();
    }
  }

  private static long up(long millis) {
    return Math.ceilDiv(millis, 1000);
  }
}
