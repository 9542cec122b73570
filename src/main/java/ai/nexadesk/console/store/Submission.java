package ai.nexadesk.console.store;

/**
 * An action that was written down.
 *
 * @param intent its number; 0 when it changed nothing and left no trace
 * @param edits how many conversations it changed
 */
public record Submission(long intent, int edits) {

  /** An action that changed nothing. */
  public static final Submission NOTHING = new Submission(0, 0);
}
