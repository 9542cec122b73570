package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.VirtualTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An activity outlives what goes wrong in one of its turns. */
class LoopTest {

  private final VirtualTime time = new VirtualTime();

  /** How many turns are taken in an hour when each of the first ones goes wrong like this. */
  private int turns(int wrong, Supplier<Error> how) throws InterruptedException {
    AtomicInteger turns = new AtomicInteger();
    Loop loop =
        new Loop(
            time,
            "test",
            () -> {
              if (turns.incrementAndGet() <= wrong) {
                throw how.get();
              }
              return Duration.ofDays(1);
            });
    loop.start();
    time.runFor(Duration.ofHours(1));
    loop.stop();
    loop.join(Duration.ofSeconds(5));
    return turns.get();
  }

  @Test
  void anErrorCostsOneTurn() throws InterruptedException {
    assertThat(turns(3, () -> new AssertionError("once"))).isEqualTo(4);
    assertThat(turns(1, () -> new NoClassDefFoundError("gone"))).isEqualTo(2);
    assertThat(turns(1, StackOverflowError::new)).isEqualTo(2);
  }

  @Test
  void memoryThatRunsOutAgainAndAgainIsLeftEverLongerInPeace() throws InterruptedException {
    assertThat(turns(1, () -> new OutOfMemoryError("test"))).isEqualTo(2);
    assertThat(turns(1_000, () -> new OutOfMemoryError("test"))).isBetween(8, 20);
  }
}
