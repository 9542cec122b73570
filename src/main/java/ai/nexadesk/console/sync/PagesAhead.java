package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.ArrivedPage;
import ai.nexadesk.console.store.ArrivedPages;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages, one after the other, that are fetched while others are stored; each is kept as soon as it
 * is there. Made and taken by one thread.
 */
final class PagesAhead {

  private static final Duration UNTIL_TOLD = Duration.ofHours(1);

  /** Pages of one run: so much of the disk, some 30 MB, they may take before all are merged. */
  private static final int RUN = 400;

  /** Pages taken at once: storing them keeps an edit waiting for a tenth of a second at most. */
  private static final int TOGETHER = 40;

  /** As many as may wait, some 10 MB: the log is copied back now and then, which takes as long. */
  private static final int MOST_WAITING = 120;

  /** So many are worth a transaction: with fewer, each row costs half as much again. */
  private static final int WORTH_STORING = 20;

  /** Or those that came within this time, since a person may be watching. */
  private static final Duration SOON = Duration.ofMillis(200);

  private final Remote remote;
  private final ArrivedPages kept;
  private final BooleanSupplier worth;
  private final Time.Gate arrival;
  private final Time.Gate departure;
  private final Thread thread;
  private final Queue<ArrivedPage> waiting = new ArrayDeque<>();
  private boolean ended;
  private volatile @Nullable Next failed;

  /**
   * @param first by which the first page is fetched
   * @param number which page of the list that is, from 1
   * @param worth whether to go on
   */
  PagesAhead(
      Remote remote,
      Time time,
      ArrivedPages kept,
      ListRequest first,
      int number,
      BooleanSupplier worth) {
    this.remote = remote;
    this.kept = kept;
    this.worth = worth;
    arrival = time.gate();
    departure = time.gate();
    thread = time.start("sync-page", () -> fetch(first, number));
  }

  /**
   * Some pages in their order.
   *
   * @param ended whether no more will come: one failed, was the last, or enough are there
   * @param failed what to do about the one that failed
   */
  record Some(List<ArrivedPage> pages, boolean ended, @Nullable Next failed) {}

  private void fetch(ListRequest first, int number) {
    try {
      ListRequest request = first;
      for (int i = 0; i < RUN && request != null && worth.getAsBoolean(); i++) {
        Remote.Answer<ConversationPage> answer = remote.list(Lane.BACKFILL, request, number + i);
        request = arrived(request, answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody wants them any more
    } finally {
      end();
    }
  }

  /** Takes in an answer; answers how the next page is asked for, if it is known. */
  private @Nullable ListRequest arrived(ListRequest request, Remote.Answer<ConversationPage> answer)
      throws InterruptedException {
    if (!(answer.outcome() instanceof ApiOutcome.Done<ConversationPage> done)) {
      failed = answer.outcome().next();
      return null;
    }
    if (done.value().hasMore() && done.value().nextCursor() == null) {
      return null; // asked for again by whoever knows what to do about it
    }
    ArrivedPage page = page(request.cursor(), done.value(), answer);
    kept.add(page);
    add(page);
    return page.next() == null ? null : request.after(page.next());
  }

  private static ArrivedPage page(
      @Nullable String from, ConversationPage page, Remote.Answer<ConversationPage> answer) {
    return new ArrivedPage(
        from,
        page.hasMore() ? page.nextCursor() : null,
        page.rows(),
        page.skipped(),
        answer.asked(),
        answer.serverMillis());
  }

  private void add(ArrivedPage page) throws InterruptedException {
    int there;
    synchronized (waiting) {
      waiting.add(page);
      there = waiting.size();
    }
    if (there >= WORTH_STORING) {
      arrival.open();
    }
    while (there >= MOST_WAITING) {
      var _ = departure.await(UNTIL_TOLD);
      synchronized (waiting) {
        there = waiting.size();
      }
    }
  }

  private void end() {
    synchronized (waiting) {
      ended = true;
    }
    arrival.open();
  }

  /** Waits for the next pages; none when it ended. */
  Some take() throws InterruptedException {
    try {
      boolean late = false;
      while (true) {
        synchronized (waiting) {
          if (ended || waiting.size() >= WORTH_STORING || (late && !waiting.isEmpty())) {
            List<ArrivedPage> some = new ArrayList<>();
            while (some.size() < TOGETHER && !waiting.isEmpty()) {
              some.add(waiting.remove());
            }
            departure.open();
            return new Some(some, ended && waiting.isEmpty(), failed);
          }
        }
        late = !arrival.await(SOON);
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      throw e;
    }
  }

  /** Nobody wants them any more. */
  void stop() {
    thread.interrupt();
  }
}
