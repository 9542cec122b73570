package ai.nexadesk.console.ui.preferences;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of the day as the locale writes it, read as people type it. */
final class ClockText {

  private static final Pattern TYPED =
      Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?h? ?(am|pm)?");

  private final DateTimeFormatter format;

  ClockText(Locale locale) {
    format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale);
  }

  String written(LocalTime time) {
    return format.format(time);
  }

  /** Reads "20:00", "20", "2000", "8 pm", "8:30pm", or what {@link #written} wrote. */
  Optional<LocalTime> read(String text) {
    try {
      return Optional.of(LocalTime.parse(text.strip(), format));
    } catch (DateTimeException e) {
      return typed(text);
    }
  }

  private static Optional<LocalTime> typed(String text) {
    String plain =
        Digits.ascii(text)
            .replaceAll("[\\s\\p{Z}]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("([ap])\\.? ?m\\.?$", "$1m");
    Matcher match = TYPED.matcher(plain);
    if (!match.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(match.group(1));
    int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
    String half = match.group(3);
    if (half != null && (hour < 1 || hour > 12)) {
      return Optional.empty();
    }
    if (half != null) {
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
