package ai.nexadesk.console;

import ai.nexadesk.console.domain.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Time that passes only when nobody has anything to do: ten minutes in a moment.
 *
 * <p>A thread started by {@link #start} is busy until it ends or waits at a gate. When none is busy
 * and a thread from outside (a test) waits, time jumps to the earliest deadline and lets exactly
 * that waiter go on; so a run is the same every time. A thread that waits for anything but a gate,
 * such as a socket, is busy and holds time still. Threads from outside may use gates too, {@link
 * #runFor} above all; while none of them waits, time stands still.
 */
public final class VirtualTime implements Time {

  /**
   * A monitor, because waiting for one leaves a thread's interruption visible, which a lock from
   * the library hides for a moment; time must not jump while somebody is about to be interrupted.
   */
  private final Object lock = new Object();

  private final Set<Thread> ours = new HashSet<>();
  private final TreeSet<Waiting> waiting =
      new TreeSet<>(
          Comparator.comparing((Waiting w) -> w.deadline)
              .thenComparing(w -> w.last)
              .thenComparingLong(w -> w.number));

  /** What has passed, from an arbitrary beginning; deadlines are on this scale. */
  private Duration now = Duration.ZERO;

  private Instant shown;
  private int busy;
  private int outside;
  private long numbers;

  public VirtualTime(Instant start) {
    shown = start;
  }

  public VirtualTime() {
    this(Instant.parse("2026-03-20T08:00:00Z"));
  }

  @Override
  public Instant instant() {
    synchronized (lock) {
      return shown.plus(now);
    }
  }

  @Override
  public long nanos() {
    synchronized (lock) {
      return now.toNanos();
    }
  }

  /** Sets the clock, either way; nobody's waiting becomes longer or shorter by it. */
  public void set(Instant other) {
    synchronized (lock) {
      shown = other.minus(now);
    }
  }

  @Override
  public Gate gate() {
    return new VirtualGate();
  }

  @Override
  public Thread start(String name, Runnable task) {
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> runTask(task));
    synchronized (lock) {
      ours.add(thread);
      busy++;
    }
    thread.start();
    return thread;
  }

  private void runTask(Runnable task) {
    try {
      task.run();
    } finally {
      synchronized (lock) {
        ours.remove(Thread.currentThread());
        busy--;
        advance();
      }
    }
  }

  /** Lets this much time pass; answers after everything due by its end has been done. */
  public void runFor(Duration duration) {
    try {
      new VirtualGate().await(duration, true);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until nobody is busy, while no time passes. */
  public void settle() {
    runFor(Duration.ZERO);
  }

  /** Lets time pass until this thread has ended. */
  public void join(Thread thread) {
    while (thread.isAlive()) {
      runFor(Duration.ofMillis(100));
    }
  }

  /** Under the lock: lets the next waiter go when nobody is busy. */
  private void advance() {
    while (busy == 0 && outside > 0 && !waiting.isEmpty()) {
      if (waiting.stream().anyMatch(w -> w.thread.isInterrupted())) {
        return;
      }
      Waiting first = waiting.first();
      if (first.deadline.compareTo(now) > 0) {
        now = first.deadline;
      }
      first.release(false);
    }
  }

  private final class Waiting {
    final Thread thread = Thread.currentThread();
    final boolean counted = ours.contains(thread);
    final Duration deadline;
    final boolean last;
    final long number = numbers++;
    boolean released;
    boolean opened;

    Waiting(Duration deadline, boolean last) {
      this.deadline = deadline;
      this.last = last;
      waiting.add(this);
      if (counted) {
        busy--;
      } else {
        outside++;
      }
    }

    void release(boolean byOpening) {
      released = true;
      opened = byOpening;
      waiting.remove(this);
      if (counted) {
        busy++;
      } else {
        outside--;
      }
      LockSupport.unpark(thread);
    }
  }

  private final class VirtualGate implements Gate {
    private boolean open;
    private @Nullable Waiting waiter;

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
      return await(atMost, false);
    }

    boolean await(Duration atMost, boolean last) throws InterruptedException {
      Waiting me;
      synchronized (lock) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (open) {
          open = false;
          return true;
        }
        Duration wait = atMost.isNegative() ? Duration.ZERO : atMost;
        me = new Waiting(now.plus(wait), last);
        waiter = me;
        advance();
      }
      while (true) {
        synchronized (lock) {
          if (me.released) {
            waiter = null;
            return me.opened;
          }
          if (Thread.interrupted()) {
            me.release(false);
            waiter = null;
            throw new InterruptedException();
          }
        }
        LockSupport.park(this);
      }
    }

    @Override
    public void open() {
      synchronized (lock) {
        if (waiter != null && !waiter.released) {
          waiter.release(true);
        } else {
          open = true;
        }
      }
    }
  }
}
