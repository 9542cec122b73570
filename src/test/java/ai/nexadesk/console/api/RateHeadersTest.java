package ai.nexadesk.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/** What headers say about the limit and the time. */
class RateHeadersTest {

  private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");

  @Test
  void nonsenseIsTheSameAsNothing() {
    RateHeaders headers =
        RateHeaders.of(
            Headers.of(
                "X-RateLimit-Limit", "0",
                "X-RateLimit-Remaining", "-3",
                "X-RateLimit-Reset", "soon",
                "Retry-After", "1.5",
                "Date", "today"));
    assertThat(headers).isEqualTo(RateHeaders.NONE);
    assertThat(headers.refusalWait(NOW)).isEmpty();
  }

  @Test
  void anAbsurdWaitIsCutToAnHourAndAnAbsurdLimitToTenMillion() {
    RateHeaders headers =
        RateHeaders.of(
            Headers.of("Retry-After", "99999999999", "X-RateLimit-Limit", "99999999999"));
    assertThat(headers.refusalWait(NOW)).contains(Duration.ofHours(1));
    assertThat(headers.limit()).isEqualTo(10_000_000);
  }

  @Test
  void secondsGoBeforeTheReset() {
    RateHeaders headers =
        RateHeaders.of(
            Headers.of(
                "Retry-After",
                "3",
                "X-RateLimit-Reset",
                Long.toString(NOW.plusSeconds(50).getEpochSecond())));
    assertThat(headers.refusalWait(NOW)).contains(Duration.ofSeconds(3));
  }

  @Test
  void aResetInThePastSaysNothing() {
    RateHeaders headers =
        RateHeaders.of(
            Headers.of("X-RateLimit-Reset", Long.toString(NOW.minusSeconds(5).getEpochSecond())));
    assertThat(headers.refusalWait(NOW)).isEmpty();
  }

  @Test
  void theServersClockIsSmoothedButFollowsAClockThatWasSet() {
    VirtualTime time = new VirtualTime(NOW);
    ServerClock clock = new ServerClock(time);
    assertThat(clock.now()).isEqualTo(NOW);
    clock.observe(NOW.plusSeconds(7200), NOW, NOW);
    assertThat(clock.offset()).isEqualTo(Duration.ofMillis(7_200_500));
    clock.observe(NOW.plusSeconds(7201), NOW, NOW);
    assertThat(clock.offset()).isEqualTo(Duration.ofMillis(7_200_700));
    clock.observe(NOW, NOW, NOW);
    assertThat(clock.offset()).isEqualTo(Duration.ofMillis(500));
  }
}
