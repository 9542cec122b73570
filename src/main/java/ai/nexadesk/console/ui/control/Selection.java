package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.ui.fx.Delayed;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.util.Duration;

/**
 * Which conversation is selected, which is open, and which are chosen to do something with at once:
 * the list writes them, history, details and the bar of what can be done read them. FX thread.
 *
 * <p>What is selected is also open, but for those a person passes by while a key is held down:
 * nobody reads them, and drawing each would keep the list from following the key.
 *
 * <p>Keys and never row numbers, so that all survive every refresh.
 */
public final class Selection {

  /** The key no conversation has. */
  public static final long NONE = 0;

  /** Steps that follow each other faster than this are a key held down. */
  private static final long PASSING_MILLIS = 100;

  private final LongProperty key = new SimpleLongProperty(NONE);
  private final ReadOnlyLongWrapper opened = new ReadOnlyLongWrapper(NONE);
  private final Delayed rest = new Delayed(Duration.millis(PASSING_MILLIS));
  private OptionalLong steppedAt = OptionalLong.empty();
  private final ReadOnlyObjectWrapper<KeySet> chosen = new ReadOnlyObjectWrapper<>(KeySet.NONE);

  /** Where a range begins, and what was chosen before it. */
  private long anchor = NONE;

  private KeySet before = KeySet.NONE;

  public ReadOnlyLongProperty keyProperty() {
    return key;
  }

  public long key() {
    return key.get();
  }

  public boolean isEmpty() {
    return key.get() == NONE;
  }

  /** The conversation that is open: the selected one, or soon. */
  public ReadOnlyLongProperty openedProperty() {
    return opened.getReadOnlyProperty();
  }

  public long opened() {
    return opened.get();
  }

  public void select(long selected) {
    if (key.get() != selected) {
      rangeFrom(selected);
      open(selected);
    }
  }

  /** Selects the next on the way to somewhere; it opens unless another step follows at once. */
  public void step(long selected) {
    if (key.get() == selected) {
      return;
    }
    long now = System.nanoTime();
    boolean passing =
        steppedAt.isPresent() && now - steppedAt.getAsLong() < PASSING_MILLIS * 1_000_000;
    steppedAt = OptionalLong.of(now);
    if (passing) {
      rangeFrom(selected);
      key.set(selected);
      rest.restart(() -> opened.set(key.get()));
    } else {
      select(selected);
    }
  }

  private void open(long selected) {
    rest.stop();
    key.set(selected);
    opened.set(selected);
  }

  public void clear() {
    open(NONE);
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
    open(end);
  }
}
