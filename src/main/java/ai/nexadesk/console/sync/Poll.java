package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Store;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what changed: the newest rows first, on until a time already held is passed.
 *
 * <p>An unchanged workspace of any size costs one small request. Safe on any thread. Polls may
 * overlap: one for a person must not wait for the turn of one in the background, and what two of
 * them take in is the same.
 */
final class Poll {

  /** Rows of the first look: at some 600 bytes each, below 10 KB uncompressed. */
  private static final int FIRST_LOOK = 15;

  /** Rows may share a time or be written slightly out of order: read on this far past the mark. */
  private static final Duration OVERLAP = Duration.ofSeconds(2);

  /** A row that could not be read is looked at again so often before it is given up. */
  private static final int MOST_REREADS = 3;

  private static final int MOST_TRIES = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** Milliseconds by which a row may be ahead of the answer's own time, which is whole seconds. */
  private static final long CLOCK_SLACK = 60_000;

  private static final String MARK = "poll.newest";

  private final Remote remote;
  private final Store store;
  private final Time time;
  private final AtomicReference<@Nullable Fresh> fresh = new AtomicReference<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger rereads = new AtomicInteger();
  private volatile long total;

  /**
   * A poll that worked.
   *
   * @param asked its place in the order of {@code ServerWrites.ask()}
   * @param nanos when it ended, on the clock that nobody sets
   * @param whole whether every row of it could be read, or is given up as unreadable for good
   */
  private record Fresh(long asked, long nanos, boolean whole) {}

  Poll(Remote remote, Store store, Time time) {
    this.remote = remote;
    this.store = store;
    this.time = time;
  }

  /** How many conversations the server has, as its newest page said; 0 before the first. */
  long total() {
    return total;
  }

  /** Polls; answers what to do next: {@code USE} when all that changed is held now. */
  Next run(Lane lane) throws InterruptedException {
    Long mark = store.ledger().get(MARK).map(Long::valueOf).orElse(null);
    // What this console itself has just changed comes first in the list, and can fill a page.
    int own = sent.getAndSet(0);
    boolean few = mark != null && own <= FIRST_LOOK / 2;
    Step first = step(lane, few ? FIRST_LOOK : ListRequest.LARGEST_PAGE, null, mark);
    // Cursors may belong to a page size, so a longer look starts over with whole pages.
    Step last = first;
    int skipped = first.skipped();
    if (!first.passed() && first.next() == Next.USE && mark != null) {
      String cursor = few ? null : first.cursor();
      do {
        last = patientStep(lane, cursor, mark);
        cursor = last.cursor();
        skipped += last.skipped();
      } while (!last.passed() && last.next() == Next.USE);
    }
    if (last.next() == Next.USE) {
      // The mark moves only when everything above it is held, or a failure would leave a hole.
      if (skipped == 0) {
        rereads.set(0);
      }
      boolean whole = skipped == 0 || rereads.incrementAndGet() > MOST_REREADS;
      if (whole) {
        store.ledger().putGreater(MARK, first.newest());
      }
      Fresh now = new Fresh(first.asked(), time.nanos(), whole);
      fresh.accumulateAndGet(now, (a, b) -> a == null || b == null || b.asked > a.asked ? b : a);
    }
    return last.next();
  }

  /** After a week away the way back is many pages; a failure must not cost those already read. */
  private Step patientStep(Lane lane, @Nullable String cursor, long mark)
      throws InterruptedException {
    Step step = step(lane, ListRequest.LARGEST_PAGE, cursor, mark);
    for (int tries = 1; tries < MOST_TRIES && mayPass(step.next()); tries++) {
      time.sleep(FIRST_PAUSE.multipliedBy(tries));
      step = step(lane, ListRequest.LARGEST_PAGE, cursor, mark);
    }
    return step;
  }

  private static boolean mayPass(Next next) {
    return next == Next.RETRY_SOON || next == Next.WAIT;
  }

  /**
   * Whether the rows held are as fresh as a poll that ended within {@code age}, and was asked for
   * after {@code moment}.
   *
   * @param moment in the order of {@code ServerWrites.ask()}
   */
  boolean isFresh(Duration age, long moment) {
    Fresh held = fresh.get();
    return held != null
        && held.whole
        && held.asked > moment
        && time.nanos() - held.nanos <= age.toNanos();
  }

  /**
   * Makes sure of that; polls only if they are not. A row that could not be read may be the very
   * one that matters, so the poll is repeated until all can be read or one is given up for good.
   */
  Next freshWithin(Duration age, long moment, Lane lane) throws InterruptedException {
    if (isFresh(age, moment)) {
      return Next.USE;
    }
    Next next = run(lane);
    while (next == Next.USE && leftSomethingOut()) {
      next = run(lane);
    }
    return next;
  }

  private boolean leftSomethingOut() {
    Fresh held = fresh.get();
    return held != null && !held.whole;
  }

  /** An edit of this console was accepted. */
  void sent() {
    sent.incrementAndGet();
  }

  /** What is held can no longer be called fresh, as after sleep or a failed write. */
  void stale() {
    fresh.set(null);
  }

  /**
   * One page.
   *
   * @param passed whether it reached back past the mark
   * @param newest the newest update time on it, or the mark when that is newer
   * @param skipped rows nobody could read
   * @param asked its place in the order of {@code ServerWrites.ask()}
   */
  private record Step(
      Next next, boolean passed, @Nullable String cursor, long newest, int skipped, long asked) {}

  private Step step(Lane lane, int rows, @Nullable String cursor, @Nullable Long mark)
      throws InterruptedException {
    Remote.Answer<ConversationPage> answer =
        remote.list(lane, ListRequest.all(ListRequest.Sort.UPDATED_DESC, rows).after(cursor));
    long held = mark == null ? 0 : mark;
    if (!(answer.outcome() instanceof ApiOutcome.Done<ConversationPage> done)) {
      return new Step(answer.outcome().next(), false, null, held, 0, answer.asked());
    }
    ConversationPage page = done.value();
    total = Math.max(0, page.total());
    store.server().rows(page.rows(), answer.asked(), answer.serverMillis());
    long newest = held;
    long oldest = Long.MAX_VALUE;
    int unreadable = page.skipped();
    for (ConversationFacts facts : page.rows()) {
      unreadable += readable(facts) ? 0 : 1;
      Long updated = facts.number(ConversationField.UPDATED_AT).value();
      if (updated != null) {
        newest = Math.max(newest, updated);
        oldest = Math.min(oldest, updated);
      }
    }
    boolean passed = mark == null || !page.hasMore() || oldest < mark - OVERLAP.toMillis();
    // A row from the future would hide whatever changes before that time comes.
    long believable = Math.max(held, Math.min(newest, answer.serverMillis() + CLOCK_SLACK));
    return new Step(Next.USE, passed, page.nextCursor(), believable, unreadable, answer.asked());
  }

  /** A row that is there, but does not say how the conversation stands, is no word on it. */
  private static boolean readable(ConversationFacts facts) {
    return facts.knows(ConversationField.UPDATED_AT)
        && facts.knows(ConversationField.STATUS)
        && facts.knows(ConversationField.TAGS);
  }
}
