package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.settings.SettingsNotice;
import ai.nexadesk.console.ui.text.Texts;

/** What is wrong with the file of the settings, in words. */
public record FileNotice(Texts texts) {

  public String of(SettingsNotice notice) {
    return switch (notice) {
      case SettingsNotice.Damaged(var aside) ->
          texts.of("settings.damaged", String.valueOf(aside.getFileName()));
      case SettingsNotice.Unreadable(var file) -> texts.of("settings.unreadable", file.toString());
      case SettingsNotice.Unwritable(var file) -> texts.of("settings.unwritable", file.toString());
    };
  }
}
