package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.ConversationFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Immutable.
 *
 * @param rows in the server's order; a moving list may repeat or miss rows from page to page
 *     (contract, trap 5)
 * @param skipped rows that could not be read and were left out
 * @param nextCursor where the next page begins, null when the server gave none
 * @param hasMore whether the server says that there is more
 * @param total conversations the list has in all, -1 when the server did not say
 */
public record ConversationPage(
    List<ConversationFacts> rows,
    int skipped,
    @Nullable String nextCursor,
    boolean hasMore,
    long total) {
  public ConversationPage {
    rows = List.copyOf(rows);
  }
}
