package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Ledger;
import ai.nexadesk.console.store.Store;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A whole pass over the server that finds what has vanished. What the pass did not show is asked
 * for by id before it is called gone, since rows that shift while pages are read can hide one. Used
 * by one thread.
 */
final class Reconcile {

  private static final ListRequest CREATION =
      ListRequest.all(ListRequest.Sort.CREATED_ASC, ListRequest.LARGEST_PAGE);
  private static final Duration EVERY = Duration.ofDays(1);
  private static final String DONE = "reconcile.done";

  private final Remote remote;
  private final Store store;
  private final MessageFetch fetch;
  private final BitSet seen = new BitSet();
  private final Deque<String> suspects = new ArrayDeque<>();
  private final Time time;
  private volatile boolean asked;
  private long unexplained;
  private boolean running;
  private @Nullable String cursor;
  private long newestAtStart;

  Reconcile(Remote remote, Store store, MessageFetch fetch, Time time) {
    this.time = time;
    this.remote = remote;
    this.store = store;
    this.fetch = fetch;
  }

  /** Asks for a pass as soon as there is a turn for it. Any thread. */
  void ask() {
    asked = true;
  }

  /**
   * Whether a pass should begin: once a day, when asked, or when the server counts another number
   * of conversations than are held, unless a pass has just looked into exactly that difference.
   *
   * @param total as the server counts
   */
  boolean due(long total) {
    long last = store.ledger().get(DONE).map(Long::valueOf).orElse(0L);
    long difference = total - store.conversations().held();
    return asked
        || Math.abs(time.millis() - last) > EVERY.toMillis()
        || (difference != 0 && difference != unexplained);
  }

  boolean running() {
    return running;
  }

  /** Begins a pass. */
  void begin() {
    running = true;
    asked = false;
    cursor = null;
    seen.clear();
    suspects.clear();
    newestAtStart = store.conversations().newestKey();
  }

  /**
   * Reads the next page, or asks for one suspect.
   *
   * @param total as the server counts
   */
  Next step(long total) throws InterruptedException {
    if (!suspects.isEmpty()) {
      Next next = fetch.read(Lane.BACKFILL, suspects.getFirst());
      if (next == Next.USE || next == Next.DROP) {
        suspects.removeFirst();
        finishIfDone(total);
        return Next.USE;
      }
      return next;
    }
    Remote.Answer<ConversationPage> answer = remote.list(Lane.BACKFILL, CREATION.after(cursor));
    if (!(answer.outcome() instanceof ApiOutcome.Done<ConversationPage> done)) {
      if (answer.outcome().next() == Next.DROP) {
        running = false;
      }
      return answer.outcome().next();
    }
    ConversationPage page = done.value();
    store.server().rows(page.rows(), answer.asked(), answer.serverMillis());
    for (ConversationFacts facts : page.rows()) {
      store.conversations().keyOf(facts.id()).ifPresent(key -> seen.set((int) key));
    }
    cursor = page.nextCursor();
    if (!page.hasMore() || cursor == null) {
      suspects.addAll(store.conversations().missingFrom(seen, newestAtStart));
      finishIfDone(total);
    }
    return Next.USE;
  }

  private void finishIfDone(long total) {
    if (suspects.isEmpty()) {
      running = false;
      unexplained = total - store.conversations().held();
      store.ledger().put(new Ledger.Entry(DONE, String.valueOf(time.millis())));
    }
  }
}
