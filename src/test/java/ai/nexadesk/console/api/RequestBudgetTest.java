package ai.nexadesk.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.nexadesk.console.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lanes, the reserve, stops and places given back, on a virtual clock. */
class RequestBudgetTest {

  private static final int LIMIT = 100;

  private final VirtualTime time = new VirtualTime();
  private final RequestBudget budget = new RequestBudget(time, new Random(1));
  private final List<Lane> order = Collections.synchronizedList(new ArrayList<>());
  private final List<Instant> when = Collections.synchronizedList(new ArrayList<>());

  /** A console that has sent and got an answer. */
  private void warmUp() throws InterruptedException {
    send(Lane.POLL, LIMIT - 1);
  }

  private void send(Lane lane, int remaining) throws InterruptedException {
    try (Permit permit = budget.acquire(lane)) {
      permit.sent();
      permit.settle(RateHeaders.of(LIMIT, remaining));
    }
  }

  /** Sends once in the background, and notes when it was allowed to. */
  private Thread sendSoon(Lane lane) {
    return time.start(
        "send",
        () -> {
          try (Permit permit = budget.acquire(lane)) {
            order.add(lane);
            when.add(time.instant());
            permit.sent();
            time.sleep(Duration.ofMillis(100));
            permit.settle(new RateHeaders(LIMIT, null, null, null, null, null));
          } catch (InterruptedException e) {
            return;
          }
        });
  }

  /** Sends once and never hears of it, so that after a refusal the next one still goes alone. */
  private void sendUnanswered(Lane lane) {
    time.start(
        "send",
        () -> {
          try (Permit permit = budget.acquire(lane)) {
            order.add(lane);
            permit.sent();
          } catch (InterruptedException e) {
            return;
          }
        });
  }

  private Thread saturate(StrictServer server) {
    return time.start(
        "backfill",
        () -> {
          try {
            while (true) {
              try (Permit permit = budget.acquire(Lane.BACKFILL)) {
                server.call("backfill", permit);
              }
            }
          } catch (InterruptedException e) {
            return;
          }
        });
  }

  @Test
  void aPersonsWriteAndReadLeaveAtOnceWhileBackfillSaturatesTheBudget() throws Exception {
    StrictServer server = new StrictServer(time, LIMIT, 1, 100);
    saturate(server);
    time.runFor(Duration.ofMinutes(3));
    for (Lane lane : List.of(Lane.PERSON_WRITE, Lane.PERSON_READ)) {
      Instant click = time.instant();
      try (Permit permit = budget.acquire(lane)) {
        assertThat(Duration.between(click, time.instant())).isLessThan(Duration.ofMillis(50));
        assertThat(server.call("person", permit)).isTrue();
      }
    }
  }

