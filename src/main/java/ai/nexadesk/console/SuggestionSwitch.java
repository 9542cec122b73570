package ai.nexadesk.console;

import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.ui.details.DetailsModel;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.Consumer;

/** Whether anything is suggested: the window follows the setting, and can change it. FX thread. */
final class SuggestionSwitch implements AutoCloseable {

  private final Setting<Boolean> setting;
  private final Consumer<String> say;
  private final Texts texts;
  private final AutoCloseable listening;

  SuggestionSwitch(
      Setting<Boolean> setting, DetailsModel details, Consumer<String> say, Texts texts) {
    this.setting = setting;
    this.say = say;
    this.texts = texts;
    details.suggestedProperty().set(setting.get());
    listening = setting.listen(shown -> FxThread.run(() -> details.suggestedProperty().set(shown)));
  }

  void toggle() {
    boolean shown = !setting.get();
    setting.set(shown);
    say.accept(texts.of(shown ? "toast.suggestionsShown" : "toast.suggestionsHidden"));
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("it would not stop listening", e);
    }
  }
}
