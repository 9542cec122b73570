package ai.nexadesk.console.sync;

import java.util.function.Consumer;

/** Where the window reads how keeping up goes. Safe on any thread. */
public interface SyncStatusSource {

  /** The newest snapshot. */
  SyncStatus current();

  /**
   * Tells {@code listener} of every change, on the thread that caused it; it must not block.
   *
   * @return closes to stop listening
   */
  AutoCloseable listen(Consumer<SyncStatus> listener);
}
