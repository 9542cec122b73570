package ai.nexadesk.console.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that the search field says: which conversations, and perhaps in which order.
 *
 * @param order null when the text does not say
 */
public record Search(Query query, @Nullable Order order) {

  public static final Search ALL = new Search(Query.ALL, null);

  /** The order asked for, if any. */
  public Optional<Order> sorted() {
    return Optional.ofNullable(order);
  }

  /** The same order, another query. */
  public Search with(Query other) {
    return new Search(other, order);
  }
}
