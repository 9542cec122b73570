package ai.nexadesk.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {

  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private final Times times = new Times(new Texts(Locale.UK), InstantSource.fixed(NOW), BERLIN);

  private String age(Duration ago) {
    return times.age(NOW.minus(ago).toEpochMilli());
  }

  @Test
  void anAgeIsAsShortAsAListNeeds() {
    assertThat(age(Duration.ofSeconds(59))).isEqualTo("now");
    assertThat(age(Duration.ofMinutes(59))).isEqualTo("59 min");
    assertThat(age(Duration.ofHours(23))).isEqualTo("23 h");
    assertThat(age(Duration.ofDays(6))).isEqualTo("6 d");
    assertThat(age(Duration.ofDays(30))).isEqualTo("18 Feb");
    assertThat(age(Duration.ofDays(300))).contains("2025");
  }

  @Test
  void noLocaleWritesWhatCannotBeSeen() {
    long now = NOW.toEpochMilli();
    for (String language : List.of("ar", "he", "fa", "ur", "ar-EG", "en-US")) {
      Times there =
          new Times(new Texts(Locale.forLanguageTag(language)), InstantSource.fixed(NOW), BERLIN);
      assertThat(there.exact(now) + there.moment(now) + there.day(there.localDate(now)))
          .as(language)
          .doesNotContainPattern("[\\x{200e}\\x{200f}\\x{61c}]")
          .contains(there.time(now));
    }
  }

  @Test
  void aTimeInTheFutureIsNow() {
    assertThat(age(Duration.ofHours(-3))).isEqualTo("now");
  }

  @Test
  void aLengthHasTwoUnitsAtMost() {
    assertThat(times.length(Duration.ofMinutes(132))).isEqualTo("2 h 12 min");
    assertThat(times.length(Duration.ofHours(2))).isEqualTo("2 h");
    assertThat(times.length(Duration.ofHours(76))).isEqualTo("3 d 4 h");
  }

  @Test
  void anHourLostOrGainedInTheNightChangesNoAgeAndEachDayHasItsOwnDate() {
    for (String change : List.of("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z")) {
      Instant at = Instant.parse(change);
      Times then =
          new Times(new Texts(Locale.UK), InstantSource.fixed(at.plusSeconds(3600)), BERLIN);
      assertThat(then.age(at.minusSeconds(3600).toEpochMilli())).isEqualTo("2 h");
      assertThat(then.localDate(at.toEpochMilli())).hasToString(change.substring(0, 10));
      assertThat(then.length(Duration.ofHours(25))).isEqualTo("1 d 1 h");
    }
    long before = Instant.parse("2026-10-25T00:30:00Z").toEpochMilli();
    long after = Instant.parse("2026-10-25T01:30:00Z").toEpochMilli();
    assertThat(times.time(before)).isEqualTo(times.time(after)).isEqualTo("02:30");
    assertThat(times.exact(before)).isNotEqualTo(times.exact(after));
  }

  @Test
  void aMomentAmongArabicLettersHasTheirComma() {
    Times arabic =
        new Times(new Texts(Locale.forLanguageTag("ar")), InstantSource.fixed(NOW), BERLIN);
    assertThat(arabic.moment(NOW.toEpochMilli())).contains("، ").doesNotContain(", ");
    assertThat(times.moment(NOW.toEpochMilli())).contains(", ");
  }

  @Test
  void theDayIsTheOneWhereThePersonIs() {
    assertThat(times.localDate(Instant.parse("2026-03-20T23:30:00Z").toEpochMilli()))
        .hasToString("2026-03-21");
  }
}
