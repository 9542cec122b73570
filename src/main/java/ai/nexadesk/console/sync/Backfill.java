package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Ledger;
import ai.nexadesk.console.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything once, in the order of creation, the only order that cannot shift (contract, trap
 * 5). Each page and the place after it are written together, so a kill costs at most one page. Used
 * by one thread.
 */
final class Backfill {

  private static final ListRequest CREATION =
      ListRequest.all(ListRequest.Sort.CREATED_ASC, ListRequest.LARGEST_PAGE);
  private static final String CURSOR = "backfill.cursor";
  private static final String PAGES = "backfill.pages";
  private static final String DONE = "backfill.done";

  /**
   * From so many requests a minute on, storing a page takes longer than getting one, and the next
   * is fetched meanwhile. Below, the wait for the budget hides the storing, and fetching ahead
   * would only be one more page to read again after a kill.
   */
  private static final int WORTH_FETCHING_AHEAD = 5_000;

  private final Remote remote;
  private final Store store;
  private final Time time;
  private @Nullable PageAhead ahead;
  private volatile boolean done;
  private volatile long read;
  private @Nullable String cursor;
  private long pages;
  private boolean byPage;

  Backfill(Remote remote, Store store, Time time) {
    this.remote = remote;
    this.time = time;
    this.store = store;
    Ledger ledger = store.ledger();
    this.done = ledger.get(DONE).isPresent();
    this.cursor = ledger.get(CURSOR).orElse(null);
    this.pages = ledger.get(PAGES).map(Long::valueOf).orElse(0L);
    this.read = pages * ListRequest.LARGEST_PAGE;
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

  private Remote.Answer<ConversationPage> fetch() throws InterruptedException {
    PageAhead coming = ahead;
    ahead = null;
    Remote.Answer<ConversationPage> answer = coming == null ? null : coming.take();
    return answer != null
        ? answer
        : remote.list(
            Lane.BACKFILL, byPage ? CREATION.atPage((int) pages + 1) : CREATION.after(cursor));
  }

  /** Reads the next page. */
  Next step() throws InterruptedException {
    Remote.Answer<ConversationPage> answer = fetch();
    if (answer.outcome() instanceof ApiOutcome.Done<ConversationPage> arrived) {
      take(arrived.value(), answer);
      return Next.USE;
    }
    Next next = answer.outcome().next();
    if (next == Next.DROP && cursor != null && !byPage) {
      // The cursor is no longer valid. Creation order does not shift, so the offset still is.
      byPage = true;
      return Next.USE;
    }
    return next;
  }

  private void take(ConversationPage page, Remote.Answer<ConversationPage> answer) {
    boolean last = !page.hasMore() || (page.nextCursor() == null && !byPage);
    if (!last && page.nextCursor() != null && worthFetchingAhead()) {
      ahead = new PageAhead(remote, time, CREATION.after(page.nextCursor()));
    }
    store
        .server()
        .fill(
            page.rows(),
            answer.asked(),
            answer.serverMillis(),
            new Ledger.Entry(CURSOR, last ? null : page.nextCursor()),
            new Ledger.Entry(PAGES, String.valueOf(pages + 1)),
            new Ledger.Entry(DONE, last ? String.valueOf(answer.serverMillis()) : null));
    pages++;
    read = read + page.rows().size() + page.skipped();
    cursor = page.nextCursor();
    byPage = byPage && cursor == null;
    done = last;
  }
}
