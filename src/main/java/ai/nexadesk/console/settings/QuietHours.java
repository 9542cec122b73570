package ai.nexadesk.console.settings;

import java.time.LocalTime;

/**
 * When no notification is shown.
 *
 * @param on whether they apply at all
 * @param from the first quiet minute
 * @param to the first minute after them; earlier than {@code from} when they pass midnight
 */
public record QuietHours(boolean on, LocalTime from, LocalTime to) {

  public static final QuietHours OFF =
      new QuietHours(false, LocalTime.of(20, 0), LocalTime.of(8, 0));

  /** Whether it is quiet at this time of the day. The same time twice means never. */
  public boolean at(LocalTime now) {
    if (!on || from.equals(to)) {
      return false;
    }
    boolean begun = !now.isBefore(from);
    boolean over = !now.isBefore(to);
    return from.isBefore(to) ? begun && !over : begun || !over;
  }

  public QuietHours switched(boolean applying) {
    return new QuietHours(applying, from, to);
  }

  public QuietHours beginning(LocalTime time) {
    return new QuietHours(on, time, to);
  }

  public QuietHours ending(LocalTime time) {
    return new QuietHours(on, from, time);
  }
}
