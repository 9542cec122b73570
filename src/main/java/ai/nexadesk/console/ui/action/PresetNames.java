package ai.nexadesk.console.ui.action;

import ai.nexadesk.console.ui.text.Texts;

/** The names of the sets of keys. */
public record PresetNames(Texts texts) {

  public String of(Preset preset) {
    return switch (preset) {
      case NEXADESK -> texts.of("keys.presetOwn");
      case GMAIL -> texts.of("keys.presetGmail");
      case SUPERHUMAN -> texts.of("keys.presetSuperhuman");
    };
  }
}
