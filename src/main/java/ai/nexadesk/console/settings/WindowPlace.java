package ai.nexadesk.console.settings;

/**
 * Where the window was, in the units of the screens.
 *
 * @param maximised whether it filled its screen; the rest is then its place before that
 */
public record WindowPlace(int x, int y, int width, int height, boolean maximised) {

  /** Nowhere yet: the console chooses. */
  public static final WindowPlace UNKNOWN = new WindowPlace(0, 0, 0, 0, false);

  private static final int FARTHEST = 100_000;

  /** Whether it says anything. */
  public boolean known() {
    return width > 0 && height > 0;
  }

  /** Whether these numbers can be a window at all; which screens there are is another question. */
  boolean possible() {
    return Math.abs((long) x) <= FARTHEST
        && Math.abs((long) y) <= FARTHEST
        && width > 0
        && width <= FARTHEST
        && height > 0
        && height <= FARTHEST;
  }
}
