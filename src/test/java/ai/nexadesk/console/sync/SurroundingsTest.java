package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.VirtualTime;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What tells that the computer slept, its clock was set, or it stands in another network. */
class SurroundingsTest {

  private final VirtualTime time = new VirtualTime();
  private Set<InetAddress> addresses = Set.of(address(10));
  private final Surroundings surroundings = new Surroundings(time, () -> addresses);

  private static InetAddress address(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private boolean changedAfter(Duration passed) {
    time.runFor(passed);
    return surroundings.changed();
  }

  @Test
  void nothingHappensWhileTimeJustPasses() {
    assertThat(changedAfter(Surroundings.EVERY)).isFalse();
    assertThat(changedAfter(Surroundings.EVERY.plusMillis(400))).isFalse();
  }

  @Test
  void anotherNetworkIsNoticedOnce() {
    addresses = Set.of(address(11));
    assertThat(changedAfter(Surroundings.EVERY)).isTrue();
    assertThat(changedAfter(Surroundings.EVERY)).isFalse();
    addresses = Set.of();
    assertThat(changedAfter(Surroundings.EVERY)).isTrue();
  }

  @Test
  void sleepIsNoticedWhetherTheCounterStoodStillOrNot() {
    time.set(time.instant().plus(Duration.ofHours(8)));
    assertThat(changedAfter(Surroundings.EVERY)).isTrue();
    assertThat(changedAfter(Duration.ofHours(8))).isTrue();
    assertThat(changedAfter(Surroundings.EVERY)).isFalse();
  }

  @Test
  void aClockThatIsSetBackIsNoticed() {
    time.set(time.instant().minus(Duration.ofHours(1)));
    assertThat(changedAfter(Surroundings.EVERY)).isTrue();
  }
}
