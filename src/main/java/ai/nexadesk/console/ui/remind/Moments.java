package ai.nexadesk.console.ui.remind;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The moments the chooser offers, seen from one moment where the person is. */
final class Moments {

  static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final int HOURS = 3;
  private static final int QUARTER = 15;

  private Moments() {}

  /** In three hours, at the next quarter; empty when that is past six in the evening. */
  static Optional<ZonedDateTime> laterToday(ZonedDateTime now) {
    ZonedDateTime later = quarter(now.plusHours(HOURS));
    boolean today = later.toLocalDate().equals(now.toLocalDate());
    return today && !later.toLocalTime().isAfter(EVENING) ? Optional.of(later) : Optional.empty();
  }

  /** Tomorrow morning. */
  static ZonedDateTime tomorrow(ZonedDateTime now) {
    return now.toLocalDate().plusDays(1).atTime(MORNING).atZone(now.getZone());
  }

  /** The morning of the next Monday after today. */
  static ZonedDateTime monday(ZonedDateTime now) {
    return now.toLocalDate()
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .atTime(MORNING)
        .atZone(now.getZone());
  }

  private static ZonedDateTime quarter(ZonedDateTime time) {
    ZonedDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
    ZonedDateTime whole = minute.isBefore(time) ? minute.plusMinutes(1) : minute;
    return whole.plusMinutes((QUARTER - whole.getMinute() % QUARTER) % QUARTER);
  }
}
