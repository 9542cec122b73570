package ai.nexadesk.console.ui.action;

import static ai.nexadesk.console.ui.action.Trigger.pressed;
import static ai.nexadesk.console.ui.action.Trigger.typed;

import java.util.List;
import java.util.Map;

/** A whole set of keys that people know from elsewhere; what it does not name keeps its keys. */
public enum Preset {
  NEXADESK(Map.of()),
  GMAIL(
      Map.ofEntries(
          Map.entry("undo", List.of(pressed("Shortcut+Z"), typed("z"))),
          Map.entry("tags", List.of(typed("l"))),
          Map.entry("department", List.of(typed("v"))),
          Map.entry("goArchived", List.of(typed("ge"))),
          Map.entry("goAll", List.of(typed("ga"))))),
  SUPERHUMAN(
      Map.ofEntries(
          Map.entry("undo", List.of(pressed("Shortcut+Z"), typed("z"))),
          Map.entry("back", List.of(pressed("Esc"))),
          Map.entry("tags", List.of(typed("l"))),
          Map.entry("department", List.of(typed("v"))),
          Map.entry("copyLink", List.of(pressed("Shortcut+L"))),
          Map.entry("goArchived", List.of(typed("ge"))),
          Map.entry("goAll", List.of(typed("ga")))));

  private final Map<String, List<Trigger>> keys;

  Preset(Map<String, List<Trigger>> keys) {
    this.keys = keys;
  }

  /** The keys it gives an action. */
  List<Trigger> keys(Action action) {
    return keys.getOrDefault(action.id(), action.defaults());
  }
}
