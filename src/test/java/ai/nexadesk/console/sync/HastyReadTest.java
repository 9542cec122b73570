package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.SeenRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The first whole read without a limit, its process killed in between. Real time. */
@Execution(ExecutionMode.CONCURRENT)
class HastyReadTest {

  private static final int CONVERSATIONS = 20_000;
  private static final int KILLS = 3;
  private static final String BACKFILL = "status=all&sort=created_at%3Aasc";

  @TempDir Path folder;

  @Test
  void eachKillCostsOnePageAtMostThoughManyAreStoredTogether() throws Exception {
    try (SandboxServer server =
        SandboxServer.start(
            SandboxOptions.defaults().withConversations(CONVERSATIONS).withLimit(0))) {
      for (int kill = 1; kill <= KILLS; kill++) {
        runAndKill(server, kill * 43);
      }
      assertThat(pages(server)).as("killed before the end").hasSizeLessThan(200);

      try (Desk desk = new Desk(folder, server.baseUrl(), server.demoKey())) {
        desk.engine.pace(Pace.HIDDEN);
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> desk.engine.current().backfilled() >= CONVERSATIONS);
        assertThat(desk.store.conversations().held()).isEqualTo(CONVERSATIONS);
        await().until(() -> Files.size(folder.resolve("arrived.pages")) == 0);
      }

      List<String> pages = firstRead(pages(server));
      assertThat(pages.size() - pages.stream().distinct().count())
          .as("pages read twice")
          .isLessThanOrEqualTo(KILLS);
    }
  }

  /** All before the first page is read again: that is the check which follows, by the same list. */
  private static List<String> firstRead(List<String> pages) {
    int again = pages.subList(1, pages.size()).indexOf(pages.getFirst());
    return again < 0 ? pages : pages.subList(0, again + 1);
  }

  private static List<String> pages(SandboxServer server) {
    return server.workspace().seen().stream()
        .map(SeenRequest::query)
        .filter(query -> query.startsWith(BACKFILL))
        .toList();
  }

  /** Kills a console when this many pages have been asked for. */
  private void runAndKill(SandboxServer server, int pages) throws Exception {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CrashedConsole.class.getName(),
                folder.toString(),
                server.baseUrl().toString(),
                server.demoKey(),
                "1",
                "0",
                "0")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      await()
          .pollInterval(Duration.ofMillis(1))
          .atMost(Duration.ofSeconds(30))
          .until(() -> pages(server).size() >= pages);
    } finally {
      child.destroyForcibly();
      child.waitFor();
    }
  }

  @Test
  void whatArrivedBeforeTheNetworkWentIsHeldAndListedWithoutIt() throws Exception {
    SandboxServer server =
        SandboxServer.start(
            SandboxOptions.defaults().withConversations(CONVERSATIONS).withLimit(0));
    try (server;
        Desk desk = new Desk(folder, server.baseUrl(), server.demoKey())) {
      desk.engine.pace(Pace.HIDDEN);
      await().pollInterval(Duration.ofMillis(1)).until(() -> pages(server).size() >= 90);
      server.close();
      await().untilAsserted(() -> assertThat(Files.size(folder.resolve("arrived.pages"))).isZero());
      assertThat(desk.store.conversations().held()).isBetween(8_000, CONVERSATIONS - 1);
      assertThat(desk.engine.current().state())
          .isIn(SyncStatus.State.OFFLINE, SyncStatus.State.SERVER_FAILING);
    }
  }
}
