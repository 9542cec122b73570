package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Holds edits back while the server takes none, whoever's they are: after a growing pause one goes
 * ahead, and the others follow once it got through. Safe on any thread.
 *
 * <p>An edit that alone fails over and over is put off by itself and holds up nobody.
 */
final class WritePause {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Time time;
  private final Backoff backoff;
  private final Set<Long> failing = new HashSet<>();
  private boolean holding;
  private long untilNanos;

  WritePause(Time time, RandomGenerator random) {
    this.time = time;
    this.backoff = new Backoff(random, LONGEST);
  }

  /** What is left of the pause; empty outside of one. */
  synchronized Optional<Duration> left() {
    long nanos = untilNanos - time.nanos();
    return holding && nanos > 0 ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
  }

  /** Whether only one edit may go ahead. */
  synchronized boolean probing() {
    return holding;
  }

  /**
   * Notes how a batch ended.
   *
   * @param failed conversations whose edits may be sent again
   * @param all whether there was no other in the batch
   */
  synchronized void ended(Next worst, Set<Long> failed, boolean all) {
    if (!all) {
      tryAgain();
      return;
    }
    failing.addAll(failed);
    if (failing.size() > 1 || worst == Next.ASK_PERSON) {
      holding = true;
      untilNanos = time.nanos() + backoff.failed().toNanos();
    }
  }

  /** Ends the pause. */
  synchronized void tryAgain() {
    holding = false;
    failing.clear();
    backoff.worked();
  }
}
