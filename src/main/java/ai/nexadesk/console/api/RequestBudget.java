package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Owns the scarcest thing there is: the requests that the server allows in a sliding minute.
 *
 * <p>Whoever wants to send waits here first ({@link #acquire}). Lanes are served in their order,
 * and first come, first served within one. The window is kept twice, by our own count and by the
 * server's headers, and the lower rules; see the package's documentation for the reserve and for
 * several consoles on one key. Safe on any thread; nothing here blocks but {@code acquire}.
 */
public final class RequestBudget {

  private static final Duration UNTIL_WOKEN = Duration.ofHours(1);

  private final Time time;
  private final SteadyClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final TreeSet<Waiter> queue =
      new TreeSet<>(Comparator.comparing(Waiter::lane).thenComparingLong(Waiter::number));
  private final Admission admission;
  private long arrivals;

  private record Waiter(Lane lane, long number, Time.Gate gate) {}

  /** A budget of which nothing is used yet, as far as known. */
  public RequestBudget(Time time) {
    this(time, new Random());
  }

  /**
   * A budget of which nothing is used yet, as far as known.
   *
   * @param random the source of jitter
   */
  public RequestBudget(Time time, Random random) {
    this.time = time;
    this.clock = new SteadyClock(time);
    this.admission = new Admission(random);
  }

  /**
   * Waits until a request of this lane may leave.
   *
   * @return the place, to be closed whatever happens
   * @throws InterruptedException when the waiting thread was interrupted; it has left the queue
   */
  public Permit acquire(Lane lane) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Waiter me = enqueue(lane);
    boolean granted = false;
    try {
      while (true) {
        Duration wait;
        lock.lock();
        try {
          long now = pass();
          // Only the first decides for itself: nobody behind it may leave before it.
          long nanos = queue.first().equals(me) ? admission.waitFor(lane, now) : Admission.FOREVER;
          if (nanos == 0) {
            granted = true;
            queue.remove(me);
            Permit permit = admission.enter(this, lane, now);
            wakeFirst();
            return permit;
          }
          wait = nanos == Admission.FOREVER ? UNTIL_WOKEN : Duration.ofNanos(nanos);
        } finally {
          lock.unlock();
        }
        var _ = me.gate().await(wait);
      }
    } finally {
      if (!granted) {
        leaveQueue(me);
      }
    }
  }

  private Waiter enqueue(Lane lane) {
    lock.lock();
    try {
      Waiter me = new Waiter(lane, arrivals++, time.gate());
      queue.add(me);
      if (lane.person()) {
        admission.personAsked(clock.now());
      }
      return me;
    } finally {
      lock.unlock();
    }
  }

  private void leaveQueue(Waiter me) {
    lock.lock();
    try {
      queue.remove(me);
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Says whether a person is at the window, so that background lanes leave them a fifth. A person's
   * requests say so too, for a minute each.
   */
  public void personPresent(boolean present) {
    lock.lock();
    try {
      admission.attention(present);
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  /** How the budget stands now. */
  public BudgetFigures figures() {
    lock.lock();
    try {
      Map<Lane, Integer> waiting = new EnumMap<>(Lane.class);
      for (Lane lane : Lane.values()) {
        waiting.put(lane, 0);
      }
      queue.forEach(waiter -> waiting.merge(waiter.lane(), 1, Integer::sum));
      long now = pass();
      return admission.figures(waiting, clock, now);
    } finally {
      lock.unlock();
    }
  }

  void sent(Permit permit) {
    lock.lock();
    try {
      admission.sent(permit, pass());
    } finally {
      lock.unlock();
    }
  }

  void settle(Permit permit, RateHeaders headers) {
    lock.lock();
    try {
      if (!permit.ended()) {
        admission.accepted(permit, headers, pass());
        wakeFirst();
      }
    } finally {
      lock.unlock();
    }
  }

  Duration refused(Permit permit, RateHeaders headers, Instant serverNow) {
    lock.lock();
    try {
      long stop =
          admission.refused(permit, headers.limit(), headers.refusalWait(serverNow), pass());
      wakeFirst();
      return Duration.ofNanos(stop);
    } finally {
      lock.unlock();
    }
  }

  void end(Permit permit) {
    lock.lock();
    try {
      if (!permit.ended()) {
        admission.unanswered(permit, pass());
        wakeFirst();
      }
    } finally {
      lock.unlock();
    }
  }

  private long pass() {
    long now = clock.now();
    admission.passTo(now);
    return now;
  }

  private void wakeFirst() {
    if (!queue.isEmpty()) {
      queue.first().gate().open();
    }
  }
}
