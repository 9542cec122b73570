package ai.nexadesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sync.Desk;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A computer whose clock is wrong shows the same ages as one whose clock is right. */
class SkewedClockTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {-26, -2, 2, 26})
  void agesAreRightHoweverWrongTheClock(int hours) throws Exception {
    VirtualTime local = new VirtualTime();
    InstantSource right = () -> local.instant().plus(Duration.ofHours(hours));
    try (SandboxServer server =
            SandboxServer.start(SandboxOptions.defaults().withConversations(60).withClock(right));
        Desk desk = new Desk(folder, server.baseUrl(), server.demoKey(), local)) {
      while (desk.store.conversations().held() < 60) {
        local.runFor(Duration.ofSeconds(5));
      }
      local.runFor(Duration.ofMinutes(1));
      Texts texts = new Texts(Locale.UK);
      Times shown =
          new Times(texts, () -> local.instant().plus(desk.engine.current().skew()), ZONE);
      Times truth = new Times(texts, right, ZONE);
      int waiting = 0;
      for (Conversation held :
          desk.store
              .conversations()
              .rows(desk.store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 0))) {
        // The server tells its time in whole seconds.
        assertThat(shown.since(held.updatedAt()))
            .isCloseTo(truth.since(held.updatedAt()), Duration.ofSeconds(2));
        if (held.marks().waiting() instanceof Waiting.Since(long since)) {
          waiting++;
          assertThat(shown.since(since)).isCloseTo(truth.since(since), Duration.ofSeconds(2));
        }
      }
      assertThat(waiting).isPositive();
    }
  }
}
