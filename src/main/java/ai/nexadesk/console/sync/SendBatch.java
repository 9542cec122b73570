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
 * Edits of several conversations on their way at the same time, each on a thread of its own, so
 * that a slow line does not make the last of them stale. One thread starts and steers it.
 */
final class SendBatch {

  private final Time time;
  private final List<Outgoing> outgoing;
  private final LongPredicate mayLeave;
  private final Runnable news;
  private final List<Thread> threads = new ArrayList<>();
  private final Set<Thread> placed = new HashSet<>();
  private @Nullable Throwable trouble;
  private final Set<Long> missing = new HashSet<>();
  private Next worst = Next.USE;
  private final Set<Long> failed = new HashSet<>();

  /**
   * @param mayLeave whether the rows are fresh, looked at after a moment in the order of {@code
   *     ask()}; asked with the place in the window held
   * @param news called, on any thread, whenever one ended
   */
  SendBatch(Time time, List<Outgoing> outgoing, LongPredicate mayLeave, Runnable news) {
    this.time = time;
    this.outgoing = outgoing;
    outgoing.forEach(one -> missing.add(one.conversation()));
    this.mayLeave = mayLeave;
    this.news = news;
  }

  void start(Supplier<Delivery> deliveries) {
    synchronized (this) {
      for (Outgoing one : outgoing) {
        threads.add(time.start("send-" + one.conversation(), () -> deliver(deliveries.get(), one)));
      }
    }
  }

  synchronized boolean over() {
    return missing.isEmpty();
  }

  /** Conversations whose edits have not ended. */
  synchronized Set<Long> missing() {
    return Set.copyOf(missing);
  }

  /** Whether all have their place in the window: what is missing is an answer. */
  synchronized boolean allLeft() {
    return placed.size() == outgoing.size();
  }

  synchronized boolean allFailed() {
    return failed.size() == outgoing.size();
  }

  /** Stops them and waits for their end. */
  void join(Duration atMost) throws InterruptedException {
    stop();
    for (Thread thread : threads) {
      thread.join(atMost);
    }
  }

  /** What to do after it: the gravest of all endings. */
  synchronized Next worst() {
    return worst;
  }

  /** Conversations whose edits stay, to be sent again after a failure. */
  synchronized Set<Long> failed() {
    return Set.copyOf(failed);
  }

  /** A mistake of ours or a full disk that stopped one of them; null when none did. */
  synchronized @Nullable Throwable trouble() {
    return trouble;
  }

  /** Interrupts those still waiting for a place. */
  synchronized void dismissWaiting() {
    threads.stream().filter(thread -> !placed.contains(thread)).forEach(Thread::interrupt);
  }

  /** Interrupts whatever they do: the console is closing. */
  synchronized void stop() {
    threads.forEach(Thread::interrupt);
  }

  private void deliver(Delivery delivery, Outgoing one) {
    Next next = Next.USE;
    try {
      next = delivery.send(one, this::placedAndFresh);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // dismissed, or the console is closing
    } catch (RuntimeException | Error e) {
      trouble(e);
    } finally {
      end(one, next);
    }
  }

  private synchronized void trouble(Throwable e) {
    // Who is dismissed while asking the store hears of it from the store.
    boolean dismissed =
        Thread.currentThread().isInterrupted() && !placed.contains(Thread.currentThread());
    if (!dismissed) {
      trouble = e;
    }
  }

  private synchronized boolean placedAndFresh(long newest) throws InterruptedException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException();
    }
    placed.add(Thread.currentThread());
    return mayLeave.test(newest);
  }

  private void end(Outgoing one, Next next) {
    synchronized (this) {
      missing.remove(one.conversation());
      if (next == Next.RETRY_SOON || next == Next.ASK_PERSON) {
        failed.add(one.conversation());
      }
      placed.add(Thread.currentThread());
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
