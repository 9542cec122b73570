package ai.nexadesk.console.ui.conversations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * The conversations the person did something to, for as long as that may still move their rows: it
 * is no news to them that those leave, come back or go to the front. FX thread.
 */
final class OwnEdits {

  /** Until an edit is on disk nothing says that it waits. */
  private static final long RECENT_NANOS = Duration.ofSeconds(5).toNanos();

  private final List<Batch> batches = new ArrayList<>();

  /** What was done in one go: without an object for each of a hundred thousand keys. */
  private static final class Batch {
    private final long[] keys;
    private final long at;

    /**
     * @param keys sorted
     */
    Batch(long[] keys, long at) {
      this.keys = keys;
      this.at = at;
    }

    Optional<Batch> only(LongPredicate which) {
      long[] kept = Arrays.stream(keys).filter(which).toArray();
      return kept.length == 0 ? Optional.empty() : Optional.of(new Batch(kept, at));
    }
  }

  void acted(Collection<Long> keys) {
    if (!keys.isEmpty()) {
      long[] sorted = keys.stream().mapToLong(Long::longValue).toArray();
      Arrays.sort(sorted);
      batches.add(new Batch(sorted, System.nanoTime()));
    }
  }

  /** The keys, sorted. */
  long[] keys() {
    return batches.stream()
        .flatMapToLong(batch -> Arrays.stream(batch.keys))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * What has left the list has moved: when it comes back, as what was put away does, it is news.
   */
  void left(long[] keys) {
    long[] gone = keys.clone();
    Arrays.sort(gone);
    keep((batch, key) -> Arrays.binarySearch(gone, key) < 0);
  }

  /**
   * What the server has accepted stands where it will stay.
   *
   * @param unsent keys, sorted, that still have an edit to be sent
   */
  void settled(long[] unsent) {
    long now = System.nanoTime();
    keep((batch, key) -> now - batch.at <= RECENT_NANOS || Arrays.binarySearch(unsent, key) >= 0);
  }

  private interface Rule {
    boolean keeps(Batch batch, long key);
  }

  private void keep(Rule rule) {
    List<Batch> kept =
        batches.stream()
            .flatMap(batch -> batch.only(key -> rule.keeps(batch, key)).stream())
            .toList();
    batches.clear();
    batches.addAll(kept);
  }
}
