package ai.nexadesk.console.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the request budget stands at one moment. Immutable.
 *
 * @param limit requests the server allows in 60 s
 * @param usedInWindow requests of the last 60 s by everybody on this key, as far as known
 * @param usedByLane this console's own share of them, every lane present
 * @param remaining what is left, from 0
 * @param stoppedUntil local time until which the server wants silence; null when it does not
 * @param waiting requests waiting for a place, every lane present
 * @param reserve places that background lanes leave to people just now
 */
public record BudgetFigures(
    int limit,
    int usedInWindow,
    Map<Lane, Integer> usedByLane,
    int remaining,
    @Nullable Instant stoppedUntil,
    Map<Lane, Integer> waiting,
    int reserve) {
  public BudgetFigures {
    usedByLane = Map.copyOf(usedByLane);
    waiting = Map.copyOf(waiting);
  }

  /** This console's requests of the last 60 s in this lane. */
  public int used(Lane lane) {
    return usedByLane.getOrDefault(lane, 0);
  }

  /** Requests of this lane that wait for a place. */
  public int waiting(Lane lane) {
    return waiting.getOrDefault(lane, 0);
  }

  /** Requests of the last 60 s that were not this console's. */
  public int usedByOthers() {
    return usedInWindow - usedByLane.values().stream().mapToInt(Integer::intValue).sum();
  }
}
