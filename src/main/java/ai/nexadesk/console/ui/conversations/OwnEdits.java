package ai.nexadesk.console.ui.conversations;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The conversations the person did something to, for as long as that may still move their rows: it
 * is no news to them that those leave, come back or go to the front. FX thread.
 */
final class OwnEdits {

  /** Until an edit is on disk nothing says that it waits. */
  private static final long RECENT_NANOS = Duration.ofSeconds(5).toNanos();

  private final Map<Long, Long> actedAt = new TreeMap<>();

  void acted(Collection<Long> keys) {
    long now = System.nanoTime();
    keys.forEach(key -> actedAt.put(key, now));
  }

  /** The keys, sorted. */
  long[] keys() {
    return actedAt.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  /**
   * What has left the list has moved: when it comes back, as what was put away does, it is news.
   */
  void left(long[] keys) {
    for (long key : keys) {
      actedAt.remove(key);
    }
  }

  /**
   * What the server has accepted stands where it will stay.
   *
   * @param unsent keys, sorted, that still have an edit to be sent
   */
  void settled(long[] unsent) {
    long now = System.nanoTime();
    actedAt
        .entrySet()
        .removeIf(acted ->
            now - acted.getValue() > RECENT_NANOS
                && Arrays.binarySearch(unsent, acted.getKey()) < 0);
  }
}
