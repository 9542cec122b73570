package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the list is asked to show.
 *
 * @param words plain words from the search field; blank means all
 */
public record Listing(View view, Filters filters, String words, Order order) {

  /** The start of the day. */
  public static final Listing INBOX = new Listing(View.INBOX, Filters.NONE, "", View.INBOX.order());

  /** The same search in another view, in that view's own order. */
  Listing in(View other) {
    return new Listing(other, filters, words, other.order());
  }

  Listing with(Filters other) {
    return new Listing(view, other, words, order);
  }

  Listing with(Order other) {
    return new Listing(view, filters, words, other);
  }

  Listing withWords(String other) {
    return new Listing(view, filters, other, order);
  }

  /** Whether anything narrows the view. */
  boolean narrowed() {
    return !filters.isEmpty() || !words.isBlank();
  }

  /**
   * @param me the agent id of the person at this computer, if they said who they are
   */
  Query query(Optional<String> me) {
    List<Query> all = new ArrayList<>();
    all.add(view.query(me));
    all.addAll(filters.queries());
    if (!words.isBlank()) {
      all.add(new Query.Text(words.strip()));
    }
    return Query.all(all);
  }
}
