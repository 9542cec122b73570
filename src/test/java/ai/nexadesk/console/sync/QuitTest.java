package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Quitting is quick and loses nothing, whatever is on its way. Real time. */
@Isolated("a second is all it has")
class QuitTest {

  @TempDir Path folder;

  @Test
  void quittingTakesUnderASecondWithEverythingInFlight() throws Exception {
    try (SandboxServer server =
        SandboxServer.start(SandboxOptions.defaults().withConversations(5_000).withLimit(0))) {
      Desk desk = new Desk(folder, server.baseUrl(), server.demoKey());
      await().until(() -> desk.engine.current().backfilled() > 0);
      server.faults().add("hang");
      List<Long> keys = new ArrayList<>();
      for (long key : desk.store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 50)) {
        keys.add(key);
      }
      desk.engine.opened(
          Optional.of(desk.store.conversations().get(keys.getFirst()).orElseThrow().id()));
      desk.edits.changeTags(keys, List.of("quit"), List.of());
      await().until(() -> desk.engine.current().budget().used() > 0);

      long began = System.nanoTime();
      desk.close();
      Duration took = Duration.ofNanos(System.nanoTime() - began);

      assertThat(took).isLessThan(Duration.ofSeconds(1));
      server.faults().clear();
      try (Desk next = new Desk(folder, server.baseUrl(), server.demoKey())) {
        await().atMost(Duration.ofSeconds(30)).until(() -> next.store.outbox().size() == 0);
        assertThat(keys)
            .allSatisfy(key ->
                assertThat(
                        server
                            .workspace()
                            .state(next.store.conversations().get(key).orElseThrow().id())
                            .orElseThrow()
                            .tags())
                    .contains("quit"));
      }
    }
  }
}
