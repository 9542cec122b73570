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
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
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

  /** So many suspects are asked for by id in any case. */
  private static final int FEW = 50;

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
  private boolean repeated;
  private int found;
  private int vanished;

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
  boolean due(OptionalLong total) {
    long difference = difference(total);
    return asked
        || Math.abs(time.millis() - lastPass()) > EVERY.toMillis()
        || (difference != 0 && difference != unexplained);
  }

  /** The first whole read was a pass too. */
  private long lastPass() {
    return Stream.of(DONE, Backfill.DONE)
        .flatMap(entry -> store.ledger().get(entry).stream())
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  /** How many more the server has than are held; none as long as it does not count. */
  private long difference(OptionalLong total) {
    return total.isPresent() ? total.getAsLong() - store.conversations().held() : 0;
  }

  boolean running() {
    return running;
  }

  /** Begins a pass. */
  void begin() {
    running = true;
    asked = false;
    repeated = false;
    found = 0;
    vanished = 0;
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
  Next step(OptionalLong total) throws InterruptedException {
    return suspects.isEmpty() ? page(total) : suspect(total);
  }

  private Next suspect(OptionalLong total) throws InterruptedException {
    Next next = fetch.read(Lane.BACKFILL, suspects.getFirst());
    if (next != Next.USE && next != Next.DROP) {
      return next;
    }
    suspects.removeFirst();
    found += next == Next.USE ? 1 : 0;
    vanished += next == Next.DROP ? 1 : 0;
    if (found > FEW && found > vanished) {
      suspects.clear(); // the lists are wrong, not the copy: asking for all others is in vain
    }
    finishIfDone(total);
    return Next.USE;
  }

  private Next page(OptionalLong total) throws InterruptedException {
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
    cursor = page.hasMore() ? page.nextCursor() : null;
    if (cursor == null) {
      listed(total);
    }
    return Next.USE;
  }

  /**
   * Too many to ask for one by one may be a list that went wrong: what it missed is listed again.
   */
  private void listed(OptionalLong total) {
    List<String> missing = store.conversations().missingFrom(seen, newestAtStart);
    if (!repeated && missing.size() > Math.max(FEW, store.conversations().held() / 50)) {
      repeated = true;
    } else {
      suspects.addAll(missing);
      finishIfDone(total);
    }
  }

  private void finishIfDone(OptionalLong total) {
    if (suspects.isEmpty()) {
      running = false;
      unexplained = difference(total);
      store.ledger().put(new Ledger.Entry(DONE, String.valueOf(time.millis())));
    }
  }
}
