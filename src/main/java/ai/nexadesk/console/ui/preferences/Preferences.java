package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.action.KeyMap;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;

/** Opens the sheet of the settings. FX thread. */
public final class Preferences {

  private final Settings settings;
  private final KeyMap keys;
  private final Runnable changeKeys;
  private final Here here;
  private final Texts texts;
  private final Overlays overlays;

  /**
   * @param changeKeys opens the page where single keys are changed
   */
  public Preferences(
      Settings settings,
      KeyMap keys,
      Runnable changeKeys,
      Here here,
      Texts texts,
      Overlays overlays) {
    this.settings = settings;
    this.keys = keys;
    this.changeKeys = changeKeys;
    this.here = here;
    this.texts = texts;
    this.overlays = overlays;
  }

  public void open() {
    Catalogue catalogue = new Catalogue(settings, keys, changeKeys, here, texts);
    PreferencesSheet sheet = new PreferencesSheet(catalogue.entries(), settings, texts);
    overlays.open(texts.of("settings.title"), sheet.node(), sheet.search());
  }
}
