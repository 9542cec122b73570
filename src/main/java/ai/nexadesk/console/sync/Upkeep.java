package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.store.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The turns of everything in the background but the poll: who may go now, and when to ask again.
 * Each kind of turn is taken by one thread of its own.
 */
final class Upkeep {

  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final int INDEX_AT_ONCE = 200;

  private final Store store;
  private final Parts parts;
  private final Health health;
  private final StatusBoard board;
  private final BooleanSupplier bulk;
  private final Supplier<Pace> pace;

  /** What keeps the copy whole. */
  record Parts(
      Poll poll, Sweep sweep, Backfill backfill, Reconcile reconcile, MessageFetch fetch) {}

  /**
   * @param bulk whether a bulk edit fills the window: then all this rests
   */
  Upkeep(
      Store store,
      Parts parts,
      Health health,
      StatusBoard board,
      BooleanSupplier bulk,
      Supplier<Pace> pace) {
    this.store = store;
    this.parts = parts;
    this.health = health;
    this.board = board;
    this.bulk = bulk;
    this.pace = pace;
  }

  /** Words of the first whole read, once its pages leave the time for it. */
  Duration index() {
    if (parts.backfill().hasty()) {
      return IDLE;
    }
    return store.firstRead().indexDue(INDEX_AT_ONCE) == INDEX_AT_ONCE ? AT_ONCE : IDLE;
  }

  /** Whether answers come at the moment: only the poll knocks on a closed door. */
  boolean answered() {
    return switch (health.state()) {
      case LIVE, FIRST_SYNC, READ_ONLY, LIMITED -> true;
      case CONNECTING, OFFLINE, SERVER_FAILING, KEY_REJECTED, NOT_ALLOWED -> false;
    };
  }

  Duration sweep() throws InterruptedException {
    if (!answered() || bulk.getAsBoolean()) {
      return IDLE;
    }
    Next next = parts.sweep().step();
    board.publish();
    return next != Next.USE || parts.sweep().firstRoundDone() ? pace.get().sweep() : AT_ONCE;
  }

  Duration fill() throws InterruptedException {
    // What was fetched before the answers ceased is stored all the same.
    boolean toStore = !answered() && parts.backfill().fetchingAhead();
    boolean resting = !answered() || !parts.sweep().firstRoundDone() || bulk.getAsBoolean();
    if (resting && !toStore) {
      return IDLE.dividedBy(10);
    }
    if (!parts.backfill().done()) {
      Next next = parts.backfill().step();
      board.publish();
      return next == Next.USE ? AT_ONCE : IDLE;
    }
    if (!parts.reconcile().running()) {
      if (!parts.reconcile().due()) {
        return IDLE.multipliedBy(6);
      }
      parts.reconcile().begin();
    }
    return parts.reconcile().step() == Next.USE ? AT_ONCE : IDLE;
  }

  Duration readAhead() throws InterruptedException {
    if (!answered() || !parts.sweep().firstRoundDone() || bulk.getAsBoolean()) {
      return IDLE.dividedBy(10);
    }
    if (!parts.backfill().done() && pace.get() == Pace.HIDDEN) {
      return IDLE; // nobody is about to read: first have everything
    }
    Optional<String> next = parts.fetch().nextAhead(parts.backfill().done());
    if (next.isEmpty()) {
      return IDLE.multipliedBy(6);
    }
    return parts.fetch().read(Lane.MESSAGES, next.get()) == Next.RETRY_SOON ? IDLE : AT_ONCE;
  }

  /** Stops what works beside the turns. */
  void stop() {
    parts.backfill().stop();
  }
}
