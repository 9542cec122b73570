package ai.nexadesk.console.domain;

/**
 * How a list is sorted.
 *
 * @param descending newest, or longest waiting, first
 */
public record Order(Key key, boolean descending) {

  /** What is compared. */
  public enum Key {
    CREATED,
    UPDATED,
    /** Longest waiting first when descending; those who do not wait come last. */
    WAITING
  }

  public static final Order NEWEST_ACTIVITY = new Order(Key.UPDATED, true);
}
