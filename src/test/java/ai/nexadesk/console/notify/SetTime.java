package ai.nexadesk.console.notify;

import ai.nexadesk.console.domain.SystemTime;
import ai.nexadesk.console.domain.Time;
import java.time.Duration;
import java.time.Instant;

/** A clock that is set by the test; nobody waits by it. */
public final class SetTime implements Time {

  private final Time system = new SystemTime();
  private volatile Instant now;

  public SetTime(Instant start) {
    now = start;
  }

  public void pass(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Gate gate() {
    return system.gate();
  }

  @Override
  public Thread start(String name, Runnable task) {
    return system.start(name, task);
  }
}
