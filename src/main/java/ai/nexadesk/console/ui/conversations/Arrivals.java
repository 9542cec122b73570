package ai.nexadesk.console.ui.conversations;

import java.util.Arrays;

/**
 * Compares the order on the screen with the one the store has now. Pure; runs off the FX thread.
 *
 * @param count how many conversations would come in, or come to the front
 * @param kept the order on the screen, without the rows that may leave
 */
record Arrivals(int count, KeyOrder kept) {

  /**
   * @param shown on the screen
   * @param fresh in the store now
   * @param leaving keys, sorted, whose rows go as soon as the store no longer lists them
   */
  static Arrivals of(long[] shown, long[] fresh, long[] leaving) {
    long[] shownSorted = sorted(shown);
    int unseen = 0;
    for (long key : fresh) {
      if (Arrays.binarySearch(shownSorted, key) < 0) {
        unseen++;
      }
    }
    return new Arrivals(
        Math.max(unseen, ahead(shown, fresh)), new KeyOrder(kept(shown, fresh, leaving)));
  }

  /** How many now stand before the first on the screen that is still listed. */
  private static int ahead(long[] shown, long[] fresh) {
    long[] freshSorted = sorted(fresh);
    for (long key : shown) {
      if (Arrays.binarySearch(freshSorted, key) >= 0) {
        int at = 0;
        while (fresh[at] != key) {
          at++;
        }
        return at;
      }
    }
    return 0;
  }

  private static long[] kept(long[] shown, long[] fresh, long[] leaving) {
    if (leaving.length == 0) {
      return shown;
    }
    long[] freshSorted = sorted(fresh);
    return Arrays.stream(shown)
        .filter(key ->
            Arrays.binarySearch(leaving, key) < 0 || Arrays.binarySearch(freshSorted, key) >= 0)
        .toArray();
  }

  private static long[] sorted(long[] keys) {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
