package ai.nexadesk.console.ui.remind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a typed time means, and which moments are offered, seen from given moments in Berlin. */
class WhenTextTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN);
  }

  private static WhenText.Meaning read(Locale locale, String typed, String now) {
    return new WhenText(locale).read(typed, at(now));
  }

  @ParameterizedTest
  @CsvSource({
    // a Friday
    "tomorrow 14:00, 2026-03-20T10:07, 2026-03-21T14:00",
    "Tomorrow, 2026-03-20T10:07, 2026-03-21T09:00",
    "tmr 2pm, 2026-03-20T10:07, 2026-03-21T14:00",
    "in 2h, 2026-03-20T10:07, 2026-03-20T12:07",
    "2 hours, 2026-03-20T10:07, 2026-03-20T12:07",
    "1h30, 2026-03-20T10:07, 2026-03-20T11:37",
    "in 45 min, 2026-03-20T10:07, 2026-03-20T10:52",
    "in an hour, 2026-03-20T10:07, 2026-03-20T11:07",
    "in 3 days, 2026-03-20T10:07, 2026-03-23T10:07",
    "in a week, 2026-03-20T10:07, 2026-03-27T10:07",
    "fri 9:30, 2026-03-20T10:07, 2026-03-27T09:30",
    "fri 9:30, 2026-03-20T09:07, 2026-03-20T09:30",
    "next fri, 2026-03-20T08:07, 2026-03-27T09:00",
    "monday, 2026-03-20T10:07, 2026-03-23T09:00",
    "on wednesday at 8, 2026-03-20T10:07, 2026-03-25T08:00",
    "25 dec, 2026-03-20T10:07, 2026-12-25T09:00",
    "Dec 25th 18:15, 2026-03-20T10:07, 2026-12-25T18:15",
    "1 feb, 2026-03-20T10:07, 2027-02-01T09:00",
    "29 feb, 2026-03-20T10:07, 2028-02-29T09:00",
    "1 jan 2027 0:30, 2026-12-31T23:50, 2027-01-01T00:30",
    "in 20 min, 2026-12-31T23:50, 2027-01-01T00:10",
    "17:00, 2026-03-20T10:07, 2026-03-20T17:00",
    "9:00, 2026-03-20T10:07, 2026-03-21T09:00",
    "noon, 2026-03-20T10:07, 2026-03-20T12:00",
    "12 am, 2026-03-20T10:07, 2026-03-21T00:00",
    "tonight, 2026-03-20T10:07, 2026-03-20T19:00",
    "2026-04-01 8:00, 2026-03-20T10:07, 2026-04-01T08:00",
    "next week, 2026-03-20T10:07, 2026-03-23T09:00",
    "١٧:٠٠, 2026-03-20T10:07, 2026-03-20T17:00",
  })
  void aTypedTimeIsUnderstood(String typed, String now, String expected) {
    assertThat(read(Locale.UK, typed, now)).isEqualTo(new WhenText.Meaning.At(at(expected)));
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 3/4, 2026-04-03T09:00",
    "en-US, 3/4, 2027-03-04T09:00",
    "en-US, 4/3, 2026-04-03T09:00",
    "de-DE, 3.4. 10:00, 2026-04-03T10:00",
    "en-US, 3.4.26, 2026-04-03T09:00",
    "fr-FR, 03/04/2026, 2026-04-03T09:00",
  })
  void aDateInNumbersIsReadInTheOrderOfTheLocale(String locale, String typed, String expected) {
    assertThat(read(Locale.forLanguageTag(locale), typed, "2026-03-20T10:07"))
        .isEqualTo(new WhenText.Meaning.At(at(expected)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "25",
        "31 feb",
        "25:00",
        "13 pm",
        "in",
        "in 3",
        "hello",
        "99/99",
        "in 999 weeks",
        "tomorrow tomorrow",
        "mo",
        "'; DROP TABLE reminder; --",
        "((((((((((((",
        "\u202E9:00 xx"
      })
  void whatIsNoTimeIsSaidToBeNone(String typed) {
    assertThat(read(Locale.UK, typed, "2026-03-20T10:07")).isEqualTo(WhenText.UNCLEAR);
  }

  @Test
  void aTimeThatIsOverIsNotTaken() {
    assertThat(read(Locale.UK, "today 9:00", "2026-03-20T10:07"))
        .isEqualTo(new WhenText.Meaning.Past(at("2026-03-20T09:00")));
    assertThat(read(Locale.UK, "1/1/2020", "2026-03-20T10:07"))
        .isInstanceOf(WhenText.Meaning.Past.class);
  }

  @Test
  void hoursAreHoursAndNineIsNineWhenClocksChange() {
    // Sunday 29 March 2026: two o'clock is three. Sunday 25 October: three o'clock comes twice.
    assertThat(read(Locale.UK, "in 2h", "2026-03-29T01:30"))
        .isEqualTo(new WhenText.Meaning.At(at("2026-03-29T04:30")));
    assertThat(read(Locale.UK, "29 mar 2:30", "2026-03-28T12:00"))
        .isEqualTo(new WhenText.Meaning.At(at("2026-03-29T03:30")));
    assertThat(read(Locale.UK, "tomorrow", "2026-10-24T20:00"))
        .isEqualTo(new WhenText.Meaning.At(at("2026-10-25T09:00")));
    assertThat(read(Locale.UK, "in 1 day", "2026-03-28T12:00"))
        .isEqualTo(new WhenText.Meaning.At(at("2026-03-29T12:00")));
    assertThat(Moments.tomorrow(at("2026-03-28T20:00"))).isEqualTo(at("2026-03-29T09:00"));
    assertThat(Moments.monday(at("2026-10-23T20:00"))).isEqualTo(at("2026-10-26T09:00"));
    assertThat(Moments.laterToday(at("2026-03-29T00:50"))).contains(at("2026-03-29T05:00"));
  }

  @Test
  void laterTodayIsAQuarterAndNeverInTheEvening() {
    assertThat(Moments.laterToday(at("2026-03-20T10:07"))).contains(at("2026-03-20T13:15"));
    assertThat(Moments.laterToday(at("2026-03-20T10:00"))).contains(at("2026-03-20T13:00"));
    assertThat(Moments.laterToday(at("2026-03-20T10:00:01"))).contains(at("2026-03-20T13:15"));
    assertThat(Moments.laterToday(at("2026-03-20T15:00"))).contains(at("2026-03-20T18:00"));
    assertThat(Moments.laterToday(at("2026-03-20T15:01"))).isEmpty();
    assertThat(Moments.laterToday(at("2026-12-31T22:30"))).isEmpty();
    assertThat(Moments.tomorrow(at("2026-12-31T22:30"))).isEqualTo(at("2027-01-01T09:00"));
    assertThat(Moments.monday(at("2026-03-23T08:00"))).isEqualTo(at("2026-03-30T09:00"));
  }
}
