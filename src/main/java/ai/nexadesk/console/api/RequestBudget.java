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
import java.util.function.LongFunction;

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
      new TreeSet<>(
          Comparator.comparing(Waiter::lane)
              .thenComparing(Waiter::yields)
              .thenComparingLong(Waiter::number));
  private final Admission admission;
  private long arrivals;

  /**
   * @param places 0 for one that wants a place, else how many have to be free at once
   */
  private record Waiter(Lane lane, int places, long number, Time.Gate gate) {
    /** Who waits for room goes behind every person, and before all else. */
    boolean yields() {
      return places > 0;
    }
  }

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
    return await(enqueue(lane, 0), now -> admission.enter(this, lane, now));
  }

  /**
   * Waits until so many requests of a person could leave one right after the other, or as many as
   * there are when no more come soon; takes no place. What a few requests have to follow at once,
   * such as edits the look that makes them fresh, is best begun then: and having left together,
   * their places come free together.
   *
   * <p>Behind whatever else a person waits for, before the background.
   *
   * @param places from 1; never more than a quarter of the window is waited for
   * @return how many could leave now, from 1
   * @throws InterruptedException when the waiting thread was interrupted; it has left the queue
   */
  public int awaitRoom(int places) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return await(
        enqueue(Lane.PERSON_READ, Math.max(1, places)), now -> Math.max(1, admission.room()));
  }

  private long waitFor(Waiter waiter, long now) {
    return waiter.places() == 0
        ? admission.waitFor(waiter.lane(), now)
        : admission.waitForRoom(waiter.places(), now);
  }

  private <T> T await(Waiter me, LongFunction<T> enter) throws InterruptedException {
    boolean granted = false;
    try {
      while (true) {
        Duration wait;
        lock.lock();
        try {
          long now = pass();
          // Only the first decides for itself: nobody behind it may leave before it.
          long nanos = queue.first().equals(me) ? waitFor(me, now) : Admission.FOREVER;
          if (nanos == 0) {
            granted = true;
            queue.remove(me);
            T entered = enter.apply(now);
            wakeFirst();
            return entered;
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

  private Waiter enqueue(Lane lane, int places) {
    lock.lock();
    try {
      Waiter me = new Waiter(lane, places, arrivals++, time.gate());
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
