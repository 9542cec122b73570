package ai.nexadesk.console.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The views every console has, in the order of the rail. */
public enum View implements ViewRef {
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

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Query query(Optional<String> me) {
    return switch (this) {
      case INBOX -> Query.awake(new Query.Live());
      case MINE -> Query.awake(Query.all(List.of(new Query.Live(), new Query.Mine())));
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

  @Override
  public Order order() {
    return this == WAITING ? new Order(Order.Key.WAITING, true) : Order.NEWEST_ACTIVITY;
  }
}
