package ai.nexadesk.console.notify;

/**
 * How things stand while somebody looks for news.
 *
 * @param upToDate whether the server answers and everything is held
 * @param filling whether the first whole read runs, which is no news at all
 * @param skewMillis server time minus local time
 * @param focused whether the window is in front
 * @param open key of the conversation on the screen, 0 for none
 */
public record Situation(
    boolean upToDate, boolean filling, long skewMillis, boolean focused, long open) {

  /** Whether the person has this conversation before their eyes. */
  boolean sees(long key) {
    return focused && open == key;
  }
}
