package ai.nexadesk.console.api;

import java.time.Duration;
import java.time.Instant;

/**
 * One place in the request window, from the moment it was granted until {@link #close}. Safe on any
 * thread.
 *
 * <p>Closed without an answer it gives the place back when nothing was sent, and else keeps it
 * taken, since the server may have counted.
 */
public final class Permit implements AutoCloseable {

  private final RequestBudget budget;
  private final Lane lane;
  private final long grantedAt;
  private final long windowLeftAtGrant;
  private final int answeredAtGrant;
  private final boolean probe;
  private int sends;
  private boolean ended;

  Permit(RequestBudget budget, Lane lane, long grantedAt, SentWindow own, boolean probe) {
    this.budget = budget;
    this.lane = lane;
    this.grantedAt = grantedAt;
    this.windowLeftAtGrant = own.leftSoFar();
    this.answeredAtGrant = own.answeredCount();
    this.probe = probe;
  }

  /** The lane it was granted to. */
  public Lane lane() {
    return lane;
  }

  /** A request is put on the wire under this permit; called again when it is sent again. */
  public void sent() {
    budget.sent(this);
  }

  /** The server answered, and not with 429. */
  public void settle(RateHeaders headers) {
    budget.settle(this, headers);
  }

  /**
   * The server answered 429: every lane stops.
   *
   * @param serverNow the best guess of the server's time, for headers without a date
   * @return how long the stop lasts
   */
  public Duration refused(RateHeaders headers, Instant serverNow) {
    return budget.refused(this, headers, serverNow);
  }

  /** Ends it, and gives the place back if nothing was sent; does nothing when it has ended. */
  @Override
  public void close() {
    budget.end(this);
  }

  // The rest is the budget's, under its lock.

  long grantedAt() {
    return grantedAt;
  }

  boolean probe() {
    return probe;
  }

  boolean ended() {
    return ended;
  }

  void markEnded() {
    ended = true;
  }

  /** Counts one more send, and answers how many there were. */
  int countSend() {
    return ++sends;
  }

  int sends() {
    return sends;
  }

  /** At most this many of our requests were counted when the server looked. */
  int mostCounted(SentWindow own) {
    return own.used() + (int) (own.leftSoFar() - windowLeftAtGrant);
  }

  /** At least this many of our requests, this one included, were counted when it looked. */
  int leastCounted(SentWindow own, long now) {
    int before = answeredAtGrant - (int) (own.leftSoFar() - windowLeftAtGrant);
    return 1 + Math.max(0, before - own.maybeForgotten(now));
  }
}
