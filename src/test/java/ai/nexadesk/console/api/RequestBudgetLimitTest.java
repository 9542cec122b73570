package ai.nexadesk.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The request limit, against a strict server, ten minutes at a time. */
class RequestBudgetLimitTest {

  private static final int LIMIT = 100;

  private final VirtualTime time = new VirtualTime();
  private final List<Thread> workers = new ArrayList<>();

  private void busy(String who, RequestBudget budget, StrictServer server, Lane lane, int threads) {
    for (int i = 0; i < threads; i++) {
      workers.add(
          time.start(
              who + lane + i,
              () -> {
                try {
                  while (true) {
                    try (Permit permit = budget.acquire(lane)) {
                      server.call(who, permit);
                    }
                  }
                } catch (InterruptedException e) {
                  return;
                }
              }));
    }
  }

  private void regularly(
      String who, RequestBudget budget, StrictServer server, Lane lane, Duration every) {
    workers.add(
        time.start(
            who + lane,
            () -> {
              try {
                while (true) {
                  try (Permit permit = budget.acquire(lane)) {
                    server.call(who, permit);
                  }
                  time.sleep(every);
                }
              } catch (InterruptedException e) {
                return;
              }
            }));
  }

  private void stop() {
    workers.forEach(Thread::interrupt);
    workers.forEach(time::join);
  }

  /** Requests that a strict window allows in this long: a full one at once, then one by one. */
  private static double allowed(Duration duration) {
    return LIMIT * duration.toMillis() / 60_000.0;
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 300, 600})
  void backfillAloneUsesNearlyTheWholeWindowAndNeverMeetsTheLimit(int slowest) {
    StrictServer server = new StrictServer(time, LIMIT, 1, slowest);
    RequestBudget budget = new RequestBudget(time, new Random(1));
    busy("a", budget, server, Lane.BACKFILL, 3);

    time.runFor(Duration.ofMinutes(10));

    assertThat(server.refusals).isEmpty();
    assertThat(server.total())
        .isGreaterThanOrEqualTo((int) (0.95 * allowed(Duration.ofMinutes(10))));
    int before = server.total();
    time.runFor(Duration.ofMinutes(10));
    assertThat(server.total() - before)
        .isGreaterThanOrEqualTo((int) (0.95 * allowed(Duration.ofMinutes(10))));
    stop();
  }

  @Test
  void oneWorkerOfBackfillUsesNearlyTheWholeWindowToo() {
    StrictServer server = new StrictServer(time, LIMIT, 1, 100);
    busy("a", new RequestBudget(time, new Random(1)), server, Lane.BACKFILL, 1);

    time.runFor(Duration.ofMinutes(10));

    assertThat(server.refusals).isEmpty();
    assertThat(server.total())
        .isGreaterThanOrEqualTo((int) (0.95 * allowed(Duration.ofMinutes(10))));
    stop();
  }

  @Test
  void aPersonWhoIsThereLeavesTheRestToTheBackground() {
    StrictServer server = new StrictServer(time, LIMIT, 4, 300);
    RequestBudget budget = new RequestBudget(time, new Random(4));
    budget.personPresent(true);
    regularly("person", budget, server, Lane.PERSON_READ, Duration.ofSeconds(12));
    busy("a", budget, server, Lane.BACKFILL, 3);

    time.runFor(Duration.ofMinutes(10));

    assertThat(server.refusals).isEmpty();
    assertThat(server.total())
        .isGreaterThanOrEqualTo((int) (0.82 * allowed(Duration.ofMinutes(10))));
    stop();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyLaneBusyUsesNearlyTheWholeWindowAndNeverMeetsTheLimit(long seed) {
    StrictServer server = new StrictServer(time, LIMIT, seed, 300);
    RequestBudget budget = new RequestBudget(time, new Random(seed));
    regularly("a", budget, server, Lane.PERSON_WRITE, Duration.ofSeconds(6));
    regularly("a", budget, server, Lane.PERSON_READ, Duration.ofSeconds(4));
    regularly("a", budget, server, Lane.POLL, Duration.ofSeconds(5));
    regularly("a", budget, server, Lane.SWEEP, Duration.ofSeconds(3));
    busy("a", budget, server, Lane.MESSAGES, 2);
    busy("a", budget, server, Lane.BACKFILL, 2);

    time.runFor(Duration.ofMinutes(10));

    assertThat(server.refusals).isEmpty();
    assertThat(server.total())
        .isGreaterThanOrEqualTo((int) (0.95 * allowed(Duration.ofMinutes(10))));
    stop();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void threeConsolesOnOneKeyShareFairlyAndMeetNoLimitAfterTheFirstHalfMinute(long seed) {
    StrictServer server = new StrictServer(time, LIMIT, seed, 300);
    for (String who : List.of("a", "b", "c")) {
      RequestBudget budget = new RequestBudget(time, new Random(seed + who.hashCode()));
      regularly(who, budget, server, Lane.POLL, Duration.ofSeconds(5));
      busy(who, budget, server, Lane.BACKFILL, 3);
      busy(who, budget, server, Lane.MESSAGES, 1);
    }
    Instant start = time.instant();

    time.runFor(Duration.ofMinutes(10));

    assertThat(server.refusals).allMatch(t -> t.isBefore(start.plusSeconds(30)));
    assertThat(server.accepted.values()).allMatch(n -> n >= server.total() * 0.2);
    stop();
  }

  @Test
  void slowAnswersDoNotBreakTheSharing() {
    StrictServer server = new StrictServer(time, LIMIT, 9, 1_500);
    for (String who : List.of("a", "b", "c")) {
      busy(who, new RequestBudget(time, new Random(9)), server, Lane.BACKFILL, 4);
    }
    Instant start = time.instant();

    time.runFor(Duration.ofMinutes(10));

    assertThat(server.refusals).allMatch(t -> t.isBefore(start.plusSeconds(30)));
    assertThat(server.accepted.values()).allMatch(n -> n >= server.total() * 0.2);
    stop();
  }

  @Test
  void aConsoleThatStartsAgainKnowsFromTheHeadersWhatItsFormerSelfUsed() {
    StrictServer server = new StrictServer(time, LIMIT, 1, 100);
    busy("before", new RequestBudget(time, new Random(1)), server, Lane.BACKFILL, 3);
    time.runFor(Duration.ofMinutes(2));
    stop();
    workers.clear();
    RequestBudget budget = new RequestBudget(time, new Random(2));
    busy("after", budget, server, Lane.BACKFILL, 3);

    time.runFor(Duration.ofMinutes(2));
    int before = server.total();
    time.runFor(Duration.ofMinutes(10));

    assertThat(server.refusals).isEmpty();
    assertThat(budget.figures().usedByOthers()).isZero();
    assertThat(server.total() - before)
        .isGreaterThanOrEqualTo((int) (0.95 * allowed(Duration.ofMinutes(10))));
    stop();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aConsoleThatJoinsLateGetsItsShareToo(long seed) {
    StrictServer server = new StrictServer(time, LIMIT, seed, 300);
    for (String who : List.of("a", "b", "c")) {
      RequestBudget budget = new RequestBudget(time, new Random(seed + who.hashCode()));
      busy(who, budget, server, Lane.BACKFILL, 3);
      time.runFor(Duration.ofSeconds(100));
    }
    Instant joined = time.instant();
    server.accepted.clear();
    int before = server.total();

    time.runFor(Duration.ofMinutes(10));

    assertThat(server.refusals).allMatch(t -> t.isBefore(joined));
    assertThat(server.accepted.values()).allMatch(n -> n >= (server.total() - before) * 0.2);
    stop();
  }
}
