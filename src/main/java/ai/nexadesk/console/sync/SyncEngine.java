package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ConversationsApi;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.sync.SyncStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Decides when each part of keeping up has its turn, and nothing else. Safe on any thread; no
 * method but {@link #close} blocks.
 */
public final class SyncEngine implements SyncStatusSource, AutoCloseable {

  /** Refused connections cost the server nothing, so the return of a network is noticed soon. */
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final int INDEX_AT_ONCE = 200;
  private static final Duration QUIT = Duration.ofMillis(700);

  private final Store store;
  private final Time time;
  private final ConversationsApi api;
  private final Health health;
  private final Poll poll;
  private final Sweep sweep;
  private final Backfill backfill;
  private final Reconcile reconcile;
  private final MessageFetch fetch;
  private final OutboxSender sender;
  private final StatusBoard board;
  private final Backoff pollBackoff;
  private volatile Pace pace = Pace.ACTIVE;
  private volatile Optional<String> open = Optional.empty();

  private final Loop polling;
  private final Loop sweeping;
  private final Loop filling;
  private final Loop reading;
  private final Loop sending;
  private final Loop opening;
  private final Loop indexing;
  private final List<Loop> loops;
  private final AutoCloseable listening;

  public SyncEngine(Store store, ConversationsApi api, Time time, RandomGenerator random) {
    this.store = store;
    this.time = time;
    this.api = api;
    this.health = new Health(time);
    Remote remote = new Remote(api, store.server(), health, api.clock()::now);
    this.poll = new Poll(remote, store, time);
    this.sweep = new Sweep(remote, store);
    this.backfill = new Backfill(remote, store, time);
    this.fetch = new MessageFetch(remote, store, time);
    this.reconcile = new Reconcile(remote, store, fetch, time);
    this.sender = new OutboxSender(remote, store, poll, time, random);
    this.board = new StatusBoard(health, backfill, poll, api);
    this.pollBackoff = new Backoff(random, LONGEST_RETRY);
    this.polling = new Loop(time, "sync-poll", this::poll);
    this.sweeping = new Loop(time, "sync-sweep", this::sweep);
    this.filling = new Loop(time, "sync-fill", this::fill);
    this.reading = new Loop(time, "sync-messages", this::readAhead);
    this.sending = new Loop(time, "sync-outbox", this::send);
    this.opening = new Loop(time, "sync-open", this::readOpen);
    this.indexing = new Loop(time, "sync-index", this::index);
    this.loops = List.of(polling, sending, opening, sweeping, reading, filling, indexing);
    this.listening = store.feed().listen(this::changed);
  }

  /** Begins to keep up. */
  public void start() {
    loops.forEach(Loop::start);
  }

  /** The person opened this conversation, or closed the one that was open. */
  public void opened(Optional<String> conversationId) {
    open = conversationId;
    opening.wake();
  }

  /** The person asked for news: everything stopped is tried again at once. */
  public void refreshNow() {
    poll.stale();
    health.forgiveWrites();
    loops.forEach(Loop::wake);
  }

  /** The person wants the whole copy checked against the server. */
  public void checkEverything() {
    reconcile.ask();
    filling.wake();
  }

  /** How much the window is in use. */
  public void pace(Pace now) {
    api.budget().personPresent(now == Pace.ACTIVE);
    boolean cameBack = pace != Pace.ACTIVE && now == Pace.ACTIVE;
    pace = now;
    if (cameBack) {
      polling.wake();
      opening.wake();
    }
  }

  private void changed(StoreChange change) {
    if (change.outbox()) {
      sender.look();
      sending.wake();
    }
    if (!change.conversations().isEmpty()) {
      reading.wake();
    }
  }

  /** Words of the first whole read, once its pages leave the time for it. */
  private Duration index() {
    if (backfill.hasty()) {
      return IDLE;
    }
    return store.server().indexDue(INDEX_AT_ONCE) == INDEX_AT_ONCE ? AT_ONCE : IDLE;
  }

  private Duration poll() throws InterruptedException {
    State before = health.state();
    Next next = poll.run(Lane.POLL);
    board.publish();
    if (next == Next.USE) {
      pollBackoff.worked();
      if (before != health.state()) {
        loops.stream().filter(loop -> loop != polling).forEach(Loop::wake);
      }
    }
    return switch (next) {
      case USE, DROP -> pace.poll();
      case RETRY_SOON -> pollBackoff.failed();
      case WAIT -> AT_ONCE; // the budget makes it wait
      case ASK_PERSON -> ASK_AGAIN;
    };
  }

  /** Whether answers come at the moment: only the poll knocks on a closed door. */
  private boolean answered() {
    return switch (health.state()) {
      case LIVE, FIRST_SYNC, READ_ONLY, LIMITED -> true;
      case CONNECTING, OFFLINE, SERVER_FAILING, KEY_REJECTED, NOT_ALLOWED -> false;
    };
  }

  private Duration sweep() throws InterruptedException {
    if (!answered()) {
      return IDLE;
    }
    Next next = sweep.step();
    board.publish();
    return next != Next.USE || sweep.firstRoundDone() ? pace.sweep() : AT_ONCE;
  }

  private Duration fill() throws InterruptedException {
    if (!answered() || !sweep.firstRoundDone()) {
      return IDLE.dividedBy(10);
    }
    if (!backfill.done()) {
      Next next = backfill.step();
      board.publish();
      return next == Next.USE ? AT_ONCE : IDLE;
    }
    if (!reconcile.running()) {
      if (!reconcile.due(poll.total())) {
        return IDLE.multipliedBy(6);
      }
      reconcile.begin();
    }
    return reconcile.step(poll.total()) == Next.USE ? AT_ONCE : IDLE;
  }

  private Duration readAhead() throws InterruptedException {
    if (!answered() || !sweep.firstRoundDone()) {
      return IDLE.dividedBy(10);
    }
    Optional<String> next = fetch.nextAhead(backfill.done());
    if (next.isEmpty()) {
      return IDLE.multipliedBy(6);
    }
    return fetch.read(Lane.MESSAGES, next.get()) == Next.RETRY_SOON ? IDLE : AT_ONCE;
  }

  private Duration readOpen() throws InterruptedException {
    Optional<String> id = open;
    if (id.isEmpty()) {
      return Duration.ofDays(1);
    }
    fetch.read(Lane.PERSON_READ, id.get());
    board.publish();
    return pace.open();
  }

  private Duration send() throws InterruptedException {
    State state = health.state();
    if (health.writesRefused() || state == State.KEY_REJECTED || state == State.NOT_ALLOWED) {
      return Duration.ofDays(1); // woken by the answer that ends it, or by the person
    }
    Next next = sender.drain();
    board.publish();
    if (next == Next.WAIT) {
      return AT_ONCE;
    }
    if (next == Next.RETRY_SOON) {
      return LONGEST_RETRY; // or when the poll gets through
    }
    return store
        .outbox()
        .nextReady()
        .map(due -> Duration.ofMillis(Math.max(50, due - time.millis())))
        .orElse(Duration.ofDays(1));
  }

  @Override
  public SyncStatus current() {
    return board.current();
  }

  @Override
  public AutoCloseable listen(Consumer<SyncStatus> listener) {
    return board.listen(listener);
  }

  /** When the last poll that worked ended; for the scripted proofs. */
  public Optional<Instant> lastContact() {
    return health.lastContact();
  }

  /** Stops everything within a second: requests are cancelled, what was written stays written. */
  @Override
  public void close() {
    try {
      listening.close();
      loops.forEach(Loop::stop);
      api.close();
      for (Loop loop : loops) {
        loop.join(QUIT.dividedBy(loops.size()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
