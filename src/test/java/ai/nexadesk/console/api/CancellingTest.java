package ai.nexadesk.console.api;

import static ai.nexadesk.console.api.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Giving up: by interrupting the waiting thread, at any point. */
class CancellingTest {

  private final ApiFixture on;
  private final AtomicReference<String> ending = new AtomicReference<>("none");

  CancellingTest() throws Exception {
    on = new ApiFixture();
  }

  @AfterEach
  void close() {
    on.close();
  }

  private Thread reading(Lane lane) {
    return on.time.start(
        "reading",
        () -> {
          try {
            ending.set(on.api.read(lane, "c").next().toString());
          } catch (InterruptedException e) {
            ending.set("interrupted");
          }
        });
  }

  @Test
  void aReadThatHasLeftIsCancelledAndStaysCounted() {
    on.answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
    Thread reader = reading(Lane.PERSON_READ);
    await().until(() -> on.server.getRequestCount() == 1);
    reader.interrupt();
    await().untilAsserted(() -> assertThat(ending).hasValue("interrupted"));
    await().untilAsserted(() -> assertThat(on.api.log().entries()).isEmpty());
    assertThat(on.budget.figures().usedInWindow()).isEqualTo(1);
  }

  @Test
  void aReadThatWaitsForItsPlaceGivesItUpAndSendsNothing() throws Exception {
    try (Permit permit = on.budget.acquire(Lane.POLL)) {
      permit.refused(
          new RateHeaders(100, 0, null, Duration.ofSeconds(30), null, null), on.time.instant());
    }
    int used = on.budget.figures().used(Lane.PERSON_READ);
    Thread reader = reading(Lane.PERSON_READ);
    await().until(() -> on.budget.figures().waiting(Lane.PERSON_READ) == 1);
    reader.interrupt();
    await().until(() -> on.budget.figures().waiting(Lane.PERSON_READ) == 0);
    on.time.runFor(Duration.ofMinutes(1));
    assertThat(on.server.getRequestCount()).isZero();
    assertThat(on.budget.figures().used(Lane.PERSON_READ)).isEqualTo(used);
  }

  @Test
  void identicalReadsAreOneRequest() {
    on.answer(
        json(404, "{\"success\":false,\"error\":\"gone\"}")
            .headersDelay(300, TimeUnit.MILLISECONDS));
    Thread first = reading(Lane.PERSON_READ);
    Thread second = reading(Lane.PERSON_READ);
    on.time.join(first);
    on.time.join(second);
    assertThat(ending).hasValue("DROP");
    assertThat(on.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void closingEndsEverythingInFlightAtOnce() {
    on.answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
    reading(Lane.PERSON_READ);
    await().until(() -> on.server.getRequestCount() == 1);
    on.api.close();
    await().atMost(Duration.ofSeconds(1)).until(() -> !"none".equals(ending.get()));
    assertThat(on.failure()).isInstanceOf(Failure.Unreachable.class);
  }
}
