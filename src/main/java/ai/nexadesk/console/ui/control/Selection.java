package ai.nexadesk.console.ui.control;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;

/**
 * Which conversation is selected, by its key: the list writes it, history and details read it.
 *
 * <p>A key and never a row number, so that it survives every refresh.
 */
public final class Selection {

  /** The key no conversation has. */
  public static final long NONE = 0;

  private final LongProperty key = new SimpleLongProperty(NONE);

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
    key.set(selected);
  }

  public void clear() {
    key.set(NONE);
  }
}
