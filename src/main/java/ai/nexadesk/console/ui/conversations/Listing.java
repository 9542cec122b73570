package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.ui.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the list is asked to show.
 *
 * @param words plain words from the search field; blank means all
 * @param lens what is listed in place of the view, null when the view is
 */
public record Listing(View view, Filters filters, String words, Order order, @Nullable Lens lens) {

  private static final int TITLE = 80;

  /** Something other than a view that is listed, such as what a figure counts. */
  public record Lens(String title, Query query) {}

  /** The start of the day. */
  public static final Listing INBOX =
      new Listing(View.INBOX, Filters.NONE, "", View.INBOX.order(), null);

  /** The same search in another view, in that view's own order. */
  Listing in(View other) {
    return new Listing(other, filters, words, other.order(), null);
  }

  Listing with(Filters other) {
    return new Listing(view, other, words, order, lens);
  }

  Listing with(Order other) {
    return new Listing(view, filters, words, other, lens);
  }

  Listing withWords(String other) {
    return new Listing(view, filters, other, order, lens);
  }

  /** Exactly what {@code query} finds, and nothing that was searched or filtered before. */
  static Listing through(Lens lens, Order order) {
    return new Listing(View.ALL, Filters.NONE, "", order, lens);
  }

  /** What it is called. */
  public String title(Function<View, String> viewNames) {
    return lens == null ? viewNames.apply(view) : SafeText.oneLine(lens.title(), TITLE);
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
    all.add(lens == null ? view.query(me) : lens.query());
    all.addAll(filters.queries());
    if (!words.isBlank()) {
      all.add(new Query.Text(words.strip()));
    }
    return Query.all(all);
  }
}
