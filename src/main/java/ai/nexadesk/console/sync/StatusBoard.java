package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.BudgetFigures;
import ai.nexadesk.console.api.ConversationsApi;
import ai.nexadesk.console.sync.SyncStatus.BudgetUse;
import ai.nexadesk.console.sync.SyncStatus.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts together what the window may know about keeping up. Safe on any thread. */
final class StatusBoard implements SyncStatusSource {

  private final Health health;
  private final Backfill backfill;
  private final Poll poll;
  private final TimeLeft left;
  private final ConversationsApi api;
  private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();

  StatusBoard(Health health, Backfill backfill, Poll poll, TimeLeft left, ConversationsApi api) {
    this.left = left;
    this.health = health;
    this.backfill = backfill;
    this.poll = poll;
    this.api = api;
  }

  @Override
  public SyncStatus current() {
    BudgetFigures figures = api.budget().figures();
    State state = health.state();
    return new SyncStatus(
        state == State.LIVE && !backfill.done() ? State.FIRST_SYNC : state,
        health.since(),
        health.lastContact(),
        health.lastTry(),
        health.detail(),
        backfill.read(),
        poll.total().orElse(0),
        left.estimate(figures),
        api.clock().offset(),
        new BudgetUse(
            figures.limit(),
            figures.usedInWindow(),
            byName(figures),
            Optional.ofNullable(figures.stoppedUntil())));
  }

  private static Map<String, Integer> byName(BudgetFigures figures) {
    return figures.usedByLane().entrySet().stream()
        .collect(Collectors.toMap(use -> use.getKey().name(), Map.Entry::getValue));
  }

  @Override
  public AutoCloseable listen(Consumer<SyncStatus> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Tells everybody who listens. */
  void publish() {
    left.look();
    if (!listeners.isEmpty()) {
      SyncStatus now = current();
      listeners.forEach(listener -> listener.accept(now));
    }
  }
}
