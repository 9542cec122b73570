package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.ArrivedPage;
import ai.nexadesk.console.store.Ledger;
import ai.nexadesk.console.store.Store;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything once, in the order of creation, the only order that cannot shift (contract, trap
 * 5). Each page and the place after it are written together, or it is kept as soon as it arrives,
 * so a kill costs at most one page. Used by one thread.
 */
final class Backfill {

  private static final ListRequest CREATION =
      ListRequest.all(ListRequest.Sort.CREATED_ASC, ListRequest.LARGEST_PAGE);
  private static final String CURSOR = "backfill.cursor";
  private static final String PAGES = "backfill.pages";

  /** When the first whole read ended, by the local clock. */
  static final String DONE = "backfill.done";

  /**
   * From so many requests a minute on, storing a page takes longer than getting one: the next are
   * fetched meanwhile, and those that came are stored together. Below, the wait for the budget
   * hides the storing, and fetching ahead would only be one more page to read again after a kill.
   */
  private static final int WORTH_FETCHING_AHEAD = 5_000;

  private final Remote remote;
  private final Store store;
  private final Time time;
  private volatile @Nullable PagesAhead ahead;
  private boolean resumed;
  private volatile boolean done;
  private volatile long read;
  private @Nullable String cursor;
  private long pages;
  private boolean byPage;
  private @Nullable String firstOfPage;

  Backfill(Remote remote, Store store, Time time) {
    this.remote = remote;
    this.time = time;
    this.store = store;
    Ledger ledger = store.ledger();
    this.done = ledger.get(DONE).isPresent();
    this.cursor = ledger.get(CURSOR).orElse(null);
    this.pages = ledger.get(PAGES).map(Long::valueOf).orElse(0L);
    this.read = pages * ListRequest.LARGEST_PAGE;
    this.byPage = !done && cursor == null && pages > 0;
    if (done) {
      store.arrived().forget();
    }
  }

  boolean done() {
    return done;
  }

  /** How many conversations it has read, those of earlier runs counted. */
  long read() {
    return read;
  }

  /** Whether pages come as fast as they can be stored: anything else in the copy should wait. */
  boolean hasty() {
    return !done && worthFetchingAhead();
  }

  private boolean worthFetchingAhead() {
    return remote.limit() >= WORTH_FETCHING_AHEAD;
  }

  /** Whether pages are fetched while others are stored, or some of those wait to be stored. */
  boolean fetchingAhead() {
    return ahead != null;
  }

  /** Reads on: the next page, or those that arrived while others were stored. */
  Next step() throws InterruptedException {
    if (!resumed) {
      mergeKept();
      resumed = true;
      return Next.USE;
    }
    PagesAhead coming = ahead;
    if (coming == null) {
      return next();
    }
    PagesAhead.Some some = coming.take();
    if (!some.pages().isEmpty()) {
      mergeOrBeginAgain(coming, some.pages());
    }
    if (!some.ended() && !done) {
      return Next.USE;
    }
    ahead = null;
    store.arrived().forget();
    Next failed = some.failed();
    if (done || failed != null || !worthFetchingAhead()) {
      store.firstRead().listAgain();
    }
    if (failed != null) {
      return failed(failed);
    }
    return done ? Next.USE : fetch();
  }

  /** What cannot be stored, on a full disk for one, must not leave a gap before what follows. */
  private void mergeOrBeginAgain(PagesAhead coming, List<ArrivedPage> pages) {
    try {
      merge(pages);
    } catch (RuntimeException e) {
      coming.stop();
      ahead = null;
      resumed = false;
      throw e;
    }
  }

  /** Merges what had arrived when the run before this one was killed. */
  private void mergeKept() {
    long now = store.server().ask();
    List<ArrivedPage> kept = store.arrived().after(cursor);
    // A clock that was set back leaves it open which answers are newer: better ask again.
    if (kept.stream().allMatch(page -> page.asked() < now)) {
      for (ArrivedPage page : kept) {
        merge(List.of(page));
      }
    }
    store.firstRead().listAgain();
    store.arrived().forget();
  }

  private Next next() throws InterruptedException {
    if (!byPage && cursor != null && worthFetchingAhead()) {
      ahead =
          new PagesAhead(
              remote,
              time,
              store.arrived(),
              CREATION.after(cursor),
              (int) pages + 1,
              this::worthFetchingAhead);
      return Next.USE;
    }
    return fetch();
  }

  private Next fetch() throws InterruptedException {
    Remote.Answer<ConversationPage> answer =
        remote.list(
            Lane.BACKFILL,
            byPage ? CREATION.atPage((int) pages + 1) : CREATION.after(cursor),
            (int) pages + 1);
    if (answer.outcome() instanceof ApiOutcome.Done<ConversationPage> arrived) {
      take(arrived.value(), answer);
      return Next.USE;
    }
    return failed(answer.outcome().next());
  }

  private Next failed(Next next) {
    if (next == Next.DROP && cursor != null && !byPage) {
      // The cursor is no longer valid. Creation order does not shift, so the offset still is.
      byPage = true;
      return Next.USE;
    }
    return next;
  }

  private void take(ConversationPage page, Remote.Answer<ConversationPage> answer) {
    @Nullable String first = page.rows().isEmpty() ? null : page.rows().getFirst().id();
    // A server that says there is more but not where is asked by page, unless it turns in a circle.
    boolean again = Objects.equals(first, firstOfPage);
    boolean last = !page.hasMore() || (byPage && again);
    // A cursor that leads back is left for the number of the page it should have led to.
    byPage = byPage || page.nextCursor() == null || (again && first != null);
    int counted = again && !last ? 0 : 1;
    firstOfPage = first;
    cursor = byPage ? null : page.nextCursor();
    store
        .firstRead()
        .fill(page.rows(), answer.asked(), answer.serverMillis(), progress(last, cursor, counted));
    count(counted, counted * (page.rows().size() + page.skipped()));
    done = last;
  }

  private void merge(List<ArrivedPage> arrived) {
    ArrivedPage newest = arrived.getLast();
    boolean last = newest.next() == null;
    store.firstRead().fillHastily(arrived, progress(last, newest.next(), arrived.size()));
    count(arrived.size(), arrived.stream().mapToInt(p -> p.rows().size() + p.skipped()).sum());
    cursor = newest.next();
    done = last;
  }

  private Ledger.Entry[] progress(boolean last, @Nullable String next, int more) {
    return new Ledger.Entry[] {
      new Ledger.Entry(CURSOR, last ? null : next),
      new Ledger.Entry(PAGES, String.valueOf(pages + more)),
      new Ledger.Entry(DONE, last ? String.valueOf(time.millis()) : null)
    };
  }

  private void count(int morePages, int rows) {
    pages += morePages;
    long before = read; // only this thread writes it
    read = before + rows;
  }

  /** Stops what fetches ahead. */
  void stop() {
    PagesAhead coming = ahead;
    if (coming != null) {
      coming.stop();
    }
  }
}
