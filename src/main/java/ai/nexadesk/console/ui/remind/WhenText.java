package ai.nexadesk.console.ui.remind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a typed time means: "tomorrow 14:00", "in 2h", "fri 9:30", "25 dec", and dates in numbers in
 * the order the person's locale writes them.
 *
 * @param locale for the order of day and month
 */
record WhenText(Locale locale) {

  /** What became of it. */
  sealed interface Meaning {

    record At(ZonedDateTime time) implements Meaning {}

    /** A time, but it is over. */
    record Past(ZonedDateTime time) implements Meaning {}

    record Unclear() implements Meaning {}
  }

  private static final int LONGEST = 60;
  private static final int MOST_YEARS = 10;

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:in )?(?:(\\d{1,3}) ?w(?:eeks?)?)? ?(?:(\\d{1,3}) ?d(?:ays?)?)?"
              + " ?(?:(\\d{1,3}) ?h(?:ours?|rs?)?)? ?(?:(\\d{1,4}) ?(?:m(?:in(?:ute)?s?)?)?)?");

  private static final Pattern TIME =
      Pattern.compile(
          "(?:\\bat )?\\b(\\d{1,2})(?:[:h](\\d{2})\\b|(?= ?[ap]m\\b)) ?([ap]m\\b)?"
              + "|\\bat (\\d{1,2})\\b");

  static final Meaning UNCLEAR = new Meaning.Unclear();

  Meaning read(String typed, ZonedDateTime now) {
    String text = plain(typed);
    if (text.isEmpty() || text.length() > LONGEST) {
      return UNCLEAR;
    }
    try {
      Optional<ZonedDateTime> found = length(text, now).or(() -> moment(text, now));
      return found
          .filter(time -> time.isBefore(now.plusYears(MOST_YEARS)))
          .<Meaning>map(time -> time.isAfter(now) ? new Meaning.At(time) : new Meaning.Past(time))
          .orElse(UNCLEAR);
    } catch (DateTimeException e) {
      // "31 feb", "25:00": numbers, but no time.
      return UNCLEAR;
    }
  }

  /** Small letters, Latin digits, single blanks. */
  private static String plain(String typed) {
    StringBuilder plain = new StringBuilder();
    typed
        .codePoints()
        .forEach(c -> {
          int digit = Character.digit(c, 10);
          if (digit >= 0) {
            plain.append(digit);
          } else {
            plain.appendCodePoint(c == ',' || Character.isWhitespace(c) ? ' ' : c);
          }
        });
    return plain.toString().toLowerCase(Locale.ROOT).replaceAll(" +", " ").strip();
  }

  /** "in 2h", "90 min", "1h30", "in a week". */
  private static Optional<ZonedDateTime> length(String text, ZonedDateTime now) {
    Matcher match = LENGTH.matcher(text.replaceFirst("^in an? ", "in 1 "));
    boolean bareNumber = text.matches("(in )?\\d+");
    if (bareNumber || text.equals("in") || !match.matches()) {
      return Optional.empty();
    }
    // Days by the calendar, hours by the clock on the wall that does not stop for summer time.
    return Optional.of(
        now.plusWeeks(number(match, 1))
            .plusDays(number(match, 2))
            .plusHours(number(match, 3))
            .plusMinutes(number(match, 4)));
  }

  private static int number(Matcher match, int group) {
    return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
  }

  private Optional<ZonedDateTime> moment(String text, ZonedDateTime now) {
    String words =
        text.replaceAll("\\bnoon\\b", "12:00")
            .replaceAll("\\btonight\\b", "today 19:00")
            .replaceAll("\\bthis evening\\b", "today 18:00");
    Matcher match = TIME.matcher(words);
    Optional<LocalTime> time = Optional.empty();
    if (match.find()) {
      time = Optional.of(time(match));
      words = (words.substring(0, match.start()) + words.substring(match.end())).strip();
      words = words.replaceAll(" +", " ");
    }
    if (words.isEmpty()) {
      return time.map(at -> next(now, at));
    }
    LocalTime at = time.orElse(Moments.MORNING);
    return new DayText(locale, now, at)
        .read(words)
        .map((LocalDate day) -> day.atTime(at).atZone(now.getZone()));
  }

  /** The next time the clock shows this. */
  private static ZonedDateTime next(ZonedDateTime now, LocalTime at) {
    ZonedDateTime today = now.toLocalDate().atTime(at).atZone(now.getZone());
    return today.isAfter(now)
        ? today
        : now.toLocalDate().plusDays(1).atTime(at).atZone(now.getZone());
  }

  private static LocalTime time(Matcher match) {
    if (match.group(4) != null) {
      return LocalTime.of(Integer.parseInt(match.group(4)), 0);
    }
    int hour = Integer.parseInt(match.group(1));
    String half = match.group(3);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("no hour of twelve: " + hour);
      }
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    return LocalTime.of(hour, number(match, 2));
  }
}
