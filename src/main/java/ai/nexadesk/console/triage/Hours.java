package ai.nexadesk.console.triage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What happened hour by hour, on a day and on the same weekday before.
 *
 * @param hours the 24 hours clocks show, in order
 */
public record Hours(List<Hour> hours) {

  private static final int HOURS = 24;

  public Hours {
    hours = List.copyOf(hours);
  }

  /**
   * One hour of the day.
   *
   * @param startMillis when it began, or will
   * @param begun whether it has
   */
  public record Hour(long startMillis, boolean begun, Figure today, Figure before) {}

  public int today() {
    return hours.stream().mapToInt(hour -> hour.today().count()).sum();
  }

  public int before() {
    return hours.stream().mapToInt(hour -> hour.before().count()).sum();
  }

  /**
   * Where the 24 hours of {@code day} begin, and where the last one ends. When the clocks change,
   * an hour is twice as long, or has no length: a day is compared with another by what clocks show.
   */
  static long[] edges(LocalDate day, ZoneId zone) {
    long[] edges = new long[HOURS + 1];
    for (int hour = 0; hour < HOURS; hour++) {
      edges[hour] = day.atTime(hour, 0).atZone(zone).toInstant().toEpochMilli();
    }
    edges[HOURS] = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    return edges;
  }
}
