package ai.nexadesk.console.ui.control;

import java.util.List;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;

/**
 * Which conversation is open, and which are chosen to do something with at once: the list writes
 * both, history, details and the bar of what can be done read them. FX thread.
 *
 * <p>Keys and never row numbers, so that both survive every refresh.
 */
public final class Selection {

  /** The key no conversation has. */
  public static final long NONE = 0;

  private final LongProperty key = new SimpleLongProperty(NONE);
  private final ReadOnlyObjectWrapper<KeySet> chosen = new ReadOnlyObjectWrapper<>(KeySet.NONE);

  /** Where a range begins, and what was chosen before it. */
  private long anchor = NONE;

  private KeySet before = KeySet.NONE;

  public LongProperty keyProperty() {
    return key;
  }

  public long key() {
    return key.get();
  }

  public boolean isEmpty() {
    return key.get() == NONE;
  }

  public void select(long selected) {
    if (key.get() != selected) {
      rangeFrom(selected);
      key.set(selected);
    }
  }

  public void clear() {
    key.set(NONE);
  }

  /** The conversations chosen; none most of the time. */
  public ReadOnlyObjectProperty<KeySet> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  public KeySet chosen() {
    return chosen.get();
  }

  /** What an action is about: what is chosen, else what is open. */
  public KeySet targets() {
    return !chosen.get().isEmpty() || isEmpty() ? chosen.get() : KeySet.of(key.get());
  }

  /** Chooses exactly these. */
  public void choose(KeySet keys) {
    chosen.set(keys);
    before = keys;
  }

  /** Chooses none; what is open stays open. */
  public void chooseNone() {
    choose(KeySet.NONE);
    anchor = key.get();
  }

  /** Chooses one more, or one less. */
  public void toggle(long one) {
    choose(chosen.get().contains(one) ? chosen.get().minus(one) : chosen.get().plus(one));
    anchor = one;
  }

  /** Chooses one more or less beside the open one: the first to be added takes that along. */
  public void add(List<Long> rows, long one) {
    if (chosen.get().isEmpty() && !isEmpty() && key.get() != one && rows.contains(key.get())) {
      choose(KeySet.of(key.get()));
    }
    toggle(one);
  }

  /** The next range begins here. */
  public void rangeFrom(long one) {
    anchor = one;
    before = chosen.get();
  }

  /**
   * Chooses the rows from where the range began up to {@code end}, which may also shrink it; what
   * was chosen before the range stays chosen.
   */
  public void rangeTo(List<Long> rows, long end) {
    int to = rows.indexOf(end);
    if (to < 0) {
      return;
    }
    int from = rows.indexOf(anchor);
    if (from < 0) {
      rangeFrom(rows.contains(key.get()) ? key.get() : end);
      from = rows.indexOf(anchor);
    }
    long[] range =
        rows.subList(Math.min(from, to), Math.max(from, to) + 1).stream()
            .mapToLong(Long::longValue)
            .toArray();
    chosen.set(before.plus(range));
  }

  /** Likewise, and opens the row it ends at. */
  public void rangeAndOpen(List<Long> rows, long end) {
    rangeTo(rows, end);
    key.set(end);
  }
}
