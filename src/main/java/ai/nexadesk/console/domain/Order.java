package ai.nexadesk.console.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** As a word to be kept, like {@code updated-desc}. */
  public String word() {
    return key.name().toLowerCase(Locale.ROOT) + (descending ? "-desc" : "-asc");
  }

  /** The order this word stands for; empty when there is none. */
  public static Optional<Order> of(String word) {
    return Stream.of(Key.values())
        .flatMap(key -> Stream.of(new Order(key, true), new Order(key, false)))
        .filter(order -> order.word().equals(word))
        .findFirst();
  }
}
