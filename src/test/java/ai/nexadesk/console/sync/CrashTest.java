package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.TrueState;
import ai.nexadesk.console.store.UnsentEdit;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A killed process loses nothing that it said was durable, and nothing is sent twice with a
 * different effect.
 *
 * <p>{@code -Dcrash.kills=200} kills as often; {@code -Dcrash.seed} moves the moments.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {

  static final int CONVERSATIONS = 120;
  private static final int EDITS = 100;
  private static final Pattern DURABLE = Pattern.compile("durable (\\d+) (.+)");

  @TempDir Path folder;
  private final Random random = new Random(Long.getLong("crash.seed", 1));

  /** Edits the child said were durable: number to conversation. */
  private final Map<Integer, String> durable = new TreeMap<>();

  @Test
  void nothingIsLostAndNothingIsDoneTwiceHoweverOftenTheProcessIsKilled() throws Exception {
    int kills = Integer.getInteger("crash.kills", 8);
    try (SandboxServer server =
        SandboxServer.start(
            SandboxOptions.defaults()
                .withConversations(CONVERSATIONS)
                .withLimit(0)
                .withFault("latency=15ms")
                .withFault("half-body:0.1@PATCH"))) {
      int next = 0;
      for (int kill = 0; kill < kills; kill++) {
        int until = (int) ((long) EDITS * (kill + 1) / kills);
        next = Math.max(next, runAndKill(server, next, until - next));
      }
      server.faults().clear();
      finish(server);
      assertThat(durable).hasSizeGreaterThanOrEqualTo(Math.min(EDITS, kills) / 2);
    }
  }

  /** Answers the number of the first edit that was not said to be durable. */
  private int runAndKill(SandboxServer server, int first, int edits) throws Exception {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CrashedConsole.class.getName(),
                folder.toString(),
                server.baseUrl().toString(),
                server.demoKey(),
                String.valueOf(random.nextLong()),
                String.valueOf(first),
                String.valueOf(Math.max(1, edits)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int next = first;
    try (BufferedReader out = child.inputReader()) {
      assertThat(out.readLine()).isEqualTo("ready");
      if (random.nextInt(4) != 0) { // else it dies while it starts
        next = note(out.readLine(), next);
      }
      LockSupport.parkNanos(random.nextInt(120_000_000)); // the random moment
      // By its handle: the process's own method would close the pipe with what it said last.
      child.toHandle().destroyForcibly();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        next = note(line, next);
      }
    } finally {
      child.destroyForcibly();
      assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    return next;
  }

  private int note(@Nullable String line, int next) {
    Matcher said = DURABLE.matcher(line == null ? "" : line);
    assertThat(said.matches()).as("what the child said").isTrue();
    int number = Integer.parseInt(said.group(1));
    durable.put(number, said.group(2));
    return Math.max(next, number + 1);
  }

  private void finish(SandboxServer server) throws Exception {
    try (Desk desk = new Desk(folder, server.baseUrl(), server.demoKey())) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() ->
              desk.store.outbox().unsent(1000).stream()
                  .noneMatch(edit -> edit.state() == UnsentEdit.State.WAITING));
      List<UnsentEdit> stopped = desk.store.outbox().unsent(1000);
      for (Map.Entry<Integer, String> edit : durable.entrySet()) {
        happened(server, edit.getKey(), edit.getValue(), stopped);
      }
    }
  }

  private static void happened(
      SandboxServer server, int number, String id, List<UnsentEdit> stopped) {
    TrueState truth = server.workspace().state(id).orElseThrow();
    boolean shown = stopped.stream().anyMatch(edit -> edit.conversationId().equals(id));
    if (number % 3 == 0) {
      assertThat(shown || truth.status().wire().equals("pending")).as("edit %s", number).isTrue();
      return;
    }
    String tag = "edit-" + number;
    assertThat(shown || truth.tags().stream().filter(tag::equals).count() == 1)
        .as("edit %s is there once", number)
        .isTrue();
    List<String> patches =
        server.workspace().patches(id).stream()
            .filter(patch -> patch.contains("\"tags\""))
            .toList();
    boolean there = false;
    for (String patch : patches) {
      boolean has = patch.contains("\"" + tag + "\"");
      assertThat(there && !has).as("edit %s was never taken back", number).isFalse();
      there |= has;
    }
  }
}
