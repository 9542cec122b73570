package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Outgoing;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Holds edits back while the server takes none, whoever's they are: after a growing pause one goes
 * ahead, and the others follow once it got through. An edit made during the pause goes ahead at
 * once: the trouble may be over, or never have been about it. Safe on any thread.
 *
 * <p>An edit that alone fails over and over is put off by itself and holds up nobody.
 */
final class WritePause {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Time time;
  private final Backoff backoff;
  private final Set<Long> failing = new HashSet<>();
  private final LongSupplier newest;
  private boolean holding;
  private long untilNanos;

  /** The newest edit there was when the last one failed. */
  private long mark;

  /**
   * @param newest the number of the newest edit ever made
   */
  WritePause(Time time, RandomGenerator random, LongSupplier newest) {
    this.time = time;
    this.newest = newest;
    this.backoff = new Backoff(random, LONGEST);
  }

  /** What is left of the pause; empty outside of one. */
  synchronized Optional<Duration> left() {
    long nanos = untilNanos - time.nanos();
    return holding && nanos > 0 ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
  }

  /** Whether at most one of what is ready may go ahead. */
  synchronized boolean holds() {
    return holding;
  }

  /** Of what is ready, what may go now; while the server takes nothing, one at most. */
  synchronized List<Outgoing> letThrough(List<Outgoing> ready) {
    if (!holding) {
      return ready;
    }
    Optional<Outgoing> fresh =
        ready.stream().filter(one -> one.edits().getLast().number() > mark).findFirst();
    if (fresh.isPresent() || left().isPresent()) {
      return fresh.stream().toList();
    }
    // Two that always fail must not keep out everybody else's.
    return ready.stream()
        .filter(one -> !failing.contains(one.conversation()))
        .findFirst()
        .or(() -> ready.stream().findFirst())
        .stream()
        .toList();
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
      mark = newest.getAsLong();
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
