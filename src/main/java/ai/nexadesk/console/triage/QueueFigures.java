package ai.nexadesk.console.triage;

import ai.nexadesk.console.domain.Conversation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The queue at one moment. Immutable.
 *
 * @param now server time the figures are of
 * @param statuses open, pending and active, in that order
 * @param waitingUnknown those not all of whose messages are held, so that nobody can say
 * @param longest who waits longest, null when nobody is known to wait
 * @param observedSince since when this copy notices changes, null when it has noticed none
 */
public record QueueFigures(
    long now,
    Figure live,
    List<Figure> statuses,
    Figure unassigned,
    Figure unassignedWaiting,
    Figure waiting,
    Figure waitingUnknown,
    Waits waits,
    @Nullable Conversation longest,
    List<Share> agents,
    List<Share> departments,
    List<Share> tags,
    List<Share> sources,
    Hours arrivals,
    Hours archivings,
    @Nullable Long observedSince,
    Stuck dropped,
    Stuck asked) {

  /**
   * Conversations that need a lead.
   *
   * @param first some of them, the longest waiting first
   */
  public record Stuck(Figure all, List<Conversation> first) {}

  /** Who waits longest; empty when nobody is known to wait. */
  public Optional<Conversation> whoWaitsLongest() {
    return Optional.ofNullable(longest);
  }

  /** Since when this copy notices changes; empty when it has noticed none. */
  public Optional<Long> noticesSince() {
    return Optional.ofNullable(observedSince);
  }
}
