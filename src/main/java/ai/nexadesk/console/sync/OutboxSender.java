package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Outgoing;
import ai.nexadesk.console.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Sends what the person did, in batches whose rows one poll makes fresh: a poll that was asked for
 * after the newest of the edits was made, and began at most two seconds before they leave. Used by
 * one thread but for {@link #look}.
 */
final class OutboxSender {

  private static final Duration FRESH = Duration.ofSeconds(2);

  /** Conversations of one batch: one poll for so many edits costs three requests in a hundred. */
  private static final int MOST = 32;

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /** A place comes free within a window; what lasts longer is a knot to be cut. */
  private static final Duration PATIENCE = Duration.ofSeconds(65);

  private final Remote remote;
  private final Store store;
  private final Poll poll;
  private final Time time;
  private final RandomGenerator random;
  private final Time.Gate gate;

  OutboxSender(Remote remote, Store store, Poll poll, Time time, RandomGenerator random) {
    this.remote = remote;
    this.store = store;
    this.poll = poll;
    this.time = time;
    this.random = random;
    this.gate = time.gate();
  }

  /**
   * Something in the outbox changed: a batch that gathers may have to let others in. Any thread.
   */
  void look() {
    gate.open();
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
      // At most a third of the window, since whoever holds places waits for a poll to get one.
      int most = Math.clamp(remote.limit() / 3, 1, MOST);
      List<Outgoing> batch = together(store.outbox().ready(most, time.millis()));
      if (batch.isEmpty()) {
        return Next.USE;
      }
      long newest = batch.stream().mapToLong(Outgoing::newest).max().orElse(0);
      // Once before any place is taken: after a pause that the server asked for, one careful
      // request has to come back before a second may leave.
      Next next = poll.freshWithin(FRESH, newest, Lane.PERSON_WRITE);
      if (next == Next.USE) {
        next = send(batch);
      }
      if (next != Next.USE) {
        return next;
      }
    }
  }

  /**
   * What goes into one batch: while several actions wait, one conversation of each, so that a click
   * never stands behind a bulk edit that gathers places.
   */
  private static List<Outgoing> together(List<Outgoing> ready) {
    List<Outgoing> firsts = new ArrayList<>();
    Set<Long> intents = new TreeSet<>();
    for (Outgoing outgoing : ready) {
      if (intents.add(outgoing.edits().getFirst().intent())) {
        firsts.add(outgoing);
      }
    }
    return firsts.size() > 1 ? firsts : ready;
  }

  private Next send(List<Outgoing> outgoing) throws InterruptedException {
    SendBatch batch = new SendBatch(time, outgoing, poll::covers, gate::open);
    batch.start(() -> new Delivery(remote, store, time, random));
    Next next;
    try {
      next = gather(batch) ? poll.freshWithin(FRESH, batch.newest(), Lane.PERSON_WRITE) : Next.USE;
      if (next == Next.USE) {
        batch.go();
      } else {
        batch.giveUp();
      }
      while (!batch.over()) {
        var _ = gate.await(PATIENCE);
      }
    } finally {
      leave(batch);
    }
    RuntimeException trouble = batch.trouble();
    if (trouble != null) {
      throw new IllegalStateException("An edit could not be sent", trouble);
    }
    return next == Next.USE ? stopping(batch.worst()) : next;
  }

  /** Edits that failed for themselves are put off one by one and hold up nobody. */
  private static Next stopping(Next worst) {
    return worst == Next.ASK_PERSON || worst == Next.WAIT ? worst : Next.USE;
  }

  /**
   * Waits until each has its place, or somebody else should go first.
   *
   * @return false when all were made to give up
   */
  private boolean gather(SendBatch batch) throws InterruptedException {
    long made = store.outbox().newestNumber();
    long began = time.nanos();
    while (!batch.gathered()) {
      var _ = gate.await(LOOK_AGAIN);
      if (remote.stopped() || time.nanos() - began > PATIENCE.toNanos()) {
        batch.giveUp();
        batch.dismissWaiting();
        return false;
      }
      if (store.outbox().newestNumber() > made) {
        batch.dismissWaiting();
        return true;
      }
    }
    return true;
  }

  /** However it ended, nobody of the batch may outlive it: the store may be about to close. */
  private void leave(SendBatch batch) {
    boolean interrupted = false;
    if (!batch.over()) {
      batch.giveUp();
      batch.stop();
    }
    while (!batch.over()) {
      try {
        var _ = gate.await(PATIENCE);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
