package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Time;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes identical reads in flight one read. Safe on any thread.
 *
 * <p>A read runs on a thread of its own, so that the one who asked first can give up without taking
 * it from the others; when nobody waits any more it is interrupted and gives its place in the
 * budget back. When a more urgent lane joins a read that has not left yet, it is started anew in
 * that lane, and everybody gets that answer.
 */
final class InFlightReads {

  private static final Duration UNTIL_WOKEN = Duration.ofHours(1);

  /** Does one read. */
  interface Fetch<T> {

    /**
     * Waits for a place, sends and reads the answer.
     *
     * @param leaving to be run when the request got its place and leaves
     */
    T fetch(Lane lane, Runnable leaving) throws InterruptedException;
  }

  private final Time time;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Object, Flight<?>> flights = new HashMap<>();

  InFlightReads(Time time) {
    this.time = time;
  }

  private static final class Flight<T> {
    final Fetch<T> fetch;
    final Set<Time.Gate> waiting = new HashSet<>();
    Lane lane;
    boolean left;
    @Nullable Thread runner;
    @Nullable T answer;
    @Nullable Throwable bug;

    Flight(Fetch<T> fetch, Lane lane) {
      this.fetch = fetch;
      this.lane = lane;
    }

    boolean ended() {
      return answer != null || bug != null;
    }
  }

  /**
   * The answer to {@code key}, by a read in flight or by {@code fetch}.
   *
   * @param key equal keys mean the same request, and the same type of answer
   * @throws InterruptedException when the waiting thread was interrupted
   */
  <T> T read(Object key, Lane lane, Fetch<T> fetch) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Time.Gate gate = time.gate();
    Flight<T> flight = board(key, lane, fetch, gate);
    try {
      while (true) {
        lock.lock();
        try {
          if (flight.ended()) {
            return answer(flight);
          }
        } finally {
          lock.unlock();
        }
        var _ = gate.await(UNTIL_WOKEN);
      }
    } finally {
      leave(key, flight, gate);
    }
  }

  private static <T> T answer(Flight<T> flight) {
    T answer = flight.answer;
    if (answer == null) {
      throw new IllegalStateException("A read ended by a bug", flight.bug);
    }
    return answer;
  }

  @SuppressWarnings("unchecked") // equal keys mean the same type of answer
  private <T> Flight<T> board(Object key, Lane lane, Fetch<T> fetch, Time.Gate gate) {
    lock.lock();
    try {
      Flight<T> flight = (Flight<T>) flights.get(key);
      if (flight == null) {
        flight = new Flight<>(fetch, lane);
        flights.put(key, flight);
        launch(key, flight);
      } else if (!flight.left && lane.compareTo(flight.lane) < 0) {
        Thread slower = flight.runner;
        flight.lane = lane;
        launch(key, flight);
        if (slower != null) {
          slower.interrupt();
        }
      }
      flight.waiting.add(gate);
      return flight;
    } finally {
      lock.unlock();
    }
  }

  private <T> void launch(Object key, Flight<T> flight) {
    Lane lane = flight.lane;
    flight.runner = time.start("read-" + lane, () -> run(key, flight, lane));
  }

  private <T> void run(Object key, Flight<T> flight, Lane lane) {
    try {
      T answer = flight.fetch.fetch(lane, () -> left(flight, lane));
      end(key, flight, answer, null);
    } catch (InterruptedException e) {
      interrupted(key, flight, lane, e);
    } catch (RuntimeException | Error e) {
      end(key, flight, null, e);
    }
  }

  /** Usually nobody waits any more, or a more urgent lane has taken over; else it is a bug. */
  private <T> void interrupted(Object key, Flight<T> flight, Lane lane, InterruptedException e) {
    lock.lock();
    try {
      if (flight.lane == lane && !flight.waiting.isEmpty()) {
        end(key, flight, null, e);
      }
    } finally {
      lock.unlock();
    }
  }

  private <T> void left(Flight<T> flight, Lane lane) {
    lock.lock();
    try {
      flight.left |= flight.lane == lane;
    } finally {
      lock.unlock();
    }
  }

  private <T> void end(Object key, Flight<T> flight, @Nullable T answer, @Nullable Throwable bug) {
    lock.lock();
    try {
      if (flight.ended()) {
        return;
      }
      flight.answer = answer;
      flight.bug = bug;
      flights.remove(key, flight);
      Thread runner = flight.runner;
      if (runner != null && runner != Thread.currentThread()) {
        runner.interrupt();
      }
      flight.waiting.forEach(Time.Gate::open);
    } finally {
      lock.unlock();
    }
  }

  private <T> void leave(Object key, Flight<T> flight, Time.Gate gate) {
    lock.lock();
    try {
      flight.waiting.remove(gate);
      Thread runner = flight.runner;
      if (flight.waiting.isEmpty() && !flight.ended()) {
        flights.remove(key, flight);
        if (runner != null) {
          runner.interrupt();
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
