package ai.nexadesk.console.api;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the budget without its queue: what is used, by whom, and when a lane may send. Used
 * under the budget's lock; times are nanoseconds of its steady clock.
 */
final class Admission {

  /** Not by time alone: only when something changes. */
  static final long FOREVER = Long.MAX_VALUE;

  private static final long WINDOW = Duration.ofSeconds(60).toNanos();

  /** A person's request says for this long that somebody is there. */
  private static final long PRESENCE = Duration.ofSeconds(60).toNanos();

  /** Places that come free in so short a time are worth waiting for. */
  private static final long SOON = Duration.ofSeconds(3).toNanos();

  /** What the vendor publishes; the headers know better. */
  private static final int PUBLISHED_LIMIT = 100;

  private final SentWindow own = new SentWindow(WINDOW);
  private final ForeignUse foreign = new ForeignUse(WINDOW);
  private final BackgroundRule background = new BackgroundRule(WINDOW, own, foreign);
  private final Refusals refusals;
  private int limit = PUBLISHED_LIMIT;
  private boolean attention;
  private long personLastSeen = Long.MIN_VALUE / 2;

  Admission(Random random) {
    refusals = new Refusals(random);
  }

  void passTo(long now) {
    own.passTo(now);
    foreign.passTo(now);
  }

  void personAsked(long now) {
    personLastSeen = now;
  }

  void attention(boolean present) {
    attention = present;
  }

  private boolean personPresent(long now) {
    return attention || now - personLastSeen < PRESENCE;
  }

  /** Nanoseconds until the first in the queue, of this lane, may leave; 0 for now. */
  long waitFor(Lane lane, long now) {
    long stop = refusals.stopLeft(now);
    if (stop > 0) {
      return stop;
    }
    if (refusals.heldByProbe(lane)) {
      return FOREVER;
    }
    if (refusals.invited()) {
      return 0;
    }
    if (!lane.person()) {
      return background.waitFor(limit, personPresent(now), now);
    }
    if (own.used() + foreign.count() < limit) {
      return 0;
    }
    long next = Math.min(own.nextLeaving(), foreign.nextLeaving());
    return next == FOREVER ? FOREVER : Math.max(1, next - now);
  }

  /** Places free for a person just now. */
  int room() {
    return Math.max(0, limit - own.used() - foreign.count());
  }

  /**
   * Nanoseconds until so many places are free for a person at once, or at least two and no more
   * come soon; 0 for now.
   */
  long waitForRoom(int places, long now) {
    long stop = refusals.stopLeft(now);
    if (stop > 0) {
      return stop;
    }
    int wanted = Math.min(places, Math.max(1, (limit - foreign.count()) / 4));
    long next = Math.min(own.nextLeaving(), foreign.nextLeaving());
    boolean noneSoon = next == FOREVER || next - now > SOON;
    // Invited: one careful request has to come back first, and it is not this wait's to send.
    if (refusals.invited() || room() >= wanted || (noneSoon && room() >= 2)) {
      return 0;
    }
    return next == FOREVER ? FOREVER : Math.max(1, next - now);
  }

  /** A request of this lane takes its place. */
  Permit enter(RequestBudget budget, Lane lane, long now) {
    Permit permit = new Permit(budget, lane, now, own, refusals.leaving(lane));
    own.enter(lane);
    if (!lane.person()) {
      background.left(now);
    }
    return permit;
  }

  /** One more send under this permit, whose own place was taken when it was granted. */
  void sent(Permit permit, long now) {
    boolean again = permit.countSend() > 1;
    if (permit.ended()) {
      // The caller gave up just before the request left: its place was given back.
      own.enter(permit.lane());
      own.answered(permit.lane(), permit.grantedAt(), now);
    } else if (again) {
      own.enter(permit.lane());
    }
  }

  void accepted(Permit permit, RateHeaders headers, long now) {
    learn(permit, headers.limit(), headers.remaining(), now);
    refusals.accepted(permit.grantedAt());
    keep(permit, now);
  }

  /** Answers how many nanoseconds the stop lasts. */
  long refused(Permit permit, @Nullable Integer newLimit, Optional<Duration> asked, long now) {
    long stop = refusals.refused(permit.grantedAt(), asked, now);
    if (!permit.ended()) {
      learn(permit, newLimit, 0, now);
      keep(permit, now);
    }
    return stop;
  }

  /** Nobody knows how it went: counted if it was sent, else its place is given back. */
  void unanswered(Permit permit, long now) {
    if (permit.sends() > 0) {
      keep(permit, now);
    } else {
      own.giveBack(permit.lane());
      end(permit);
    }
  }

  private void learn(
      Permit permit, @Nullable Integer newLimit, @Nullable Integer remaining, long now) {
    if (newLimit != null) {
      limit = newLimit;
    }
    if (remaining != null) {
      int used = limit - Math.min(limit, remaining);
      foreign.observe(used - permit.mostCounted(own), used - permit.leastCounted(own, now), now);
    }
  }

  /** Its sends stay counted for a window from now. */
  private void keep(Permit permit, long now) {
    int places = Math.max(1, permit.sends());
    for (int i = 0; i < places; i++) {
      own.answered(permit.lane(), permit.grantedAt(), now);
    }
    end(permit);
  }

  private void end(Permit permit) {
    permit.markEnded();
    if (permit.probe()) {
      refusals.probeEnded();
    }
  }

  /**
   * How things stand.
   *
   * @param clock what turns the end of a stop into local time
   */
  BudgetFigures figures(Map<Lane, Integer> waiting, SteadyClock clock, long now) {
    Map<Lane, Integer> used = new EnumMap<>(Lane.class);
    for (Lane lane : Lane.values()) {
      used.put(lane, own.used(lane));
    }
    int everybody = own.used() + foreign.count();
    long stop = refusals.stopLeft(now);
    @Nullable Instant stoppedUntil = stop > 0 ? clock.instant(now + stop) : null;
    int reserve = BackgroundRule.reserve(limit, personPresent(now));
    return new BudgetFigures(
        limit, everybody, used, Math.max(0, limit - everybody), stoppedUntil, waiting, reserve);
  }
}