  @Test
  void aFifthOfTheWindowStaysFreeForAPersonWhoIsThere() throws Exception {
    StrictServer server = new StrictServer(time, LIMIT, 1, 100);
    budget.personPresent(true);
    saturate(server);
    time.runFor(Duration.ofMinutes(3));

    Instant click = time.instant();
    List<Permit> permits = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      permits.add(budget.acquire(Lane.PERSON_WRITE));
    }
    assertThat(time.instant()).isEqualTo(click);
    for (Permit permit : permits) {
      assertThat(server.call("person", permit)).isTrue();
    }
    assertThat(server.refusals).isEmpty();
  }

  @Test
  void theReserveIsHandedBackWhenThePersonHasGone() {
    StrictServer server = new StrictServer(time, LIMIT, 1, 100);
    budget.personPresent(true);
    saturate(server);
    time.runFor(Duration.ofMinutes(3));
    assertThat(budget.figures().usedInWindow()).isBetween(75, 80);
    assertThat(budget.figures().reserve()).isEqualTo(20);

    budget.personPresent(false);
    time.runFor(Duration.ofMinutes(2));

    assertThat(budget.figures().usedInWindow()).isBetween(95, 97);
    assertThat(budget.figures().reserve()).isEqualTo(3);
  }

  @Test
  void backfillNeverMakesThePollWaitLongerThanAFewPlaces() throws Exception {
    StrictServer server = new StrictServer(time, LIMIT, 1, 100);
    saturate(server);
    time.runFor(Duration.ofMinutes(3));
    for (int i = 0; i < 50; i++) {
      Instant asked = time.instant();
      try (Permit permit = budget.acquire(Lane.POLL)) {
        assertThat(Duration.between(asked, time.instant())).isLessThan(Duration.ofSeconds(3));
        server.call("poll", permit);
      }
      time.runFor(Duration.ofSeconds(5));
    }
  }

  @Test
  void lanesAreServedInTheirOrderAndFirstComeFirstServedWithin() throws Exception {
    warmUp();
    try (Permit permit = budget.acquire(Lane.BACKFILL)) {
      permit.refused(retryAfter(10), time.instant());
    }
    List<Lane> asked = new ArrayList<>(List.of(Lane.values()));
    Collections.reverse(asked);
    for (Lane lane : asked) {
      sendUnanswered(lane);
      sendUnanswered(lane);
    }
    time.settle();
    assertThat(budget.figures().waiting()).containsEntry(Lane.BACKFILL, 2);
    time.runFor(Duration.ofMinutes(1));
    List<Lane> twice = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      twice.add(lane);
      twice.add(lane);
    }
    assertThat(order).isEqualTo(twice);
  }

  private static RateHeaders retryAfter(long seconds) {
    return new RateHeaders(LIMIT, 0, null, Duration.ofSeconds(seconds), null, null);
  }

  @Test
  void aRefusalStopsEveryLaneThenWritesGoFirstOneByOneUntilOneSucceeds() throws Exception {
    warmUp();
    Instant refusal = time.instant();
    try (Permit permit = budget.acquire(Lane.BACKFILL)) {
      permit.sent();
      assertThat(permit.refused(retryAfter(10), refusal)).isEqualTo(Duration.ofSeconds(10));
    }
    assertThat(budget.figures().stoppedUntil()).isEqualTo(refusal.plusSeconds(10));
    sendSoon(Lane.BACKFILL);
    sendSoon(Lane.PERSON_READ);
    sendSoon(Lane.PERSON_WRITE);
    sendSoon(Lane.PERSON_WRITE);
    time.runFor(Duration.ofMillis(9_999));
    assertThat(order).isEmpty();

    time.runFor(Duration.ofMillis(51));
    assertThat(order).containsExactly(Lane.PERSON_WRITE);
    time.runFor(Duration.ofMinutes(2));
    assertThat(order)
        .containsExactlyInAnyOrder(
            Lane.PERSON_WRITE, Lane.PERSON_WRITE, Lane.PERSON_READ, Lane.BACKFILL);
    assertThat(budget.figures().stoppedUntil()).isNull();
  }

  @Test
  void aRefusalThatDoesNotSayHowLongIsWaitedOutForLongerEachTime() throws Exception {
    warmUp();
    List<Duration> stops = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      try (Permit permit = budget.acquire(Lane.PERSON_WRITE)) {
        permit.sent();
        stops.add(permit.refused(RateHeaders.NONE, time.instant()));
      }
      time.runFor(Duration.ofMillis(1));
    }
    for (int i = 0; i < stops.size(); i++) {
      long whole = Math.min(60_000, 2_000L << i);
      assertThat(stops.get(i).toMillis()).isBetween(whole / 2, whole);
    }
  }

  @Test
  void severalRefusalsOfOneMomentAreOneStop() throws Exception {
    warmUp();
    List<Permit> permits = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      permits.add(budget.acquire(Lane.PERSON_READ));
    }
    for (Permit permit : permits) {
      permit.sent();
      assertThat(permit.refused(RateHeaders.NONE, time.instant()))
          .isLessThanOrEqualTo(Duration.ofSeconds(2));
    }
  }

  @Test
  void aWaiterWhoGivesUpLeavesTheQueueToTheNext() throws Exception {
    warmUp();
    try (Permit permit = budget.acquire(Lane.POLL)) {
      permit.refused(retryAfter(30), time.instant());
    }
    Thread first = sendSoon(Lane.PERSON_WRITE);
    sendSoon(Lane.POLL);
    time.settle();
    first.interrupt();
    time.join(first);
    assertThat(budget.figures().waiting()).containsEntry(Lane.PERSON_WRITE, 0);
    time.runFor(Duration.ofSeconds(31));
    assertThat(order).containsExactly(Lane.POLL);
  }

  @Test
  void aPermitThatWasNotSentGivesItsPlaceBackAndOneThatWasDoesNot() throws Exception {
    budget.acquire(Lane.PERSON_READ).close();
    assertThat(budget.figures().usedInWindow()).isZero();
    Permit sent = budget.acquire(Lane.PERSON_READ);
    sent.sent();
    sent.close();
    sent.close();
    assertThat(budget.figures().usedByLane()).containsEntry(Lane.PERSON_READ, 1);
    time.runFor(Duration.ofSeconds(60));
    assertThat(budget.figures().usedInWindow()).isZero();
  }

  @Test
  void aRequestSentAgainByTheLibraryIsCountedTwice() throws Exception {
    try (Permit permit = budget.acquire(Lane.PERSON_READ)) {
      permit.sent();
      permit.sent();
      permit.settle(RateHeaders.of(LIMIT, LIMIT - 2));
    }
    assertThat(budget.figures().usedInWindow()).isEqualTo(2);
    assertThat(budget.figures().usedByOthers()).isZero();
  }

  @Test
  void aRequestThatLeavesAfterItsCallerGaveUpIsCountedAllTheSame() throws Exception {
    Permit permit = budget.acquire(Lane.PERSON_READ);
    permit.close();
    permit.sent();
    assertThat(budget.figures().usedInWindow()).isEqualTo(1);
  }

  @Test
  void whatColleaguesUseIsReadFromTheHeaders() throws Exception {
    send(Lane.POLL, 40);
    BudgetFigures figures = budget.figures();
    assertThat(figures.usedByOthers()).isEqualTo(59);
    assertThat(figures.remaining()).isEqualTo(40);
    time.runFor(Duration.ofSeconds(30));
    assertThat(budget.figures().usedByOthers()).isCloseTo(30, within(4));
    time.runFor(Duration.ofSeconds(30));
    assertThat(budget.figures().usedInWindow()).isZero();
  }

  @Test
  void theLimitIsWhatTheServerSays() throws Exception {
    try (Permit permit = budget.acquire(Lane.POLL)) {
      permit.sent();
      permit.settle(RateHeaders.of(250, 249));
    }
    assertThat(budget.figures().limit()).isEqualTo(250);
  }

  @Test
  void aWindowFullToTheLastPlaceHoldsAPersonUntilOneComesFree() throws Exception {
    warmUp();
    time.runFor(Duration.ofSeconds(10));
    for (int i = 1; i < LIMIT; i++) {
      send(Lane.PERSON_WRITE, LIMIT - 1 - i);
    }
    sendSoon(Lane.PERSON_WRITE);
    time.runFor(Duration.ofMillis(49_900));
    assertThat(order).isEmpty();
    time.runFor(Duration.ofMillis(100));
    assertThat(order).hasSize(1);
  }

  @Test
  void aClockThatIsSetBackDoesNotFreezeTheBudget() throws Exception {
    for (int i = 0; i < LIMIT; i++) {
      send(Lane.PERSON_WRITE, LIMIT - 1 - i);
    }
    time.set(time.instant().minus(Duration.ofHours(5)));
    sendSoon(Lane.PERSON_WRITE);
    time.runFor(Duration.ofSeconds(61));
    assertThat(order).hasSize(1);
  }

  @Test
  void withTheLimitLiftedTheBudgetCostsNextToNothing() throws Exception {
    for (int i = 0; i < 200_000; i++) {
      try (Permit permit = budget.acquire(Lane.BACKFILL)) {
        permit.sent();
        permit.settle(RateHeaders.of(1_000_000, 1_000_000 - i - 1));
      }
    }
    assertThat(budget.figures().usedInWindow()).isEqualTo(200_000);
  }

  @Test
  void anInterruptedThreadIsNotServed() {
    Thread.currentThread().interrupt();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> budget.acquire(Lane.POLL))
        .isInstanceOf(InterruptedException.class);
    assertThat(budget.figures().waiting()).containsEntry(Lane.POLL, 0);
  }

  @Test
  void aRefusalThatInvitesAtOnceIsWaitedOutForLongerEachTime() throws Exception {
    warmUp();
    for (int i = 0; i < 8; i++) {
      try (Permit permit = budget.acquire(Lane.PERSON_WRITE)) {
        permit.sent();
        long whole = Math.min(60_000, 2_000L << i);
        assertThat(permit.refused(retryAfter(0), time.instant()).toMillis())
            .isBetween(whole / 2, whole);
      }
      time.runFor(Duration.ofMillis(1));
    }
  }
}
