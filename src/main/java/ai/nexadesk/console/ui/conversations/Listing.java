package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.ViewRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the list is asked to show.
 *
 * @param words plain words from the search field; blank means all
 */
public record Listing(ViewRef view, Filters filters, String words, Order order) {

  /** The start of the day. */
  public static final Listing INBOX = new Listing(View.INBOX, Filters.NONE, "", View.INBOX.order());

  /** The same search in another view. */
  Listing in(ViewRef other, Order itsOrder) {
    return new Listing(other, filters, words, itsOrder);
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
  public boolean narrowed() {
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

  /** All of it as a view without a name, to be kept. */
  SavedView asView(Optional<String> me) {
    return new SavedView(0, "", QueryText.print(query(me)), order, false);
  }
}
