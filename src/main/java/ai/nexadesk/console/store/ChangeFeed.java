package ai.nexadesk.console.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells who listens what each transaction changed, after it is on disk. Safe on any thread. */
public final class ChangeFeed {

  private final List<Consumer<StoreChange>> listeners = new CopyOnWriteArrayList<>();

  ChangeFeed() {}

  /**
   * Calls {@code listener} after every commit that changed something, on the thread that committed;
   * it must not block.
   *
   * @return closes to stop listening
   */
  public AutoCloseable listen(Consumer<StoreChange> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void publish(StoreChange change) {
    listeners.forEach(listener -> listener.accept(change));
  }
}
