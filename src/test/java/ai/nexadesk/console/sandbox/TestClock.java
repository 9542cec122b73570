package ai.nexadesk.console.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is told to go on. */
final class TestClock implements InstantSource {

  private final AtomicLong now =
      new AtomicLong(Instant.parse("2026-03-20T09:00:00.000Z").toEpochMilli());

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(now.get());
  }

  void pass(Duration time) {
    now.addAndGet(time.toMillis());
  }
}
