package ai.nexadesk.console;

import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Ledger;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.StoreException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Looks after a local copy while it is worked with: backs up what is only here once a day, and
 * looks through the whole file once a week. On a thread of its own; the other methods are safe on
 * any.
 */
final class Housekeeping implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

  private static final Duration AFTER_START = Duration.ofMinutes(2);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofDays(7);
  private static final String LOOKED = "copy.looked-through";

  private final Store store;
  private final Time time;
  private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean damaged;
  private volatile boolean closed;
  private @Nullable Thread thread;

  Housekeeping(Store store, Time time) {
    this.store = store;
    this.time = time;
  }

  /** Begins. */
  synchronized void start() {
    thread = time.start("housekeeping", this::keep);
  }

  /** Whether the file was found to be damaged; it is mended at the next start. */
  boolean damaged() {
    return damaged;
  }

  /** Tells once, on any thread, when damage is found. */
  void onDamage(Runnable listener) {
    listeners.add(listener);
    if (damaged) {
      listener.run();
    }
  }

  private void keep() {
    try {
      time.sleep(AFTER_START);
      while (!closed) {
        once();
        time.sleep(EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the end
    }
  }

  private void once() {
    try {
      store.backUp();
      if (lookDue()) {
        look();
      }
    } catch (CancellationException e) {
      // the end: the next start looks
    } catch (StoreException e) {
      if (!closed) {
        LOG.log(System.Logger.Level.WARNING, "the local copy was not looked after", e);
      }
    }
  }

  private boolean lookDue() {
    long last = store.ledger().get(LOOKED).map(Long::parseLong).orElse(0L);
    return Math.abs(time.millis() - last) >= BETWEEN_LOOKS.toMillis();
  }

  private void look() {
    if (store.check(() -> closed)) {
      store.ledger().put(new Ledger.Entry(LOOKED, String.valueOf(time.millis())));
    } else {
      damaged = true;
      listeners.forEach(Runnable::run);
    }
  }

  /** Ends it; waits for nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }
}
