package ai.nexadesk.console.ui.remind;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a typed day means, seen from {@code now}, for somebody who means {@code time} on it: a day
 * without a year is the next one there is.
 */
record DayText(Locale locale, ZonedDateTime now, LocalTime time) {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{4}|\\d{2})?)?");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)? ?(?:of )?(\\p{L}{3,})\\.?(?: (\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");

  /** A leap day comes back within eight years, also over a century without one. */
  private static final int YEARS_TRIED = 8;

  Optional<LocalDate> read(String words) {
    LocalDate today = now.toLocalDate();
    String day = words.replaceFirst("^on ", "").replaceFirst(" at$", "");
    return switch (day) {
      case "today" -> Optional.of(today);
      case "tomorrow", "tmr", "tom" -> Optional.of(today.plusDays(1));
      case "next week" -> Optional.of(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
      case "next month" -> Optional.of(today.plusMonths(1).withDayOfMonth(1));
      default -> weekday(day).or(() -> date(day));
    };
  }

  private Optional<LocalDate> weekday(String words) {
    boolean next = words.startsWith("next ");
    String name = next ? words.substring(5) : words;
    return Stream.of(DayOfWeek.values())
        .filter(day -> begins(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), name))
        .findFirst()
        .map(day -> {
          LocalDate today = now.toLocalDate();
          boolean stillToday =
              !next
                  && today.getDayOfWeek() == day
                  && today.atTime(time).atZone(now.getZone()).isAfter(now);
          return stillToday ? today : today.with(TemporalAdjusters.next(day));
        });
  }

  private Optional<LocalDate> date(String words) {
    Matcher iso = ISO.matcher(words);
    if (iso.matches()) {
      return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
    }
    Matcher numbers = NUMBERS.matcher(words);
    if (numbers.matches()) {
      boolean dayFirst = dayFirst() || words.contains(".");
      return on(
          number(numbers, dayFirst ? 2 : 1), number(numbers, dayFirst ? 1 : 2), numbers.group(3));
    }
    Matcher dayMonth = DAY_MONTH.matcher(words);
    if (dayMonth.matches()) {
      return month(dayMonth.group(2))
          .flatMap(month -> on(month, number(dayMonth, 1), dayMonth.group(3)));
    }
    Matcher monthDay = MONTH_DAY.matcher(words);
    return monthDay.matches()
        ? month(monthDay.group(1))
            .flatMap(month -> on(month, number(monthDay, 2), monthDay.group(3)))
        : Optional.empty();
  }

  private static Optional<Integer> month(String name) {
    return Stream.of(Month.values())
        .filter(month -> begins(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), name))
        .findFirst()
        .map(Month::getValue);
  }

  private static boolean begins(String whole, String typed) {
    return typed.length() >= 3 && whole.toLowerCase(Locale.ROOT).startsWith(typed);
  }

  private Optional<LocalDate> on(int month, int day, @Nullable String year) {
    if (year != null) {
      int given = Integer.parseInt(year);
      return Optional.of(LocalDate.of(given < 100 ? 2000 + given : given, month, day));
    }
    int first = now.getYear();
    for (int tried = first; tried <= first + YEARS_TRIED; tried++) {
      Optional<LocalDate> date = valid(tried, month, day);
      if (date.filter(d -> d.atTime(time).atZone(now.getZone()).isAfter(now)).isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> valid(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean dayFirst() {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    return pattern.indexOf('d') < pattern.indexOf('M');
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
