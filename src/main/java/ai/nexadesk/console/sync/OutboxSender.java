package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Outgoing;
import ai.nexadesk.console.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Sends what the person did, in batches whose rows one poll makes fresh: a poll that was asked for
 * after the newest of the edits was made, and ended at most two seconds before they leave. Used by
 * one thread but for {@link #look}.
 *
 * <p>A batch first waits until the window has room for the poll and all its edits, so that no edit
 * waits for its place between the poll and its leaving, and one poll serves as many as it can.
 * Where a few answers are long in coming, the next batch does not wait for them.
 */
final class OutboxSender {

  private static final Duration FRESH = Duration.ofSeconds(2);

  /** Conversations of one batch: one poll for so many costs three requests in a hundred. */
  private static final int MOST = 32;

  /** Conversations among which the one is looked for that goes ahead after many failed. */
  private static final int MOST_TO_CHOOSE_FROM = 200;

  /**
   * Conversations whose answer may be long in coming while others are sent. More of them, and it is
   * the server that hangs.
   */
  private static final int MOST_LATE = 4;

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final Remote remote;
  private final Store store;
  private final Poll poll;
  private final Time time;
  private final RandomGenerator random;
  private final Runnable answered;
  private final Time.Gate gate;
  private final WritePause pause;
  private volatile boolean busy;

  /** Batches that had been left alone: all that is missing is an answer. */
  private final List<SendBatch> late = new ArrayList<>();

  /**
   * @param answered called, on the sending thread, whenever the server has answered something: a
   *     bulk edit sends for minutes, and what is told of the connection should not be as old
   */
  OutboxSender(
      Remote remote, Store store, Poll poll, Time time, RandomGenerator random, Runnable answered) {
    this.answered = answered;
    this.remote = remote;
    this.store = store;
    this.poll = poll;
    this.time = time;
    this.random = random;
    this.gate = time.gate();
    this.pause = new WritePause(time, random, store.outbox()::newestNumber);
  }

  /** Something in the outbox changed: a batch that waits may have to let others in. Any thread. */
  void look() {
    gate.open();
  }

  /** Whatever made edits fail may be over: the pause ends. Any thread. */
  void tryAgain() {
    pause.tryAgain();
  }

  /** How long nothing is sent because the server took none of the last; empty while it does. */
  Optional<Duration> pause() {
    return pause.left();
  }

  /** Whether it has more to send than one batch. Any thread. */
  boolean busy() {
    return busy;
  }

  /**
   * Sends everything that is ready.
   *
   * @return {@code USE} when nothing is left to send now, else what stopped it
   */
  Next drain() throws InterruptedException {
    // What an earlier run looked at may be two seconds old by now, and looking again costs little.
    poll.stale();
    while (true) {
      takeLate();
      List<Outgoing> ready = pause.letThrough(ready(pause.holds() ? MOST_TO_CHOOSE_FROM : MOST));
      busy = ready.size() == MOST;
      if (ready.isEmpty()) {
        return pause.left().isPresent() ? Next.RETRY_SOON : Next.USE;
      }
      int room = room(together(ready) + 1);
      if (room == 0) {
        continue; // somebody new should be in it
      }
      List<Outgoing> batch = ready.subList(0, Math.clamp(room - 1, 1, ready.size()));
      long newest = batch.stream().mapToLong(Outgoing::newest).max().orElse(0);
      Next next = poll.freshWithin(FRESH, newest, Lane.PERSON_WRITE);
      answered.run();
      if (next == Next.USE) {
        next = send(batch);
        answered.run();
      }
      if (next != Next.USE) {
        busy = false; // stopped by something else than the window
        return next;
      }
    }
  }

  /** Whether an answer is long in coming. Of the sending thread. */
  boolean waitsForAnswer() {
    return !late.isEmpty();
  }

  /** Once the sending thread has ended: nobody of a batch may outlive it. */
  void close() throws InterruptedException {
    for (SendBatch batch : late) {
      batch.join(LOOK_AGAIN);
    }
  }

  /** What has been on its way for long is not sent again meanwhile. */
  private List<Outgoing> ready(int most) {
    Set<Long> away =
        late.stream().flatMap(batch -> batch.missing().stream()).collect(Collectors.toSet());
    return store.outbox().ready(most + away.size(), time.millis()).stream()
        .filter(one -> !away.contains(one.conversation()))
        .limit(most)
        .toList();
  }

  private void takeLate() {
    List<SendBatch> over = late.stream().filter(SendBatch::over).toList();
    late.removeAll(over);
    over.forEach(this::judge);
  }

  /**
   * How many to wait for room for. They come by turns from each action; beside one that has only a
   * single conversation left, such as a click, a bulk edit gets no more than its first turn waited
   * for.
   */
  private static int together(List<Outgoing> ready) {
    Map<Long, Long> ofEach =
        ready.stream()
            .collect(
                Collectors.groupingBy(
                    outgoing -> outgoing.edits().getFirst().intent(), Collectors.counting()));
    return ofEach.containsValue(1L) ? ofEach.size() : ready.size();
  }

  /** Waits for room for the poll and the batch; 0 when an edit was made meanwhile. */
  private int room(int wanted) throws InterruptedException {
    long made = store.outbox().newestNumber();
    Room room = new Room(remote, time, wanted, gate::open);
    try {
      while (!room.ended()) {
        var _ = gate.await(LOOK_AGAIN);
        if (!room.ended() && store.outbox().newestNumber() > made) {
          return 0;
        }
      }
      return room.places();
    } finally {
      room.leave();
    }
  }

  private Next send(List<Outgoing> outgoing) throws InterruptedException {
    SendBatch batch = new SendBatch(time, outgoing, this::mayLeave, gate::open);
    batch.start(() -> new Delivery(remote, store, poll, time, random));
    boolean goesOnAlone = false;
    try {
      goesOnAlone = awaited(batch);
    } finally {
      if (goesOnAlone) {
        late.add(batch);
      } else {
        leave(batch);
      }
    }
    return goesOnAlone ? Next.USE : judge(batch);
  }

  /** Waits for the answers; answers whether to go on without those that are missing. */
  private boolean awaited(SendBatch batch) throws InterruptedException {
    long newsAt = time.nanos();
    int missing = batch.missing().size();
    while (missing > 0) {
      boolean quiet = !gate.await(FRESH);
      int now = batch.missing().size();
      if (now < missing) {
        missing = now;
        newsAt = time.nanos();
      } else if (quiet || time.nanos() - newsAt >= FRESH.toNanos()) {
        batch.dismissWaiting(); // another console took their places; they have their turn again
        if (batch.allLeft() && late() + missing <= MOST_LATE) {
          return true;
        }
      }
    }
    return false;
  }

  private int late() {
    return late.stream().mapToInt(batch -> batch.missing().size()).sum();
  }

  private Next judge(SendBatch batch) {
    Throwable trouble = batch.trouble();
    if (trouble != null) {
      throw new IllegalStateException("An edit could not be sent", trouble);
    }
    // Edits that failed for themselves are put off one by one and hold up nobody.
    Next worst = batch.worst();
    if (worst != Next.WAIT) {
      pause.ended(worst, batch.failed(), batch.allFailed());
    }
    return switch (worst) {
      case ASK_PERSON, WAIT -> worst;
      case USE, DROP, RETRY_SOON -> pause.left().isPresent() ? Next.RETRY_SOON : Next.USE;
    };
  }

  private boolean mayLeave(long made) {
    return poll.isFresh(FRESH, made);
  }

  /** However it ended, nobody of the batch may outlive it: the store may be about to close. */
  private void leave(SendBatch batch) {
    boolean interrupted = false;
    if (!batch.over()) {
      batch.stop();
    }
    while (!batch.over()) {
      try {
        var _ = gate.await(LOOK_AGAIN);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
