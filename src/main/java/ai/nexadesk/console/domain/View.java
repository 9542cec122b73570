package ai.nexadesk.console.domain;

import java.util.List;
import java.util.Optional;

/** The views every console has, in the order of the rail. */
public enum View {
  INBOX,
  MINE,
  UNASSIGNED,
  WAITING,
  SNOOZED,
  OPEN,
  PENDING,
  ACTIVE,
  ARCHIVED,
  ALL;

  /**
   * What the view lists.
   *
   * @param me the agent id of the person at this computer, empty until they said who they are
   */
  public Query query(Optional<String> me) {
    return switch (this) {
      case INBOX -> Query.awake(new Query.Live());
      case MINE ->
          me.map(id -> Query.awake(Query.all(List.of(new Query.Live(), new Query.WithAgent(id)))))
              .orElseGet(() -> Query.any(List.of()));
      case UNASSIGNED -> Query.awake(Query.all(List.of(new Query.Live(), new Query.Unassigned())));
      case WAITING -> Query.awake(Query.all(List.of(new Query.Live(), new Query.VisitorWaits())));
      case OPEN -> Query.awake(new Query.HasStatus("open"));
      case PENDING -> Query.awake(new Query.HasStatus("pending"));
      case ACTIVE -> Query.awake(new Query.HasStatus("active"));
      case SNOOZED -> new Query.Snoozed();
      case ARCHIVED -> new Query.HasStatus("archived");
      case ALL -> Query.ALL;
    };
  }

  /** The order the view starts with. */
  public Order order() {
    return this == WAITING ? new Order(Order.Key.WAITING, true) : Order.NEWEST_ACTIVITY;
  }
}
