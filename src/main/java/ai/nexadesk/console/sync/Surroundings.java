package ai.nexadesk.console.sync;

import ai.nexadesk.console.domain.Time;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Notices what happens to the computer: it woke from sleep, its clock was set, it is on another
 * network. Used by one thread.
 *
 * <p>Sleep shows as a clock that ran on while the steady one stood still, or as a turn that came
 * much too late; which of these depends on the system.
 */
final class Surroundings {

  /** Between two looks. */
  static final Duration EVERY = Duration.ofSeconds(5);

  private static final Duration JUMP = Duration.ofSeconds(3);
  private static final Duration LATE = Duration.ofSeconds(30);

  private final Time time;
  private final Supplier<Set<InetAddress>> addresses;
  private long millis;
  private long nanos;
  private Set<InetAddress> here;

  Surroundings(Time time) {
    this(time, Surroundings::ownAddresses);
  }

  /**
   * @param addresses this computer's own at the moment
   */
  Surroundings(Time time, Supplier<Set<InetAddress>> addresses) {
    this.time = time;
    this.addresses = addresses;
    this.millis = time.millis();
    this.nanos = time.nanos();
    this.here = addresses.get();
  }

  /** Whether something happened since the last look. */
  boolean changed() {
    long passed = Duration.ofNanos(time.nanos() - nanos).toMillis();
    long shown = time.millis() - millis;
    Set<InetAddress> now = addresses.get();
    boolean changed =
        Math.abs(shown - passed) > JUMP.toMillis() || passed > LATE.toMillis() || !now.equals(here);
    nanos = time.nanos();
    millis = time.millis();
    here = now;
    return changed;
  }

  private static Set<InetAddress> ownAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress())
          .collect(Collectors.toUnmodifiableSet());
    } catch (SocketException e) {
      return Set.of(); // a system that does not tell: then nothing is noticed
    }
  }
}
