package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Time;
import java.time.Duration;
import java.time.Instant;

/**
 * The server's time, learned from the {@code Date} of its answers: the local clock may be hours
 * wrong (contract, trap 10). Safe on any thread.
 */
public final class ServerClock {

  /** A header's date is cut to whole seconds: half of one is the best guess of what was lost. */
  private static final Duration LOST_BY_CUTTING = Duration.ofMillis(500);

  /** A difference larger than this is a clock that was set, not noise. */
  private static final long JUMP_MILLIS = 5_000;

  private static final double WEIGHT_OF_NEWEST = 0.2;

  private final Time time;
  private double offsetMillis;
  private boolean known;

  public ServerClock(Time time) {
    this.time = time;
  }

  /** The server's time now; the local time until an answer told better. */
  public synchronized Instant now() {
    return time.instant().plusMillis(Math.round(offsetMillis));
  }

  /** Server time minus local time; zero until an answer told better. */
  public synchronized Duration offset() {
    return Duration.ofMillis(Math.round(offsetMillis));
  }

  /** Whether an answer has told the server's time yet. */
  public synchronized boolean known() {
    return known;
  }

  /**
   * Learns from one answer.
   *
   * @param date its {@code Date}
   * @param sent local time before the request
   * @param received local time of the answer
   */
  public synchronized void observe(Instant date, Instant sent, Instant received) {
    Instant middle = sent.plus(Duration.between(sent, received).dividedBy(2));
    double seen = Duration.between(middle, date.plus(LOST_BY_CUTTING)).toMillis();
    if (!known || Math.abs(seen - offsetMillis) > JUMP_MILLIS) {
      offsetMillis = seen;
    } else {
      offsetMillis += WEIGHT_OF_NEWEST * (seen - offsetMillis);
    }
    known = true;
  }
}
