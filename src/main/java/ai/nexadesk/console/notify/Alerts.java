package ai.nexadesk.console.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Keeps the operating system's notifications few: one in ten seconds, with everything that came
 * meanwhile. Used by one thread.
 */
final class Alerts {

  static final long APART_MILLIS = 10_000;

  private final List<Notice> waiting = new ArrayList<>();
  private long next = Long.MIN_VALUE;

  void add(List<Notice> notices) {
    waiting.addAll(notices);
  }

  /** The person is at the window, or wants quiet: what waits is in the window's list anyway. */
  void forget() {
    waiting.clear();
  }

  /** What is to be shown now as one notification; empty when nothing is. */
  List<Notice> take(long now) {
    // A clock set back must not silence anything for hours.
    boolean early = now < next && next - now <= APART_MILLIS;
    if (waiting.isEmpty() || early) {
      return List.of();
    }
    next = now + APART_MILLIS;
    List<Notice> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  /** In how many milliseconds something is to be shown; empty when nothing waits. */
  OptionalLong in(long now) {
    return waiting.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Math.clamp(next == Long.MIN_VALUE ? 0 : next - now, 0, APART_MILLIS));
  }
}
