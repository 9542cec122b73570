package ai.nexadesk.console.triage;

import ai.nexadesk.console.domain.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long visitors have been waiting, at one moment.
 *
 * @param now server time of the figures
 * @param since since when each waits, the longest first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what is in it, below
public record Waits(long now, long[] since) {

  /** Where one band of waiting ends and the next begins. */
  static final List<Duration> BANDS =
      List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

  /**
   * The waiting time that {@code percent} of those who wait do not exceed: the nearest rank, which
   * is always somebody's own waiting time. Empty when nobody is known to wait.
   *
   * @param percent above 0 up to 100
   */
  public Optional<Duration> within(int percent) {
    if (since.length == 0) {
      return Optional.empty();
    }
    int rank = (int) Math.ceilDiv((long) percent * since.length, 100L);
    return Optional.of(Duration.ofMillis(Math.max(0, now - since[since.length - rank])));
  }

  /** Those who have waited at least as long as {@link #within}; nobody when nobody waits. */
  public Figure atLeast(int percent) {
    if (since.length == 0) {
      return figure(Long.MIN_VALUE, Long.MIN_VALUE);
    }
    int rank = (int) Math.ceilDiv((long) percent * since.length, 100L);
    return figure(Long.MIN_VALUE, since[since.length - rank] + 1);
  }

  /** How many wait for how long: one figure for each of {@link #BANDS}, and for what is beyond. */
  public List<Figure> bands() {
    List<Figure> all = new ArrayList<>();
    // Whoever began to wait after the figures were taken, by a clock that is ahead, waits too.
    long until = Long.MAX_VALUE;
    for (Duration end : BANDS) {
      long from = now - end.toMillis() + 1;
      all.add(figure(from, until));
      until = from;
    }
    all.add(figure(Long.MIN_VALUE, until));
    return all;
  }

  /** Without what was put away until later, which is not among {@link #since} either. */
  private Figure figure(long from, long until) {
    int count = (int) Arrays.stream(since).filter(at -> at >= from && at < until).count();
    return new Figure(
        count,
        Query.awake(Query.all(List.of(new Query.Live(), new Query.WaitsSince(from, until)))));
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Waits that && now == that.now && Arrays.equals(since, that.since);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(now) * 31 + Arrays.hashCode(since);
  }

  @Override
  public String toString() {
    return "Waits[" + since.length + " at " + now + "]";
  }
}
