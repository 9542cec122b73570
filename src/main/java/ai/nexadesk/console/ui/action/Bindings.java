package ai.nexadesk.console.ui.action;

import java.util.List;
import java.util.Map;

/**
 * What a person wants of the keys, as it is remembered.
 *
 * @param own by the id of the action, the keys it has in place of the preset's; none means no key
 */
public record Bindings(Preset preset, Map<String, List<Trigger>> own) {

  public static final Bindings NONE = new Bindings(Preset.NEXADESK, Map.of());

  public Bindings {
    own = Map.copyOf(own);
  }
}
