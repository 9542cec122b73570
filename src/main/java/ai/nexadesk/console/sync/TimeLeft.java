package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.BudgetFigures;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Store;
import java.time.Duration;
import java.util.Optional;

/**
 * How long the first whole read will take: the requests it still needs, at the pace it had in the
 * last minute. Live conversations' histories are read before most pages and share its places. Safe
 * on any thread.
 */
final class TimeLeft {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration ENOUGH_TO_TELL = Duration.ofSeconds(5);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final Backfill backfill;
  private final Poll poll;
  private final Store store;
  private final Time time;
  private final long began;
  private long looked;
  private volatile int histories;

  TimeLeft(Backfill backfill, Poll poll, Store store, Time time) {
    this.backfill = backfill;
    this.poll = poll;
    this.store = store;
    this.time = time;
    this.began = time.nanos();
    this.looked = began - LOOK_AGAIN.toNanos();
  }

  /** Empty when it is done, or nothing can be said yet. */
  Optional<Duration> estimate(BudgetFigures figures) {
    Duration running = Duration.ofNanos(time.nanos() - began);
    long conversations = poll.total().orElse(0) - backfill.read();
    int used = figures.used(Lane.BACKFILL) + figures.used(Lane.MESSAGES);
    if (backfill.done()
        || conversations <= 0
        || used == 0
        || running.compareTo(ENOUGH_TO_TELL) < 0) {
      return Optional.empty();
    }
    Duration counted = running.compareTo(WINDOW) < 0 ? running : WINDOW;
    long requests = Math.ceilDiv(conversations, ListRequest.LARGEST_PAGE) + histories;
    return Optional.of(Duration.ofMillis(counted.toMillis() * requests / used));
  }

  /** Asks the store how many histories are due, now and then; not on the JavaFX thread. */
  synchronized void look() {
    if (time.nanos() - looked >= LOOK_AGAIN.toNanos() && !backfill.done()) {
      looked = time.nanos();
      histories = store.messages().liveToReadCount();
    }
  }
}
