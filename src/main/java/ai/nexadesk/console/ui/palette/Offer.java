package ai.nexadesk.console.ui.palette;

import ai.nexadesk.console.ui.action.Trigger;
import java.util.List;

/**
 * One line of the palette. Made and used on the FX thread.
 *
 * @param id stable, so that what was chosen lately comes first again
 * @param name what is searched and shown
 * @param detail a few quiet words behind the name, may be empty
 * @param hint its keys, or why it cannot be done
 */
public record Offer(String id, Kind kind, String name, String detail, Hint hint, Runnable run) {

  /** What sort of thing it is; decides the icon and the word at the end of the line. */
  public enum Kind {
    ACTION,
    VIEW,
    PERSON,
    DEPARTMENT,
    TAG,
    CONVERSATION
  }

  /**
   * What stands at the end of a line.
   *
   * @param obstacle why it cannot be done now, empty when it can
   */
  public record Hint(List<Trigger> keys, String obstacle) {
    public static final Hint NONE = new Hint(List.of(), "");

    public Hint {
      keys = List.copyOf(keys);
    }

    /** No keys; {@code obstacle} if it is not empty. */
    public static Hint because(String obstacle) {
      return new Hint(List.of(), obstacle);
    }
  }

  boolean possible() {
    return hint.obstacle().isEmpty();
  }
}
