package ai.nexadesk.console.domain;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Time as the console lives in it: what it is now, and how to wait.
 *
 * <p>Everything in the background waits through this, so that tests can run ten minutes in a moment
 * on a virtual clock. Safe on any thread.
 */
public interface Time extends InstantSource {

  /**
   * Nanoseconds since some moment, unmoved when the clock is set and, on most systems, standing
   * still while the computer sleeps. For measuring what passed, and for noticing either.
   */
  default long nanos() {
    return System.nanoTime();
  }

  /** A new, closed gate. */
  Gate gate();

  /** Runs {@code task} on a virtual thread of this name and answers that thread. */
  Thread start(String name, Runnable task);

  /** Waits out {@code duration}. */
  default void sleep(Duration duration) throws InterruptedException {
    gate().await(duration);
  }

  /**
   * Something one thread waits at and any thread opens.
   *
   * <p>An opening is remembered until somebody has passed; it lets one waiter through, once.
   */
  interface Gate {

    /**
     * Waits until the gate is opened or the time is over; closes it again behind the waiter.
     *
     * @return whether it was opened
     */
    boolean await(Duration atMost) throws InterruptedException;

    /** Opens the gate. Never blocks. */
    void open();
  }
}
