package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Edits of several conversations on their way together, each on a thread of its own: first each
 * gets its place in the request window, then one look makes all rows fresh, then all leave.
 *
 * <p>Why in this order: a full window can make a place wait a minute, and what was fresh before
 * that wait is not after it. One thread starts and steers it, {@link #worst} and {@link #gathered}
 * are asked by that thread.
 */
final class SendBatch {

  private static final Duration UNTIL_TOLD = Duration.ofHours(1);

  private enum Word {
    WAIT,
    GO,
    GIVE_UP
  }

  private final Time time;
  private final List<Outgoing> outgoing;
  private final LongPredicate covers;
  private final Runnable news;
  private final List<Thread> threads = new ArrayList<>();
  private final Set<Thread> placed = new HashSet<>();
  private final List<Time.Gate> holding = new ArrayList<>();
  private Word word = Word.WAIT;
  private int waitingForPlace;
  private int ended;
  private @Nullable RuntimeException trouble;
  private Next worst = Next.USE;

  /**
   * @param covers whether the rows were looked at after a moment, in the order of {@code ask()}
   * @param news called, on any thread, whenever one got its place or ended
   */
  SendBatch(Time time, List<Outgoing> outgoing, LongPredicate covers, Runnable news) {
    this.time = time;
    this.covers = covers;
    this.outgoing = outgoing;
    this.news = news;
    this.waitingForPlace = outgoing.size();
  }

  void start(Supplier<Delivery> deliveries) {
    for (Outgoing one : outgoing) {
      threads.add(time.start("send-" + one.conversation(), () -> deliver(deliveries.get(), one)));
    }
  }

  /** The newest of the edits, in the order of {@code ServerWrites.ask()}. */
  long newest() {
    return outgoing.stream().mapToLong(Outgoing::newest).max().orElse(0);
  }

  /** Whether each has its place, or has ended without. */
  synchronized boolean gathered() {
    return waitingForPlace <= 0;
  }

  /** A mistake of ours or a full disk that stopped one of them; null when none did. */
  synchronized @Nullable RuntimeException trouble() {
    return trouble;
  }

  synchronized boolean over() {
    return ended == outgoing.size();
  }

  /** What to do after it: the gravest of all endings. */
  synchronized Next worst() {
    return worst;
  }

  /** Those that have their place leave now; the others give up waiting for one. */
  void go() {
    say(Word.GO);
  }

  /** All give their places back; nothing more is sent. */
  void giveUp() {
    say(Word.GIVE_UP);
  }

  private void say(Word said) {
    List<Time.Gate> waiting;
    synchronized (this) {
      if (word == Word.WAIT) {
        word = said;
      }
      waiting = List.copyOf(holding);
    }
    waiting.forEach(Time.Gate::open);
  }

  /** Interrupts whatever they do: the console is closing. */
  void stop() {
    threads.forEach(Thread::interrupt);
  }

  /** Interrupts those still waiting for a place. */
  void dismissWaiting() {
    synchronized (this) {
      threads.stream().filter(thread -> !placed.contains(thread)).forEach(Thread::interrupt);
    }
  }

  private void deliver(Delivery delivery, Outgoing one) {
    Next next = Next.USE;
    try {
      next = delivery.send(one, new Look());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // dismissed, or the console is closing
    } catch (RuntimeException e) {
      synchronized (this) {
        trouble = e;
      }
    } finally {
      end(next);
    }
  }

  private final class Look implements Delivery.Freshness {
    @Override
    public boolean await() throws InterruptedException {
      return mayGo();
    }

    @Override
    public boolean covers(long moment) {
      return covers.test(moment);
    }
  }

  private boolean mayGo() throws InterruptedException {
    Time.Gate gate = time.gate();
    synchronized (this) {
      waitingForPlace--;
      placed.add(Thread.currentThread());
      holding.add(gate);
    }
    news.run();
    while (true) {
      synchronized (this) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedException();
        }
        if (word != Word.WAIT) {
          return word == Word.GO;
        }
      }
      var _ = gate.await(UNTIL_TOLD);
    }
  }

  private void end(Next next) {
    synchronized (this) {
      ended++;
      if (!placed.contains(Thread.currentThread())) {
        waitingForPlace--;
      }
      if (gravity(next) > gravity(worst)) {
        worst = next;
      }
    }
    news.run();
  }

  private static int gravity(Next next) {
    return switch (next) {
      case USE, DROP -> 0;
      case RETRY_SOON -> 1;
      case WAIT -> 2;
      case ASK_PERSON -> 3;
    };
  }
}
