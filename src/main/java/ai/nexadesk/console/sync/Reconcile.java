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
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
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
  private final Poll poll;
  private final MessageFetch fetch;
  private final BitSet seen = new BitSet();
  private final Time time;
  private volatile boolean asked;
  private long unexplained;
  private long countedFrom = Long.MIN_VALUE;
  private boolean running;
  private ListWalk walk = new ListWalk(CREATION);
  private @Nullable Suspects suspects;
  private long newestAtStart;
  private int missedBefore;

  Reconcile(Remote remote, Store store, Poll poll, MessageFetch fetch, Time time) {
    this.time = time;
    this.remote = remote;
    this.store = store;
    this.poll = poll;
    this.fetch = fetch;
  }

  /** Asks for a pass as soon as there is a turn for it. Any thread. */
  void ask() {
    asked = true;
  }

  /**
   * Whether a pass should begin: once a day, when asked, or when the server counts another number
   * of conversations than are held, unless a pass has just looked into exactly that difference.
   */
  boolean due() {
    if (countedFrom == Long.MIN_VALUE) {
      countedFrom = store.server().ask(); // before that, not all that was counted was read
    }
    OptionalLong difference = poll.difference(countedFrom);
    if (difference.isPresent() && difference.getAsLong() == 0) {
      unexplained = 0;
    }
    return asked
        || Math.abs(time.millis() - lastPass()) > EVERY.toMillis()
        || difference.orElse(unexplained) != unexplained;
  }

  /** The first whole read was a pass too. */
  private long lastPass() {
    return store
        .ledger()
        .get(DONE)
        .or(() -> store.ledger().get(Backfill.DONE))
        .map(Long::parseLong)
        .orElse(0L);
  }

  boolean running() {
    return running;
  }

  /** Begins a pass. */
  void begin() {
    running = true;
    asked = false;
    missedBefore = -1;
    walk = new ListWalk(CREATION);
    suspects = null;
    seen.clear();
    newestAtStart = store.conversations().newestKey();
  }

  /** Reads the next page, or asks for one suspect. */
  Next step() throws InterruptedException {
    Suspects left = suspects;
    if (left == null) {
      return page();
    }
    Next next = left.ask();
    if (left.none()) {
      ended(left.total());
    }
    return next;
  }

  private Next page() throws InterruptedException {
    Remote.Answer<ConversationPage> answer = remote.list(Lane.BACKFILL, walk.next(), walk.number());
    if (!(answer.outcome() instanceof ApiOutcome.Done<ConversationPage> done)) {
      Next next = answer.outcome().next();
      if (next == Next.DROP) {
        running = walk.lost();
      }
      return next;
    }
    ConversationPage page = done.value();
    store.server().rows(page.rows(), answer.asked(), answer.serverMillis());
    for (ConversationFacts facts : page.rows()) {
      store.conversations().keyOf(facts.id()).ifPresent(key -> seen.set((int) key));
    }
    if (!walk.follows(page)) {
      listed(page.total(), answer.serverMillis());
    }
    return Next.USE;
  }

  /**
   * Too many to ask for one by one may be a list that went wrong: what it missed is listed again.
   */
  private void listed(long total, long serverMillis) {
    List<String> missing = store.conversations().missingFrom(seen, newestAtStart);
    int held = store.conversations().held();
    if (missedBefore < 0 && missing.size() > Math.max(Suspects.FEW, held / 50)) {
      missedBefore = missing.size();
      walk = new ListWalk(CREATION);
    } else if (missing.isEmpty()) {
      ended(total);
    } else {
      // What was seen stays seen, so that as many are the same.
      boolean counted = missing.size() == missedBefore && total == held - missing.size();
      suspects = new Suspects(store, fetch, missing, counted, total, serverMillis);
    }
  }

  private void ended(long total) {
    running = false;
    unexplained = total < 0 ? 0 : total - store.conversations().held();
    countedFrom = store.server().ask();
    store.ledger().put(new Ledger.Entry(DONE, String.valueOf(time.millis())));
  }
}
