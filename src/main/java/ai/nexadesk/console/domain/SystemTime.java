package ai.nexadesk.console.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The computer's own time. */
public final class SystemTime implements Time {

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public Gate gate() {
    return new SemaphoreGate();
  }

  @Override
  public Thread start(String name, Runnable task) {
    return Thread.ofVirtual().name(name).start(task);
  }

  private static final class SemaphoreGate implements Gate {
    private final Semaphore openings = new Semaphore(0);

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
      boolean opened = openings.tryAcquire(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
      // Two openings before one passing are one.
      return openings.drainPermits() > 0 || opened;
    }

    @Override
    public void open() {
      openings.release();
    }
  }
}
