package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.ServerWrites;
import ai.nexadesk.console.store.Store;
import java.time.Duration;
import java.util.OptionalLong;
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

  /** Each but the first is short, as what it finds is what changed during the one before. */
  private static final int MOST_LOOKS = 12;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private static final String MARK = "poll.newest";

  private final Remote remote;
  private final Store store;
  private final Time time;
  private final AtomicReference<@Nullable Fresh> fresh = new AtomicReference<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger rereads = new AtomicInteger();
  private volatile long total = -1;

  /**
   * A mark whose overlap was read through after it had passed on the server's clock: nothing can
   * still appear in it, so that it need not be read through again.
   */
  private volatile long settled = Long.MIN_VALUE;

  /**
   * A poll that worked.
   *
   * @param asked its place in the order of {@code ServerWrites.ask()}
   * @param nanos when its first page came, on the clock that nobody sets: what changes while the
   *     others are read moves in front of them and is not seen
   * @param millis likewise, on the one that does not stand still while the computer sleeps
   * @param whole whether every row of it could be read, or is given up as unreadable for good
   */
  private record Fresh(long asked, long nanos, long millis, boolean whole) {}

  /** A moment on both clocks. */
  private record Moment(long nanos, long millis) {

    private static final long APART_MILLIS = 2_000;

    static Moment of(Time time) {
      return new Moment(time.nanos(), time.millis());
    }

    /** Not when the computer slept in between: an answer may have lain there since. */
    boolean sawAllSince(Moment earlier) {
      long steady = (nanos - earlier.nanos) / 1_000_000;
      return Math.abs(millis - earlier.millis - steady) < APART_MILLIS;
    }
  }

  /**
   * @param difference how many more the server counts than are held
   * @param askedBefore when the poll before this one, that found the same, was asked for
   * @param asked when this one was
   */
  private record Compared(long difference, long askedBefore, long asked) {}

  private @Nullable Compared compared;

  Poll(Remote remote, Store store, Time time) {
    this.remote = remote;
    this.store = store;
    this.time = time;
  }

  /** How many conversations the server has, as its newest page said; empty while it did not. */
  OptionalLong total() {
    long said = total;
    return said < 0 ? OptionalLong.empty() : OptionalLong.of(said);
  }

  /** Polls; answers what to do next: {@code USE} when all that changed is held now. */
  Next run(Lane lane) throws InterruptedException {
    Long mark = store.ledger().get(MARK).map(Long::valueOf).orElse(null);
    // What this console itself has just changed comes first in the list, and can fill a page.
    int own = sent.getAndSet(0);
    boolean few = mark != null && own <= FIRST_LOOK / 2;
    Moment asked = Moment.of(time);
    NewsPage first = page(lane, newest(few ? FIRST_LOOK : ListRequest.LARGEST_PAGE), 1, mark);
    Moment came = Moment.of(time);
    NewsPage last = first;
    int unreadable = first.unreadable();
    long newest = first.newest();
    ListRequest request = first.following();
    int number = 2;
    if (few && request != null) {
      // Cursors may belong to a page size, so a longer look starts over with whole pages.
      request = newest(ListRequest.LARGEST_PAGE);
      number = 1;
    }
    for (; request != null && mark != null; number++) {
      // A person waits for the newest rows; what a week away has left would use up their reserve.
      last = patientPage(number == 1 ? lane : Lane.POLL, request, number, mark);
      request = last.following();
      unreadable += last.unreadable();
      newest = Math.max(newest, last.newest());
    }
    if (last.next() == Next.USE) {
      boolean whole = ended(first, mark, newest, unreadable);
      if (came.sawAllSince(asked)) {
        Fresh now = new Fresh(first.asked(), came.nanos(), came.millis(), whole);
        fresh.accumulateAndGet(now, (a, b) -> a == null || b == null || b.asked > a.asked ? b : a);
      }
    }
    return last.next();
  }

  /** The mark moves only when everything above it is held, or a failure would leave a hole. */
  private boolean ended(NewsPage first, @Nullable Long mark, long newest, int unreadable) {
    if (unreadable == 0) {
      rereads.set(0);
    }
    boolean whole = unreadable == 0 || rereads.incrementAndGet() > MOST_REREADS;
    if (whole) {
      long reached = newest == Long.MIN_VALUE && mark == null ? first.serverMillis() : newest;
      long moved = mark == null ? reached : Math.max(mark, reached);
      store.ledger().putGreater(MARK, moved);
      if (first.serverMillis() > moved + OVERLAP.toMillis()) {
        settled = moved;
      }
    }
    compare(first.asked());
    return whole;
  }

  /** Right after the poll, before a sweep brings in what this total does not count yet. */
  private synchronized void compare(long asked) {
    long difference = total < 0 ? 0 : total - store.conversations().held();
    Compared last = compared;
    long before = last != null && last.difference == difference ? last.asked : Long.MIN_VALUE;
    compared = new Compared(difference, before, asked);
  }

  /**
   * How many more conversations the server counts than are held, if two polls in a row found the
   * same: one alone may have met the two in different states.
   *
   * @param moment both were asked for after it, in the order of {@code ServerWrites.ask()}
   */
  synchronized OptionalLong difference(long moment) {
    Compared last = compared;
    return last == null || last.askedBefore <= moment
        ? OptionalLong.empty()
        : OptionalLong.of(last.difference);
  }

  private static ListRequest newest(int rows) {
    return ListRequest.all(ListRequest.Sort.UPDATED_DESC, rows);
  }

  /** After a week away the way back is many pages; a failure must not cost those already read. */
  private NewsPage patientPage(Lane lane, ListRequest request, int number, long mark)
      throws InterruptedException {
    NewsPage page = page(lane, request, number, mark);
    if (page.next() == Next.DROP && request.cursor() != null) {
      // A cursor may have run out on the way; the number of the page says nearly the same.
      page = page(lane, request.atPage(number), number, mark);
    }
    for (int tries = 1; tries < MOST_TRIES && mayPass(page.next()); tries++) {
      time.sleep(FIRST_PAUSE.multipliedBy(tries));
      page = page(lane, request, number, mark);
    }
    return page;
  }

  private static boolean mayPass(Next next) {
    return next == Next.RETRY_SOON || next == Next.WAIT;
  }

  /**
   * Whether the rows held are as fresh as a poll whose newest rows came within {@code age}, and
   * that was asked for after {@code moment}.
   *
   * @param moment in the order of {@code ServerWrites.ask()}
   */
  boolean isFresh(Duration age, long moment) {
    Fresh held = fresh.get();
    return held != null
        && held.whole
        && held.asked > moment
        && time.nanos() - held.nanos <= age.toNanos()
        && Math.abs(time.millis() - held.millis) <= age.toMillis();
  }

  /**
   * Makes sure of that; polls only if they are not. A row that could not be read may be the very
   * one that matters, so the poll is repeated until all can be read or one is given up for good;
   * and after a look of many pages its beginning is old, so that another follows.
   *
   * @return {@code USE} when they are; {@code RETRY_SOON} when the server is too slow for that
   */
  Next freshWithin(Duration age, long moment, Lane lane) throws InterruptedException {
    if (isFresh(age, moment)) {
      return Next.USE;
    }
    Next next = run(lane);
    for (int looks = 1; next == Next.USE && !isFresh(age, moment); looks++) {
      if (looks == MOST_LOOKS) {
        return Next.RETRY_SOON;
      }
      next = run(lane);
    }
    return next;
  }

  /** An edit of this console was accepted. */
  void sent() {
    sent.incrementAndGet();
  }

  /** What is held can no longer be called fresh, as after sleep or a failed write. */
  void stale() {
    fresh.set(null);
  }

  private NewsPage page(Lane lane, ListRequest request, int number, @Nullable Long mark)
      throws InterruptedException {
    Remote.Answer<ConversationPage> answer = remote.list(lane, request, number);
    if (!(answer.outcome() instanceof ApiOutcome.Done<ConversationPage> done)) {
      return NewsPage.failed(answer);
    }
    ConversationPage page = done.value();
    ServerWrites.Taken taken =
        store.server().rows(page.rows(), answer.asked(), answer.serverMillis());
    total = page.total(); // once its rows are held, or they would seem to be missing
    boolean nothingNew = taken.added() + taken.changed() == 0;
    boolean passed =
        mark == null
            || !page.hasMore()
            || NewsPage.reaches(page, mark - OVERLAP.toMillis())
            || (nothingNew && settled == mark && !NewsPage.hasNewsAfter(page, mark))
            || (nothingNew && request.page() != null)
            || number >= mostPages(page, request.limit());
    return NewsPage.of(page, passed ? null : following(request, page, number), answer);
  }

  /** Cursors that lead in a circle must not lead on for ever. */
  private long mostPages(ConversationPage page, int rows) {
    return Math.max(page.total(), store.conversations().held()) / rows + 2;
  }

  /** By page where the server says that there is more, but not where. */
  private static ListRequest following(ListRequest request, ConversationPage page, int number) {
    return page.nextCursor() == null
        ? request.atPage(number + 1)
        : request.after(page.nextCursor());
  }
}
