package ai.nexadesk.console.api;

/**
 * When a background request may leave: what it leaves to people and to other consoles, and how it
 * spreads over the window. Used under the budget's lock.
 *
 * <p>Alone on the key: it leaves the reserve (see the package's documentation), and spreads what is
 * left until the next place comes free, so that a poll or a person never stands before a window
 * that backfill emptied in its first seconds.
 *
 * <p>With others on the key: own use stays below {@link #SHARE} times what is free. With n consoles
 * that do so, everyone settles at SHARE × limit / (1 + n × SHARE): 31 of 100 for three, with 8
 * free.
 */
final class BackgroundRule {

  private static final long FOREVER = Admission.FOREVER;
  private static final int SHARE = 4;
  private static final int SHARE_BESIDE_A_PERSON = 3;

  private final long window;
  private final SentWindow own;
  private final ForeignUse foreign;
  private long lastLeft = Long.MIN_VALUE / 2;

  BackgroundRule(long window, SentWindow own, ForeignUse foreign) {
    this.window = window;
    this.own = own;
    this.foreign = foreign;
  }

  void left(long now) {
    lastLeft = now;
  }

  /** Places left to people: a fifth while somebody is there, else three in a hundred. */
  static int reserve(int limit, boolean personPresent) {
    return personPresent ? Math.ceilDiv(limit, 5) : small(limit);
  }

  private static int small(int limit) {
    return (int) Math.ceilDiv(limit * 3L, 100L);
  }

  /** Nanoseconds until a background request may leave; {@link Long#MAX_VALUE} for "not by time". */
  long waitFor(int limit, boolean personPresent, long now) {
    long gap = foreign.count() > 0 ? shared(limit, personPresent) : alone(limit, personPresent);
    if (gap == FOREVER) {
      long next = Math.min(own.nextLeaving(), foreign.nextLeaving());
      return next == FOREVER ? FOREVER : Math.max(1, next - now);
    }
    return Math.max(0, lastLeft + gap - now);
  }

  private long alone(int limit, boolean personPresent) {
    int room = limit - small(limit) - own.used();
    if (personPresent) {
      room = Math.min(room, limit - reserve(limit, true) - own.usedByBackground());
    }
    if (room <= 0) {
      return FOREVER;
    }
    if (own.used() < limit / 2 || own.nextLeaving() == FOREVER) {
      return 0;
    }
    long untilNext = own.nextLeaving() - lastLeft;
    return Math.min(2 * window / limit, untilNext / room * 4 / 5);
  }

  private long shared(int limit, boolean personPresent) {
    int share = personPresent ? SHARE_BESIDE_A_PERSON : SHARE;
    int others = foreign.count();
    int freeAfter = limit - others - own.used() - 1;
    if (own.used() + 1 > (long) share * freeAfter) {
      return FOREVER;
    }
    if (own.used() + others < limit / 4) {
      return 0;
    }
    long target = Math.max(1, (long) share * (limit - others) / (share + 1));
    return Math.min(10 * window / limit, window / target * 9 / 10);
  }
}
