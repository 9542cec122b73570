package ai.nexadesk.console.ui.conversations;

import java.util.AbstractList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ObservableListBase;

/**
 * The keys of the list in order, a {@code long[]} as the store gave it: a hundred thousand rows
 * cost 800 KB and no object each. FX thread.
 */
public final class KeyList extends ObservableListBase<Long> {

  private final ReadOnlyBooleanWrapper replacing = new ReadOnlyBooleanWrapper();
  private long[] keys = {};
  private long edition;

  @Override
  public Long get(int index) {
    return keys[index];
  }

  @Override
  public int size() {
    return keys.length;
  }

  /** True while {@link #set} runs, when a control's selection means nothing. */
  public ReadOnlyBooleanProperty replacingProperty() {
    return replacing.getReadOnlyProperty();
  }

  /** The row of {@code key}, or -1. */
  public int rowOf(long key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  /** Goes up with every change. */
  long edition() {
    return edition;
  }

  /** The keys themselves, not to be changed; safe to read on any thread once taken. */
  public long[] keys() {
    return keys;
  }

  /** Takes {@code next} in place of what was, telling only about the part that differs. */
  void set(long[] next) {
    long[] old = keys;
    int head = 0;
    int shorter = Math.min(old.length, next.length);
    while (head < shorter && old[head] == next[head]) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head && old[old.length - 1 - tail] == next[next.length - 1 - tail]) {
      tail++;
    }
    if (head == old.length && head == next.length) {
      return;
    }
    edition++;
    replacing.set(true);
    beginChange();
    keys = next;
    List<Long> removed = view(old, head, old.length - tail);
    nextReplace(head, next.length - tail, removed);
    endChange();
    replacing.set(false);
  }

  private static List<Long> view(long[] keys, int from, int to) {
    return new AbstractList<>() {
      @Override
      public Long get(int index) {
        return keys[from + index];
      }

      @Override
      public int size() {
        return to - from;
      }
    };
  }
}
