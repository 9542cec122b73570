package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.ui.control.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Compares the order on the screen with the one the store has now. Pure; runs off the FX thread.
 *
 * @param count how many conversations would come in, or come to the front, by what others did
 * @param kept the order on the screen, without the rows the person made leave and with those they
 *     brought back
 * @param left what the person did something to and is therefore no longer listed
 */
record Arrivals(int count, KeyOrder kept, KeyOrder left) {

  /**
   * @param shown on the screen
   * @param fresh in the store now
   * @param own keys, sorted, of what the person did something to: their rows go as soon as the
   *     store no longer lists them, come in where they belong when it lists them again, and are no
   *     news wherever they go
   */
  static Arrivals of(long[] shown, long[] fresh, long[] own) {
    long[] shownSorted = sorted(shown);
    long[] freshSorted = sorted(fresh);
    int unseen = 0;
    for (long key : fresh) {
      if (!has(own, key) && !has(shownSorted, key)) {
        unseen++;
      }
    }
    long[] kept =
        own.length == 0
            ? shown
            : Arrays.stream(shown).filter(key -> !has(own, key) || has(freshSorted, key)).toArray();
    return new Arrivals(
        Math.max(unseen, ahead(shown, fresh, freshSorted, own)),
        new KeyOrder(withBack(kept, shownSorted, fresh, own)),
        new KeyOrder(
            Arrays.stream(own)
                .filter(key -> has(shownSorted, key) && !has(freshSorted, key))
                .toArray()));
  }

  /** How many of others' now stand before the first of others' that is still listed. */
  private static int ahead(long[] shown, long[] fresh, long[] freshSorted, long[] own) {
    for (long first : shown) {
      if (!has(own, first) && has(freshSorted, first)) {
        int ahead = 0;
        for (int at = 0; fresh[at] != first; at++) {
          ahead += has(own, fresh[at]) ? 0 : 1;
        }
        return ahead;
      }
    }
    return 0;
  }

  /** Puts what the person brought back behind what it follows in the store. */
  private static long[] withBack(long[] kept, long[] shownSorted, long[] fresh, long[] own) {
    Map<Long, List<Long>> behind = new HashMap<>();
    long before = Selection.NONE;
    for (long key : fresh) {
      if (has(shownSorted, key)) {
        before = key;
      } else if (has(own, key)) {
        behind.computeIfAbsent(before, none -> new ArrayList<>()).add(key);
      }
    }
    if (behind.isEmpty()) {
      return kept;
    }
    return LongStream.concat(LongStream.of(Selection.NONE), Arrays.stream(kept))
        .flatMap(key ->
            LongStream.concat(
                LongStream.of(key),
                behind.getOrDefault(key, List.of()).stream().mapToLong(Long::longValue)))
        .filter(key -> key != Selection.NONE)
        .toArray();
  }

  private static boolean has(long[] sorted, long key) {
    return Arrays.binarySearch(sorted, key) >= 0;
  }

  private static long[] sorted(long[] keys) {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
