package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.ui.fx.FxThread;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * A value as the sheet sees it, wherever it is kept. FX thread.
 *
 * @param usual whether it is what it is without anybody's doing
 * @param reset makes it so again
 * @param listen tells of each change on the FX thread, until what it returns is closed
 */
record Value<T>(
    Supplier<T> now,
    Consumer<T> set,
    BooleanSupplier usual,
    Runnable reset,
    Function<Runnable, AutoCloseable> listen) {

  static <T> Value<T> of(Setting<T> setting) {
    return new Value<>(
        setting::get,
        setting::set,
        setting::isStandard,
        () -> setting.set(setting.standard()),
        changed -> setting.listen(is -> FxThread.run(changed)));
  }

  /** Listens to a property. */
  static <V> AutoCloseable listening(ObservableValue<V> property, Runnable changed) {
    ChangeListener<V> listener = (of, was, is) -> changed.run();
    property.addListener(listener);
    return () -> property.removeListener(listener);
  }
}
