package ai.nexadesk.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nexadesk.console.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Identical reads in flight are one read. */
class InFlightReadsTest {

  private final VirtualTime time = new VirtualTime();
  private final InFlightReads reads = new InFlightReads(time);
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger interrupted = new AtomicInteger();
  private final List<String> answers = Collections.synchronizedList(new ArrayList<>());

  private Thread reader(Lane lane, boolean leavesAtOnce) {
    return time.start(
        "reader",
        () -> {
          try {
            answers.add(reads.read("key", lane, (in, leaving) -> fetch(in, leaving, leavesAtOnce)));
          } catch (InterruptedException e) {
            answers.add("gave up");
          }
        });
  }

  private String fetch(Lane lane, Runnable leaving, boolean leavesAtOnce)
      throws InterruptedException {
    started.incrementAndGet();
    try {
      if (leavesAtOnce) {
        leaving.run();
      }
      time.sleep(Duration.ofSeconds(lane.person() ? 1 : 10));
      return "by " + lane;
    } catch (InterruptedException e) {
      interrupted.incrementAndGet();
      throw e;
    }
  }

  @Test
  void identicalReadsAreOneAndEverybodyGetsTheAnswer() {
    reader(Lane.POLL, true);
    time.settle();
    reader(Lane.BACKFILL, true);
    reader(Lane.PERSON_READ, true);
    time.runFor(Duration.ofSeconds(11));
    assertThat(started).hasValue(1);
    assertThat(answers).containsExactly("by POLL", "by POLL", "by POLL");
  }

  @Test
  void aReadAfterTheAnswerIsANewOne() {
    reader(Lane.POLL, true);
    time.runFor(Duration.ofSeconds(11));
    reader(Lane.POLL, true);
    time.runFor(Duration.ofSeconds(11));
    assertThat(started).hasValue(2);
  }

  @Test
  void oneWhoGivesUpDoesNotTakeTheAnswerFromTheOthers() {
    Thread first = reader(Lane.POLL, true);
    reader(Lane.POLL, true);
    time.settle();
    first.interrupt();
    time.runFor(Duration.ofSeconds(11));
    assertThat(interrupted).hasValue(0);
    assertThat(answers).containsExactlyInAnyOrder("gave up", "by POLL");
  }

  @Test
  void aReadNobodyWaitsForAnyMoreIsCancelled() {
    Thread first = reader(Lane.POLL, true);
    Thread second = reader(Lane.POLL, true);
    time.settle();
    first.interrupt();
    second.interrupt();
    time.runFor(Duration.ofSeconds(1));
    assertThat(interrupted).hasValue(1);
    assertThat(answers).containsExactly("gave up", "gave up");
  }

  @Test
  void aPersonDoesNotWaitInTheSlowLaneThatAskedFirst() {
    reader(Lane.BACKFILL, false);
    time.settle();
    reader(Lane.PERSON_READ, false);
    time.runFor(Duration.ofSeconds(2));
    assertThat(answers).containsExactly("by PERSON_READ", "by PERSON_READ");
    assertThat(interrupted).hasValue(1);
  }

  @Test
  void aBugInAReadIsToldToTheReader() {
    assertThatThrownBy(() ->
            reads.read(
                "key",
                Lane.POLL,
                (lane, leaving) -> {
                  throw new IllegalArgumentException("a bug");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("a bug");
  }
}
