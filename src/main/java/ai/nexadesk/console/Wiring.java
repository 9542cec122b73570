package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.ConversationsApi;
import ai.nexadesk.console.api.Downloads;
import ai.nexadesk.console.api.RequestLog;
import ai.nexadesk.console.domain.SystemTime;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.sync.SyncEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/**
 * Every long-lived object below the window, built in order and closed in reverse. Built and closed
 * off the JavaFX thread.
 */
final class Wiring implements AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Connection connection;
  private final ConversationsApi api;
  private final Store store;
  private final Edits edits;
  private final SyncEngine engine;
  private final Downloads downloads;
  private final AtomicBoolean begun;
  private final Housekeeping housekeeping;

  /**
   * Opens the local copy of {@code connection} and prepares keeping up; nothing is sent yet.
   *
   * @param titles names actions for the undo message
   */
  Wiring(Connection connection, Edits.Titles titles) {
    this.connection = connection;
    Time time = new SystemTime();
    store =
        opened(
            connection.demo()
                ? Store.openFresh(connection.folder(), time)
                : Store.open(connection.folder(), time));
    api = opened(ConversationsApi.of(connection.address(), connection.key(), Version.text(), time));
    begun = new AtomicBoolean();
    downloads = opened(Downloads.of(connection.address(), Version.text()));
    engine = opened(new SyncEngine(store, api, time, RandomGenerator.getDefault()));
    edits = new Edits(store.intents(), titles);
    housekeeping = opened(new Housekeeping(store, time));
    if (!connection.demo()) {
      housekeeping.start();
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  /** Begins to keep up, unless the key is still to be found. */
  void begin() {
    if (connection.key().known()) {
      begin(connection.key());
    }
  }

  /** Keeps up with this key from now on: begins, or tries at once what another was refused. */
  void begin(ApiKey key) {
    api.changeKey(key);
    if (begun.compareAndSet(false, true)) {
      engine.start();
    } else {
      engine.refreshNow();
    }
  }

  Connection connection() {
    return connection;
  }

  Store store() {
    return store;
  }

  Edits edits() {
    return edits;
  }

  RequestLog requests() {
    return api.log();
  }

  Housekeeping housekeeping() {
    return housekeeping;
  }

  SyncEngine engine() {
    return engine;
  }

  Downloads downloads() {
    return downloads;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        System.getLogger(Wiring.class.getName())
            .log(System.Logger.Level.WARNING, "Something did not close", e);
      }
    }
  }
}
