package ai.nexadesk.console.store;

/**
 * How much of the workspace message search can look through.
 *
 * @param conversations held, the gone ones not counted
 * @param withMessages those whose messages were read at least once
 */
public record Coverage(int conversations, int withMessages) {

  /** From 0 to 1; an empty copy is covered. */
  public double share() {
    return conversations == 0 ? 1 : (double) withMessages / conversations;
  }
}
