package ai.nexadesk.console.ui.fx;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ChangeListener;

/**
 * Keeps a property of the window and a value that lives outside it the same, whichever changes.
 * Made and closed on the FX thread; the value may change on any thread.
 */
public final class Mirror implements AutoCloseable {

  private final AutoCloseable listening;
  private final Runnable unbind;

  private Mirror(AutoCloseable listening, Runnable unbind) {
    this.listening = listening;
    this.unbind = unbind;
  }

  /**
   * Binds the two from now on; what {@code property} is now is not passed on.
   *
   * @param set takes what the property became
   * @param listen starts listening to the value outside
   */
  public static <T> Mirror of(
      Property<T> property, Consumer<T> set, Function<Consumer<T>, AutoCloseable> listen) {
    ChangeListener<T> outwards = (of, was, is) -> set.accept(is);
    property.addListener(outwards);
    AutoCloseable inwards = listen.apply(value -> FxThread.run(() -> property.setValue(value)));
    return new Mirror(inwards, () -> property.removeListener(outwards));
  }

  @Override
  public void close() {
    unbind.run();
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("it would not stop listening", e);
    }
  }
}
