package ai.nexadesk.console.sync;

import ai.nexadesk.console.domain.Time;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One activity in the background: takes a turn, waits, takes the next; can be woken and stopped.
 */
final class Loop {

  private static final Logger LOG = System.getLogger(Loop.class.getName());
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  /** Doublings of the pause while memory runs out again and again: up to five minutes. */
  private static final int MOST_DOUBLINGS = 6;

  /** What the activity does. */
  @FunctionalInterface
  interface Turn {
    /** Takes one turn; answers how long to wait before the next unless woken. */
    Duration take() throws InterruptedException;
  }

  private final Time time;
  private final String name;
  private final Turn turn;
  private final Time.Gate gate;
  private volatile @Nullable Thread thread;
  private int outOfMemory;

  Loop(Time time, String name, Turn turn) {
    this.time = time;
    this.name = name;
    this.turn = turn;
    this.gate = time.gate();
  }

  void start() {
    thread = time.start(name, this::run);
  }

  /** Has the next turn taken at once. */
  void wake() {
    gate.open();
  }

  /** Interrupts whatever it does; it ends soon after. */
  void stop() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  /** Waits for it to have ended, {@code atMost} that long. */
  void join(Duration atMost) throws InterruptedException {
    Thread running = thread;
    if (running != null) {
      running.join(atMost);
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        gate.await(taken());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // stopped: the usual end
    }
  }

  private Duration taken() throws InterruptedException {
    try {
      Duration pause = turn.take();
      outOfMemory = 0;
      return pause;
    } catch (OutOfMemoryError e) {
      // An activity that ends is missed by nobody: better ever fewer turns, so that the rest of
      // the console can get its memory back, than none.
      tell(e);
      return AFTER_TROUBLE.multipliedBy(1L << Math.min(outOfMemory++, MOST_DOUBLINGS));
    } catch (RuntimeException | Error e) {
      // A full disk passes, a mistake of ours should cost one turn and not the activity.
      tell(e);
      return AFTER_TROUBLE;
    }
  }

  private void tell(Throwable trouble) {
    if (!Thread.currentThread().isInterrupted()) {
      LOG.log(Level.ERROR, name + " failed and will be tried again", trouble);
    }
  }
}
