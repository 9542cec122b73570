package ai.nexadesk.console.ui.control;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Keys of conversations in the order they were chosen, none twice. Immutable; a hundred thousand of
 * them cost 1.6 MB and no object each.
 */
public final class KeySet {

  public static final KeySet NONE = new KeySet(new long[0]);

  private final long[] keys;
  private final long[] sorted;

  private KeySet(long[] distinct) {
    keys = distinct;
    sorted = distinct.clone();
    Arrays.sort(sorted);
  }

  /** Keys given once each cost a sort; finding those given twice costs much more. */
  public static KeySet of(long... keys) {
    KeySet all = new KeySet(keys.clone());
    for (int i = 1; i < all.sorted.length; i++) {
      if (all.sorted[i] == all.sorted[i - 1]) {
        return new KeySet(LongStream.of(keys).distinct().toArray());
      }
    }
    return all;
  }

  public int size() {
    return keys.length;
  }

  public boolean isEmpty() {
    return keys.length == 0;
  }

  public boolean contains(long key) {
    return Arrays.binarySearch(sorted, key) >= 0;
  }

  /** These and {@code more}. */
  public KeySet plus(long... more) {
    return of(LongStream.concat(LongStream.of(keys), LongStream.of(more)).toArray());
  }

  /** These without {@code key}. */
  public KeySet minus(long key) {
    return new KeySet(LongStream.of(keys).filter(one -> one != key).toArray());
  }

  /** A copy of the keys, in order. */
  public long[] keys() {
    return keys.clone();
  }

  /** The keys in order, not to be changed. */
  public List<Long> list() {
    return new AbstractList<>() {
      @Override
      public Long get(int index) {
        return keys[index];
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }

  /** How many of these are among {@code rows}. */
  public int among(long[] rows) {
    int found = 0;
    for (long row : rows) {
      found += contains(row) ? 1 : 0;
    }
    return found;
  }
}
