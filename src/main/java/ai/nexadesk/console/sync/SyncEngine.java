package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ConversationsApi;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Outbox;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreChange;
import ai.nexadesk.console.sync.SyncStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides when each part of keeping up has its turn, and nothing else. Safe on any thread; no
 * method but {@link #close} blocks.
 */
public final class SyncEngine implements SyncStatusSource, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SyncEngine.class.getName());

  /** Refused connections cost the server nothing, so the return of a network is noticed soon. */
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

  private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration BESIDE_A_BULK = Duration.ofSeconds(70);
  private static final Duration QUIT = Duration.ofMillis(700);

  private final Store store;
  private final Time time;
  private final ConversationsApi api;
  private final Health health;
  private final Poll poll;
  private final Reconcile reconcile;
  private final MessageFetch fetch;
  private final OutboxSender sender;
  private final StatusBoard board;
  private final Backoff pollBackoff;
  private final Surroundings surroundings;
  private final Upkeep upkeep;
  private volatile Pace pace = Pace.ACTIVE;
  private volatile boolean asked;
  private volatile Optional<String> open = Optional.empty();
  private Optional<String> openRead = Optional.empty();
  private volatile Optional<String> openAnswered = Optional.empty();
  private volatile @Nullable Thread openReader;

  private final Loop polling;
  private final Loop sweeping;
  private final Loop filling;
  private final Loop reading;
  private final Loop sending;
  private final Loop opening;
  private final Loop indexing;
  private final Loop watching;
  private final List<Loop> loops;
  private final AutoCloseable listening;

  public SyncEngine(Store store, ConversationsApi api, Time time, RandomGenerator random) {
    this.store = store;
    this.time = time;
    this.api = api;
    this.health = new Health(time);
    Remote remote = new Remote(api, store.server(), health, api.clock()::now);
    this.poll = new Poll(remote, store, time);
    Sweep sweep = new Sweep(remote, store);
    Backfill backfill = new Backfill(remote, store, time);
    this.fetch = new MessageFetch(remote, store, time);
    this.reconcile = new Reconcile(remote, store, poll, fetch, time);
    this.board =
        new StatusBoard(health, backfill, poll, new TimeLeft(backfill, poll, store, time), api);
    this.sender = new OutboxSender(remote, store, poll, time, random, board::publish);
    this.pollBackoff = new Backoff(random, LONGEST_RETRY);
    this.surroundings = new Surroundings(time);
    this.upkeep =
        new Upkeep(
            store,
            new Upkeep.Parts(poll, sweep, backfill, reconcile, fetch),
            health,
            board,
            sender::busy,
            () -> pace);
    this.polling = new Loop(time, "sync-poll", this::poll);
    this.sweeping = new Loop(time, "sync-sweep", upkeep::sweep);
    this.filling = new Loop(time, "sync-fill", upkeep::fill);
    this.reading = new Loop(time, "sync-messages", upkeep::readAhead);
    this.sending = new Loop(time, "sync-outbox", this::send);
    this.opening = new Loop(time, "sync-open", this::readOpen);
    this.indexing = new Loop(time, "sync-index", upkeep::index);
    this.watching = new Loop(time, "sync-watch", this::watch);
    this.loops = List.of(polling, sending, opening, sweeping, reading, filling, indexing, watching);
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

  /**
   * The person searches, and these have no messages to search in yet: they are read ahead of all
   * others, in the message lane. Replaces what was asked for before.
   */
  public void fetchFirst(List<String> conversationIds) {
    fetch.first(conversationIds);
    reading.wake();
  }

  /** The person asked for news: everything stopped is tried again at once. */
  public void refreshNow() {
    poll.stale();
    asked = true;
    health.forgiveWrites();
    sender.tryAgain();
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

  /** After sleep, or on another network, nothing that was known or put off still counts. */
  private Duration watch() {
    if (surroundings.changed()) {
      poll.stale();
      pollBackoff.worked();
      health.forgiveWrites(); // an allow-list of addresses may have refused them
      sender.tryAgain();
      loops.stream().filter(loop -> loop != watching).forEach(Loop::wake);
    }
    return Surroundings.EVERY;
  }

  private Duration poll() throws InterruptedException {
    State before = health.state();
    // What the sender looks at need not be looked at again; while it has more to send than the
    // window holds, each poll here would cost it an edit.
    Duration enough = sender.busy() ? BESIDE_A_BULK : pace.poll().dividedBy(2);
    if (upkeep.answered() && poll.isFresh(enough, 0)) {
      return pace.poll().dividedBy(2);
    }
    boolean forPerson = asked;
    asked = false;
    Next next = poll.run(forPerson ? Lane.PERSON_READ : Lane.POLL);
    if (forPerson) {
      health.triedForPerson();
    }
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

  /**
   * Reads what is open on a thread of its own, so that the next one opened need not wait for it.
   */
  private Duration readOpen() {
    Optional<String> id = open;
    Thread before = openReader;
    if (before != null && before.isAlive()) {
      if (id.equals(openRead)) {
        return pace.open();
      }
      before.interrupt(); // nobody waits for it any more: its place goes back
    }
    if (id.isEmpty()) {
      openRead = id;
      return Duration.ofDays(1);
    }
    if (state() == State.KEY_REJECTED || state() == State.NOT_ALLOWED) {
      return IDLE;
    }
    if (!id.equals(openRead)) {
      openRead = id;
      openAnswered = Optional.empty();
    }
    openReader = time.start("sync-open-read", () -> readOpen(id.get()));
    return pace.open();
  }

  private void readOpen(String id) {
    try {
      // A person waits for what was opened until it is there, but not for the looks after that.
      Next next =
          fetch.read(openAnswered.equals(Optional.of(id)) ? Lane.POLL : Lane.PERSON_READ, id);
      if (next == Next.USE) {
        openAnswered = Optional.of(id);
      }
      board.publish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // another was opened, or the end
    } catch (RuntimeException e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.log(System.Logger.Level.ERROR, "The open conversation could not be taken in", e);
      }
    }
  }

  private State state() {
    return health.state();
  }

  private Duration send() throws InterruptedException {
    if (!health.mayWrite()) {
      return ASK_AGAIN; // or woken by the answer that ends it, or by the person
    }
    Next next = sender.drain();
    board.publish();
    return switch (next) {
      case USE -> untilNextReady();
      case WAIT -> AT_ONCE; // the budget makes it wait
      case RETRY_SOON, DROP ->
          sender.pause().orElse(LONGEST_RETRY); // or when the poll gets through
      case ASK_PERSON -> ASK_AGAIN; // or when the poll gets through
    };
  }

  private Duration untilNextReady() {
    return store
        .outbox()
        .nextReady()
        .map(due -> Duration.ofMillis(Math.clamp(due - time.millis(), 50, Outbox.LONGEST_PUT_OFF)))
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
      upkeep.stop();
      Thread reader = openReader;
      if (reader != null) {
        reader.interrupt();
      }
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
