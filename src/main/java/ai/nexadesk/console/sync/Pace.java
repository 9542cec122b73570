package ai.nexadesk.console.sync;

import java.time.Duration;

/** How often to look, by how much the window is in use. */
public enum Pace {
  /** The person works in the window. */
  ACTIVE(Duration.ofSeconds(4), Duration.ofSeconds(10), Duration.ofSeconds(10)),
  /** The window can be seen, another has the keyboard. */
  VISIBLE(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30)),
  /** The window is minimised. */
  HIDDEN(Duration.ofSeconds(45), Duration.ofSeconds(120), Duration.ofSeconds(90));

  private final Duration poll;
  private final Duration open;
  private final Duration sweep;

  Pace(Duration poll, Duration open, Duration sweep) {
    this.poll = poll;
    this.open = open;
    this.sweep = sweep;
  }

  /** Between two polls. */
  Duration poll() {
    return poll;
  }

  /** Between two reads of the open conversation, which a poll may not show to have changed. */
  Duration open() {
    return open;
  }

  /** Between two pages of the sweep, once everything live was listed. */
  Duration sweep() {
    return sweep;
  }
}
