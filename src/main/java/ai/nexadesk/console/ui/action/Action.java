package ai.nexadesk.console.ui.action;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something a person can do by a key, a menu or the palette. FX thread.
 *
 * @param id stable name, under which own keys are remembered
 * @param name in the person's words
 * @param defaults the keys it has unless the person wants others
 * @param rule when it can be done, and whether it can be undone
 */
public record Action(
    String id, Group group, String name, List<Trigger> defaults, Rule rule, Runnable run) {

  public Action {
    defaults = List.copyOf(defaults);
  }

  /** Where it stands on the sheet of keys and in the menu. */
  public enum Group {
    MOVE,
    DO,
    GO,
    WINDOW
  }

  /**
   * Under which conditions something can be done.
   *
   * @param obstacle asked each time: why it cannot be done now, in the person's words; empty when
   *     it can
   * @param undoable whether "Undo" takes it back
   */
  public record Rule(Supplier<String> obstacle, boolean undoable) {

    /** Can be done at any time, and leaves nothing to undo. */
    public static final Rule ALWAYS = new Rule(() -> "", false);
  }

  /** Why it cannot be done now; empty when it can. */
  public String obstacle() {
    return rule.obstacle().get();
  }
}
