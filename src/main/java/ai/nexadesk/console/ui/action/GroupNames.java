package ai.nexadesk.console.ui.action;

import ai.nexadesk.console.ui.text.Texts;

/** The names of the groups of actions. */
public record GroupNames(Texts texts) {

  public String of(Action.Group group) {
    return switch (group) {
      case MOVE -> texts.of("keys.move");
      case DO -> texts.of("keys.do");
      case GO -> texts.of("keys.go");
      case WINDOW -> texts.of("keys.window");
    };
  }
}
