package ai.nexadesk.console.ui.text;

import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/**
 * Times and ages in words. Used on the FX thread.
 *
 * <p>Ages compare server times with the server's clock, which is the local one plus the skew: the
 * local clock may be hours wrong (contract, trap 10).
 */
public final class Times {

  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final Pattern MARKS = Pattern.compile("[\\x{200e}\\x{200f}\\x{61c}]");

  private final Texts texts;
  private final InstantSource serverClock;
  private final ZoneId zone;
  private final DateTimeFormatter time;
  private final DateTimeFormatter second;
  private final DateTimeFormatter day;
  private final DateTimeFormatter date;
  private final DateTimeFormatter exact;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter weekday;
  private final DateTimeFormatter weekdayName;
  private final DateTimeFormatter weekdayAndYear;
  private final DateTimeFormatter hour;
  private final DateTimeFormatter offset;

  /**
   * @param serverClock what the server's clock shows now
   * @param zone where the person is
   */
  public Times(Texts texts, InstantSource serverClock, ZoneId zone) {
    this.texts = texts;
    this.serverClock = serverClock;
    this.zone = zone;
    time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(texts.locale());
    second = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).localizedBy(texts.locale());
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(texts.locale());
    date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(texts.locale());
    exact =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
            .localizedBy(texts.locale());
    weekdayName = DateTimeFormatter.ofPattern("EEEE", texts.locale()).localizedBy(texts.locale());
    hour = DateTimeFormatter.ofLocalizedPattern("j").localizedBy(texts.locale());
    offset = DateTimeFormatter.ofPattern("zzz", texts.locale());
    weekday = DateTimeFormatter.ofLocalizedPattern("MMMEd").localizedBy(texts.locale());
    weekdayAndYear = DateTimeFormatter.ofLocalizedPattern("yMMMEd").localizedBy(texts.locale());
    shortDay = DateTimeFormatter.ofLocalizedPattern("MMMd").localizedBy(texts.locale());
  }

  /** How long ago a server time is, never negative. */
  public Duration since(long serverMillis) {
    return Duration.ofMillis(Math.max(0, serverClock.millis() - serverMillis));
  }

  /** How long ago, as short as a list has room for: "now", "4 min", "2 h", "3 d", then a date. */
  public String age(long serverMillis) {
    long millis = since(serverMillis).toMillis();
    if (millis < MINUTE) {
      return texts.of("age.now");
    }
    if (millis < HOUR) {
      return texts.of("age.minutes", millis / MINUTE);
    }
    if (millis < DAY) {
      return texts.of("age.hours", millis / HOUR);
    }
    if (millis < 7 * DAY) {
      return texts.of("age.days", millis / DAY);
    }
    LocalDate on = localDate(serverMillis);
    boolean thisYear = on.getYear() == LocalDate.ofInstant(serverClock.instant(), zone).getYear();
    return write(thisYear ? shortDay : date, on);
  }

  /** A length of time in one or two units: "40 s", "12 min", "2 h 12 min", "3 d 4 h". */
  public String length(Duration length) {
    long millis = Math.max(0, length.toMillis());
    if (millis < MINUTE) {
      return texts.of("age.seconds", millis / 1000);
    }
    if (millis < HOUR) {
      return texts.of("age.minutes", millis / MINUTE);
    }
    if (millis < DAY) {
      long minutes = millis % HOUR / MINUTE;
      return minutes == 0
          ? texts.of("age.hours", millis / HOUR)
          : texts.of("age.hoursMinutes", millis / HOUR, minutes);
    }
    long hours = millis % DAY / HOUR;
    return hours == 0
        ? texts.of("age.days", millis / DAY)
        : texts.of("age.daysHours", millis / DAY, hours);
  }

  /** Time of day. */
  public String time(long millis) {
    return write(time, Instant.ofEpochMilli(millis).atZone(zone));
  }

  /** Its time of day to the second. */
  public String second(long millis) {
    return write(second, Instant.ofEpochMilli(millis).atZone(zone));
  }

  /** Time of day today, else a short date. */
  public String timeOrDay(long serverMillis) {
    LocalDate on = localDate(serverMillis);
    return on.equals(LocalDate.ofInstant(serverClock.instant(), zone))
        ? time(serverMillis)
        : write(shortDay, on);
  }

  /** A whole day, as a divider names it. */
  public String day(LocalDate date) {
    return write(day, date);
  }

  /** The day of the week and the time of day. */
  public String dayAndTime(long millis) {
    return write(weekdayName, Instant.ofEpochMilli(millis).atZone(zone)) + " " + time(millis);
  }

  /** The hour of the day, as short as the locale writes it: "14", "2 PM". */
  public String hour(long millis) {
    return write(hour, Instant.ofEpochMilli(millis).atZone(zone));
  }

  /** Date and time for the name of a file, which sorts by it. */
  public String stamp(long millis) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm", java.util.Locale.ROOT)
        .format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /**
   * Date and time to the second; with the name of the offset in the hour that comes twice when
   * clocks are set back.
   */
  public String exact(long millis) {
    ZonedDateTime at = Instant.ofEpochMilli(millis).atZone(zone);
    boolean twice = zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
    return twice ? write(exact, at) + " " + offset.format(at) : write(exact, at);
  }

  /** A moment to come: day of the week, date and time of day; the year where it is another. */
  public String moment(long millis) {
    ZonedDateTime at = Instant.ofEpochMilli(millis).atZone(zone);
    boolean thisYear = at.getYear() == serverClock.instant().atZone(zone).getYear();
    boolean twice = zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
    String day = write(thisYear ? weekday : weekdayAndYear, at);
    String on = day + comma(day) + write(time, at);
    return twice ? on + " " + offset.format(at) : on;
  }

  /** In a line of Arabic letters the toolkit puts a Latin comma on the wrong side of its word. */
  private static String comma(String after) {
    boolean arabic = after.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
    return arabic ? "، " : ", ";
  }

  /** Some locales write marks of direction between the numbers, which are drawn as boxes. */
  private static String write(DateTimeFormatter format, TemporalAccessor at) {
    return MARKS.matcher(format.format(at)).replaceAll("");
  }

  /** The day a time falls on where the person is. */
  public LocalDate localDate(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
  }
}
