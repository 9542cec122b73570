package ai.nexadesk.console.ui;

import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.sync.SyncStatusSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A state of keeping up that a test sets. */
final class FixedStatus implements SyncStatusSource {

  private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
  private volatile SyncStatus current = of(SyncStatus.State.LIVE);

  static SyncStatus of(SyncStatus.State state) {
    return of(state, Instant.now(), Optional.empty());
  }

  private static SyncStatus of(SyncStatus.State state, Instant now, Optional<Instant> tried) {
    return new SyncStatus(
        state,
        now,
        Optional.of(now.minusSeconds(3)),
        tried,
        Optional.empty(),
        4000,
        8930,
        Optional.of(Duration.ofSeconds(130)),
        Duration.ZERO,
        new SyncStatus.BudgetUse(
            100, 63, Map.of("poll", 12, "messages", 40, "writes", 3), Optional.empty()));
  }

  void set(SyncStatus.State state) {
    set(of(state));
  }

  /** A try that the person asked for has ended and changed nothing. */
  void triedInVain(Instant at) {
    SyncStatus now = current;
    set(of(now.state(), now.since(), Optional.of(at)));
  }

  void set(SyncStatus next) {
    current = next;
    listeners.forEach(listener -> listener.accept(current));
  }

  @Override
  public SyncStatus current() {
    return current;
  }

  @Override
  public AutoCloseable listen(Consumer<SyncStatus> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
