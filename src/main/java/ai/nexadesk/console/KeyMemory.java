package ai.nexadesk.console;

import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.action.Bindings;
import ai.nexadesk.console.ui.action.Preset;
import ai.nexadesk.console.ui.action.Trigger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The person's keys as the settings remember them. FX thread. */
final class KeyMemory {

  private static final String STANDARD = "standard";

  private KeyMemory() {}

  /** The keys remembered, from now on written down whenever they change. */
  static ObjectProperty<Bindings> of(Settings settings) {
    ObjectProperty<Bindings> bindings =
        new SimpleObjectProperty<>(
            new Bindings(
                preset(settings.keyPreset().get()), triggers(settings.keyBindings().get())));
    bindings.addListener((of, was, is) -> {
      settings.keyPreset().set(word(is.preset()));
      settings.keyBindings().set(words(is.own()));
    });
    return bindings;
  }

  private static String word(Preset preset) {
    return preset == Preset.NEXADESK ? STANDARD : preset.name().toLowerCase(Locale.ROOT);
  }

  private static Preset preset(String word) {
    for (Preset preset : Preset.values()) {
      if (word(preset).equals(word)) {
        return preset;
      }
    }
    return Preset.NEXADESK;
  }

  private static Map<String, List<String>> words(Map<String, List<Trigger>> own) {
    Map<String, List<String>> words = new HashMap<>();
    own.forEach((id, keys) -> words.put(id, keys.stream().map(Trigger::written).toList()));
    return words;
  }

  private static Map<String, List<Trigger>> triggers(Map<String, List<String>> words) {
    Map<String, List<Trigger>> own = new HashMap<>();
    words.forEach((id, keys) ->
        own.put(id, keys.stream().map(Trigger::parse).flatMap(Optional::stream).toList()));
    return own;
  }
}
