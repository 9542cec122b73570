package ai.nexadesk.console.ui.action;

import static ai.nexadesk.console.ui.action.Trigger.pressed;
import static ai.nexadesk.console.ui.action.Trigger.typed;

import java.util.List;
import java.util.Map;

/** A whole set of keys that people know from elsewhere; what it does not name keeps its keys. */
public enum Preset {
  NEXADESK,
  GMAIL,
  SUPERHUMAN;

  private static final Map<String, List<Trigger>> AS_IN_GMAIL =
      Map.of(
          "undo", List.of(pressed("Shortcut+Z"), typed("z")),
          "tags", List.of(typed("l")),
          "department", List.of(typed("v")),
          "goArchived", List.of(typed("ge")),
          "goAll", List.of(typed("ga")));

  private static final Map<String, List<Trigger>> AS_IN_SUPERHUMAN =
      Map.of(
          "undo", List.of(pressed("Shortcut+Z"), typed("z")),
          "back", List.of(pressed("Esc")),
          "tags", List.of(typed("l")),
          "department", List.of(typed("v")),
          "copyLink", List.of(pressed("Shortcut+L")),
          "goArchived", List.of(typed("ge")),
          "goAll", List.of(typed("ga")));

  /** The keys it gives an action. */
  List<Trigger> keys(Action action) {
    return switch (this) {
      case NEXADESK -> action.defaults();
      case GMAIL -> AS_IN_GMAIL.getOrDefault(action.id(), action.defaults());
      case SUPERHUMAN -> AS_IN_SUPERHUMAN.getOrDefault(action.id(), action.defaults());
    };
  }
}
