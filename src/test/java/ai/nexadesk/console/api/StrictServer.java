package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** A server with a strict sliding window, on the same virtual clock as the consoles. */
final class StrictServer {

  static final Duration WINDOW = Duration.ofSeconds(60);

  final Deque<Instant> counted = new ArrayDeque<>();
  final Map<String, Integer> accepted = new HashMap<>();
  final Deque<Instant> refusals = new ArrayDeque<>();
  int total;
  private final Time time;
  private final int limit;
  private final Random random;
  private final int slowestMillis;

  StrictServer(Time time, int limit, long seed, int slowestMillis) {
    this.time = time;
    this.limit = limit;
    this.random = new Random(seed);
    this.slowestMillis = slowestMillis;
  }

  /** One request by one console, which waits for the answer; answers whether it was accepted. */
  boolean call(String who, Permit permit) throws InterruptedException {
    permit.sent();
    time.sleep(latency());
    boolean fits;
    int remaining;
    Duration retryAfter = Duration.ZERO;
    synchronized (this) {
      Instant now = time.instant();
      while (!counted.isEmpty() && !counted.peekFirst().plus(WINDOW).isAfter(now)) {
        counted.removeFirst();
      }
      fits = counted.size() < limit;
      if (fits) {
        counted.addLast(now);
        total++;
        accepted.merge(who, 1, Integer::sum);
      } else {
        refusals.add(now);
        retryAfter = Duration.between(now, counted.peekFirst().plus(WINDOW));
      }
      remaining = limit - counted.size();
    }
    time.sleep(latency());
    if (fits) {
      permit.settle(RateHeaders.of(limit, remaining));
    } else {
      long seconds = retryAfter.plusMillis(999).toSeconds();
      permit.refused(
          new RateHeaders(limit, 0, null, Duration.ofSeconds(seconds), null, null), time.instant());
    }
    return fits;
  }

  private synchronized Duration latency() {
    return Duration.ofMillis(5 + random.nextInt(slowestMillis));
  }

  /** Requests accepted since the beginning. */
  synchronized int total() {
    return total;
  }
}
