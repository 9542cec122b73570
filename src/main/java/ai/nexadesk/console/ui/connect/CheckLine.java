package ai.nexadesk.console.ui.connect;

/**
 * What was found out about one thing, in words for a person.
 *
 * @param words what it is, and for what is not well the next step
 */
public record CheckLine(Step step, Mark mark, String words) {

  /** What is looked at, in this order. */
  public enum Step {
    REACH,
    KEY,
    READ,
    WRITE,
    CLOCK
  }

  /** How it is. */
  public enum Mark {
    FINE,
    /** No failure, but worth knowing. */
    NOTE,
    BAD
  }
}
