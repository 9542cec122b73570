package ai.nexadesk.console.sandbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * When people write: mostly in working hours, less in the evening and on weekends.
 *
 * <p>Spreads a share (0 to 1) of all conversations over a span of time, hour by hour. Immutable,
 * any thread.
 */
final class Week {

  private static final long HOUR = 3_600_000;
  private static final double[] DAY = {
    2, 1.4, 1, 1, 1, 1.5, 3, 6, 12, 17, 18, 17, 13, 15, 17, 16, 14, 11, 8, 7, 6, 5, 4, 3
  };

  private final long start;
  private final long end;
  private final double[] upTo;

  Week(Instant from, Instant to) {
    start = from.toEpochMilli();
    end = to.toEpochMilli();
    upTo = new double[(int) ((end - start) / HOUR) + 2];
    for (int hour = 1; hour < upTo.length; hour++) {
      upTo[hour] = upTo[hour - 1] + busy(start + (hour - 1) * HOUR);
    }
  }

  /** The moment, in epoch milliseconds, by which this share of everything has happened. */
  long moment(double share) {
    double wanted = share * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, wanted);
    int hour = Math.min(found >= 0 ? found : -found - 2, upTo.length - 2);
    double within = (wanted - upTo[hour]) / (upTo[hour + 1] - upTo[hour]);
    return Math.min(start + (long) ((hour + within) * HOUR), end - 1);
  }

  private static double busy(long millis) {
    var time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    double day =
        switch (time.getDayOfWeek()) {
          case SATURDAY -> 0.35;
          case SUNDAY -> 0.25;
          case MONDAY -> 1.2;
          default -> 1;
        };
    return DAY[time.getHour()] * day;
  }
}
