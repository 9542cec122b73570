package ai.nexadesk.console.api;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;

/**
 * This console's own requests that the server may still count. Used under the budget's lock.
 *
 * <p>The server counts a request at some moment between its sending and its answer, and forgets it
 * one window later. So a request is held here while it is in flight and for one window after its
 * answer: no send that this window allows can be one too many for a strict sliding window.
 */
final class SentWindow {

  /** One answered request: nanoseconds of the steady clock. */
  private record Answered(Lane lane, long sentAt, long leavesAt) {}

  private final long window;

  /** In order of leaving, since each is added when its answer comes. */
  private final ArrayDeque<Answered> answered = new ArrayDeque<>();

  private final Map<Lane, Integer> used = new EnumMap<>(Lane.class);
  private int total;
  private int background;
  private long left;

  SentWindow(long window) {
    this.window = window;
  }

  /** A request of this lane takes a place. */
  void enter(Lane lane) {
    count(lane, 1);
  }

  /** A request that was never sent gives its place back. */
  void giveBack(Lane lane) {
    count(lane, -1);
  }

  /** The answer came, or the wait for it ended. */
  void answered(Lane lane, long sentAt, long now) {
    answered.addLast(new Answered(lane, sentAt, now + window));
  }

  /** Lets go of what the server has surely forgotten. */
  void passTo(long now) {
    for (var first = answered.peekFirst();
        first != null && first.leavesAt() <= now;
        first = answered.peekFirst()) {
      answered.removeFirst();
      count(first.lane(), -1);
      left++;
    }
  }

  private void count(Lane lane, int change) {
    used.merge(lane, change, Integer::sum);
    total += change;
    background += lane.person() ? 0 : change;
  }

  /** Places taken, in flight included. */
  int used() {
    return total;
  }

  int used(Lane lane) {
    return used.getOrDefault(lane, 0);
  }

  int usedByBackground() {
    return background;
  }

  /** Answered requests held. */
  int answeredCount() {
    return answered.size();
  }

  /** How many have left the window since the beginning. */
  long leftSoFar() {
    return left;
  }

  /** When the next place comes free by time alone; {@link Long#MAX_VALUE} when none is waiting. */
  long nextLeaving() {
    var first = answered.peekFirst();
    return first == null ? Long.MAX_VALUE : first.leavesAt();
  }

  /** Requests at the old end that the server may have forgotten already. */
  int maybeForgotten(long now) {
    int count = 0;
    for (var each : answered) {
      if (each.sentAt() + window > now) {
        break;
      }
      count++;
    }
    return count;
  }
}
