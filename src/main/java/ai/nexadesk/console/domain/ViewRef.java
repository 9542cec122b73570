package ai.nexadesk.console.domain;

import java.util.Optional;

/** What a list can be based on: a view every console has, or one a person saved. */
public sealed interface ViewRef permits View, SavedView, ViewRef.Found {

  /** Stable and short, as in {@code inbox} or {@code saved-3}. */
  String id();

  /**
   * What the view lists.
   *
   * @param me the agent id of the person at this computer, empty until they said who they are
   */
  Query query(Optional<String> me);

  /** The order the view starts with. */
  Order order();

  /**
   * What a figure counts, listed one by one; no view that is kept.
   *
   * @param title what the figure is called
   */
  record Found(String title, Query query, Order order) implements ViewRef {
    @Override
    public String id() {
      return "found";
    }

    @Override
    public Query query(Optional<String> me) {
      return query;
    }
  }
}
