package ai.nexadesk.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A keychain that hangs, dies or rages. */
@Timeout(20)
class TimeLimitedTest {

  private static final Secret KEY = Secret.of("fc_live_Sup3rS3cretKey");

  /** Waits for a person who never comes. */
  private static final class Hanging implements Secrets {
    private final CountDownLatch left = new CountDownLatch(1);

    @Override
    public Answer read(String name) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        left.countDown();
      }
      return new Nothing();
    }

    @Override
    public Answer keep(String name, Secret secret) {
      return read(name);
    }

    @Override
    public Answer forget(String name) {
      throw new IllegalStateException("with " + KEY.reveal() + " inside");
    }
  }

  @Test
  void aKeychainThatHangsIsSaidToBeLateAndIsToldToStop() throws Exception {
    Hanging hanging = new Hanging();
    Secrets limited = new TimeLimited(hanging, Duration.ofMillis(50));

    assertThat(limited.read("acme")).isEqualTo(new Secrets.Failed(Secrets.Trouble.LATE));
    assertThat(limited.keep("acme", KEY)).isEqualTo(new Secrets.Failed(Secrets.Trouble.LATE));
    hanging.left.await();
  }

  @Test
  void aKeychainThatThrowsIsARefusal() {
    Secrets limited = new TimeLimited(new Hanging(), Duration.ofSeconds(10));

    assertThat(limited.forget("acme")).isEqualTo(new Secrets.Failed(Secrets.Trouble.REFUSED));
  }

  @Test
  void whoeverIsInterruptedWaitsNoLonger() {
    Secrets limited = new TimeLimited(new Hanging(), Duration.ofMinutes(10));

    Thread.currentThread().interrupt();

    assertThat(limited.read("acme")).isEqualTo(new Secrets.Failed(Secrets.Trouble.LATE));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whereNothingIsKeptNothingIsFound() {
    assertThat(Secrets.NONE.read("acme")).isEqualTo(new Secrets.Nothing());
    assertThat(Secrets.NONE.keep("acme", KEY))
        .isEqualTo(new Secrets.Failed(Secrets.Trouble.MISSING));
  }
}
