package ai.nexadesk.console.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time as a person writes it: {@code 30m}, {@code 2h}, {@code 3d}, {@code 1w}.
 *
 * @param count from 0 to 99,999
 */
public record Age(int count, Unit unit) {

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,5})([mhdwMHDW])");

  /** What is counted. */
  public enum Unit {
    MINUTES('m', Duration.ofMinutes(1)),
    HOURS('h', Duration.ofHours(1)),
    DAYS('d', Duration.ofDays(1)),
    WEEKS('w', Duration.ofDays(7));

    private final char letter;
    private final Duration one;

    Unit(char letter, Duration one) {
      this.letter = letter;
      this.one = one;
    }
  }

  /** Reads one; empty when the text is no such thing. */
  public static Optional<Age> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    char letter = Character.toLowerCase(matcher.group(2).charAt(0));
    for (Unit unit : Unit.values()) {
      if (unit.letter == letter) {
        return Optional.of(new Age(Integer.parseInt(matcher.group(1)), unit));
      }
    }
    return Optional.empty();
  }

  /** A day is always 24 hours here: an age is counted back from now. */
  public Duration duration() {
    return unit.one.multipliedBy(count);
  }

  /** What {@link #parse} reads. */
  @Override
  public String toString() {
    return String.valueOf(count) + unit.letter;
  }
}
