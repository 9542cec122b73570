package ai.nexadesk.console.store;

import java.time.Duration;
import java.util.Map;

/**
 * How one action of the person stands, edit by edit.
 *
 * @param intent its number
 * @param title as it was named for the undo message
 * @param counts edits by what became of them; a result nobody has is left out
 * @param paused whether what is left of it is held back
 * @param kind whether it takes something back
 */
public record IntentProgress(
    long intent, String title, Map<EditResult, Integer> counts, boolean paused, Kind kind) {

  /** What sort of action it is. */
  public enum Kind {
    /** Something new. */
    ACTION,
    /** It takes an action back. */
    UNDO,
    /** It does again what was taken back. */
    REDO
  }

  public IntentProgress {
    counts = Map.copyOf(counts);
  }

  /** Edits with this result. */
  public int count(EditResult result) {
    return counts.getOrDefault(result, 0);
  }

  /** All edits of the action. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Edits that nothing more will happen to by itself. */
  public int settled() {
    return total() - count(EditResult.WAITING);
  }

  /** Whether nothing is left to send. */
  public boolean ended() {
    return count(EditResult.WAITING) == 0;
  }

  /**
   * How long the rest takes when it gets nearly the whole request window.
   *
   * @param requestsPerMinute the server's limit; 0 or less means unknown
   */
  public Duration timeLeft(int requestsPerMinute) {
    return requestsPerMinute <= 0
        ? Duration.ZERO
        : Duration.ofSeconds(Math.round(count(EditResult.WAITING) * 62.0 / requestsPerMinute));
  }
}
