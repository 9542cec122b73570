package ai.nexadesk.console.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class OneInstanceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path folder;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Test
  void theSecondHandsOverWhatItWasStartedFor() throws IOException {
    try (OneInstance first = new OneInstance(folder);
        OneInstance second = new OneInstance(folder)) {
      assertThat(first.claim()).isTrue();
      first.listen(heard::add);
      assertThat(second.claim()).isFalse();
      assertThat(second.handOver("c-1", PATIENCE)).isTrue();
      assertThat(second.handOver("", PATIENCE)).isTrue();
    }
    assertThat(heard).containsExactly("c-1", "");
  }

  @Test
  void whoEndsLeavesTheFolderToTheNext() throws IOException {
    try (OneInstance first = new OneInstance(folder)) {
      assertThat(first.claim()).isTrue();
      first.listen(heard::add);
    }
    try (OneInstance second = new OneInstance(folder)) {
      assertThat(second.claim()).isTrue();
    }
    assertThat(folder.resolve("instance.sock")).doesNotExist();
  }

  @Test
  void whatOneThatWasKilledLeftBehindIsNoHindrance() throws IOException {
    Files.writeString(folder.resolve("instance.sock"), "");
    try (OneInstance first = new OneInstance(folder);
        OneInstance second = new OneInstance(folder)) {
      assertThat(first.claim()).isTrue();
      first.listen(heard::add);
      assertThat(second.handOver("c-1", PATIENCE)).isTrue();
    }
  }

  @Test
  void aFolderFarDownIsHeardTooAndNobodyElseCanReachIt() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("x".repeat(80)).resolve("y".repeat(80)));
    try (OneInstance first = new OneInstance(deep);
        OneInstance second = new OneInstance(deep)) {
      assertThat(first.claim()).isTrue();
      first.listen(heard::add);
      assertThat(second.handOver("c-1", PATIENCE)).isTrue();
    }
    assertThat(heard).containsExactly("c-1");
  }

  @Test
  void nobodyAnswersForOneThatDoesNotListen() throws IOException {
    try (OneInstance first = new OneInstance(folder);
        OneInstance second = new OneInstance(folder)) {
      assertThat(first.claim()).isTrue();
      assertThat(second.handOver("c-1", PATIENCE)).isFalse();
    }
  }

  @Test
  void aMessageWithoutEndIsNotTakenIn() throws IOException {
    try (OneInstance first = new OneInstance(folder);
        OneInstance second = new OneInstance(folder)) {
      assertThat(first.claim()).isTrue();
      first.listen(heard::add);
      assertThat(second.handOver("x".repeat(5_000), PATIENCE)).isFalse();
      assertThat(second.handOver("c-1", PATIENCE)).isTrue();
      await().atMost(PATIENCE).until(() -> heard.equals(List.of("c-1")));
    }
  }
}
