package ai.nexadesk.console.ui.shell;

import java.util.List;

/**
 * Something a key does.
 *
 * @param name in the person's words
 * @param triggers what starts it, any of them
 */
public record Action(Group group, String name, List<Trigger> triggers, Runnable run) {

  public Action {
    triggers = List.copyOf(triggers);
  }

  /** Where it stands on the sheet of keys. */
  public enum Group {
    MOVE,
    DO,
    GO,
    WINDOW
  }
}
