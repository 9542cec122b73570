package ai.nexadesk.console;

import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.settings.SettingsNotice;
import ai.nexadesk.console.settings.ThemeChoice;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.fx.Mirror;
import ai.nexadesk.console.ui.preferences.FileNotice;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.theme.Theme;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/** The bonds between the window as a whole and what is remembered of it. FX thread. */
final class Remembered implements AutoCloseable {

  private final Mirror theme;
  private final AutoCloseable notices;
  private final AutoCloseable rail;

  /**
   * @param arrange gives the rail the width the person wants
   * @param failure where the window says what went wrong on this computer
   */
  Remembered(
      Settings settings,
      ObjectProperty<Theme> look,
      Runnable arrange,
      StringProperty failure,
      Texts texts) {
    FileNotice words = new FileNotice(texts);
    look.set(Theme.valueOf(settings.theme().get().name()));
    theme =
        Mirror.of(
            look,
            is -> settings.theme().set(ThemeChoice.valueOf(is.name())),
            changed -> settings.theme().listen(is -> changed.accept(Theme.valueOf(is.name()))));
    Consumer<SettingsNotice> say = notice -> failure.set(words.of(notice));
    settings.notice().ifPresent(say);
    notices = settings.onNotice(notice -> FxThread.run(() -> notice.ifPresent(say)));
    rail = settings.railCollapsed().listen(is -> FxThread.run(arrange));
  }

  @Override
  public void close() {
    theme.close();
    try {
      notices.close();
      rail.close();
    } catch (Exception e) {
      throw new IllegalStateException("it would not stop listening", e);
    }
  }
}
