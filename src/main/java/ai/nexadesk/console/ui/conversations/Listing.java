package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryProblem;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.domain.Search;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.ViewRef;
import java.util.List;
import java.util.Optional;

/**
 * What the list is asked to show.
 *
 * @param parsed what the text of the search means
 * @param viewOrder the order of the view, which the text may overrule
 */
public record Listing(ViewRef view, QueryText.Parsed parsed, Order viewOrder) {

  /** The start of the day. */
  public static final Listing INBOX =
      new Listing(View.INBOX, new QueryText.Parsed(Search.ALL, List.of()), View.INBOX.order());

  /** The same search in another view. */
  Listing in(ViewRef other, Order order) {
    return new Listing(other, parsed, order);
  }

  Listing with(Order order) {
    return new Listing(view, parsed, order);
  }

  Listing with(QueryText.Parsed search) {
    return new Listing(view, search, viewOrder);
  }

  /** Whether both list the same, in whatever order and under whatever name. */
  public boolean listsAs(Listing other) {
    return view.id().equals(other.view.id())
        && query(Optional.empty()).equals(other.query(Optional.empty()));
  }

  Search search() {
    return parsed.search();
  }

  /** What the text of the search asks for, whatever the view. */
  Query asked() {
    return parsed.search().query();
  }

  List<QueryProblem> problems() {
    return parsed.problems();
  }

  /** What the list is sorted by. */
  public Order order() {
    return parsed.search().sorted().orElse(viewOrder);
  }

  /** Whether anything narrows the view. */
  public boolean narrowed() {
    return !asked().equals(Query.ALL);
  }

  /**
   * @param me the agent id of the person at this computer, if they said who they are
   */
  Query query(Optional<String> me) {
    return narrowed() ? Query.all(List.of(view.query(me), asked())) : view.query(me);
  }

  /** What is looked for in texts, whether the view says so or the person. */
  Query lookedFor() {
    return query(Optional.empty());
  }

  /** All of it as a view without a name, to be kept. */
  SavedView asView(Optional<String> me) {
    return new SavedView(0, "", QueryText.print(query(me)), order(), false);
  }
}
