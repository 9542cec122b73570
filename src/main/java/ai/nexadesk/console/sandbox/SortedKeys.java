package ai.nexadesk.console.sandbox;

import java.util.Arrays;

/**
 * Conversations ordered by a time, readable at any offset in no time.
 *
 * <p>A sorted array in which a key holds the time and the conversation's number. Moving one shifts
 * at most 8 MB at a million conversations, under a millisecond; a tree would be quicker at that and
 * slower at what the server does all day: answering "100 rows from offset 73,400". Not safe for
 * threads; the workspace guards it.
 */
final class SortedKeys {

  /** Numbers are below this, so that time and number fit into one long. */
  static final int MAX_NUMBER = 1 << 21;

  private long[] keys;
  private int size;

  SortedKeys(long[] timesByNumber, int count) {
    keys = new long[count + 64];
    for (int number = 0; number < count; number++) {
      keys[number] = key(timesByNumber[number], number);
    }
    size = count;
    Arrays.sort(keys, 0, size);
  }

  int size() {
    return size;
  }

  /** The number of the conversation at this place, in ascending order of time. */
  int at(int place) {
    return (int) (keys[place] & (MAX_NUMBER - 1));
  }

  void add(long time, int number) {
    long key = key(time, number);
    int place = -Arrays.binarySearch(keys, 0, size, key) - 1;
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + size / 2);
    }
    System.arraycopy(keys, place, keys, place + 1, size - place);
    keys[place] = key;
    size++;
  }

  void remove(long time, int number) {
    int place = Arrays.binarySearch(keys, 0, size, key(time, number));
    System.arraycopy(keys, place + 1, keys, place, size - place - 1);
    size--;
  }

  private static long key(long time, int number) {
    return (time << 21) | number;
  }
}
