package ai.nexadesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.platform.PrivateKeyring;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.sandbox.ApiKey;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connected once, then started again, each in a process of its own, with the key in a real keychain
 * in between. {@code packaging/keychain-test.sh} installs what that takes and runs this.
 */
@Timeout(240)
class KeychainStartTest {

  private static final String KEY = "fc_live_keptInTheKeychain";
  private static final String UNDER_WAY = "> ";

  @TempDir Path home;

  @Test
  void theSecondStartIsConnectedWithoutAsking() throws Exception {
    PrivateKeyring.assumeHere();
    try (SandboxServer acme =
        SandboxServer.start(
            SandboxOptions.defaults().withConversations(40).withKey(ApiKey.readWrite(KEY)))) {
      String address = acme.baseUrl().toString();
      assertThat(run("connect", address)).containsExactly("demo", "connected");
      long before = acme.workspace().requests();

      assertThat(run("again", address)).containsExactly("live without asking");

      assertThat(acme.workspace().requests()).isGreaterThan(before);
    }
    assertThat(filesWith(home, KEY)).as("files with the key").isEmpty();
  }

  private List<String> run(String... arguments) throws Exception {
    Path out = home.resolve("out-" + arguments[0]);
    Process process =
        PrivateKeyring.unlocked(home, Inside.class.getName(), arguments)
            .redirectOutput(out.toFile())
            .start();
    try (var in = process.outputWriter()) {
      in.write(KEY + "\n");
    }
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    return Files.readAllLines(out).stream()
        .filter(line -> line.startsWith(UNDER_WAY))
        .map(line -> line.substring(UNDER_WAY.length()))
        .toList();
  }

  private static List<Path> filesWith(Path root, String text) throws Exception {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> {
            try {
              return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
            } catch (java.io.IOException e) {
              return false;
            }
          })
          .toList();
    }
  }

  /** The console with the real keychain; the key comes from standard input. */
  static final class Inside {

    private Inside() {}

    public static void main(String[] arguments) throws Exception {
      Path root = Path.of(System.getProperty("user.home"), "console");
      Files.createDirectories(root);
      try (DeskFixture desk = new DeskFixture(root, Secrets.keychain(Duration.ofSeconds(20)))) {
        if (arguments[0].equals("connect")) {
          connect(desk, arguments[1]);
        } else {
          desk.until(() -> desk.words("sync-state").contains("Live"));
          boolean asked = desk.onFx(() -> desk.shows("connect-sheet") || desk.shows("key-banner"));
          say(asked ? "it asked" : "live without asking");
        }
      }
      System.exit(0);
    }

    private static void connect(DeskFixture desk, String address) throws Exception {
      say(desk.onFx(() -> desk.shows("demo-banner")) ? "demo" : "no demo");
      var in =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8));
      desk.press("connect-workspace");
      desk.type("connect-address", address);
      desk.type("connect-name", "Acme");
      desk.type("connect-key", String.valueOf(in.readLine()));
      desk.press("connect-go");
      desk.until(() -> desk.title().startsWith("Acme –") && desk.rows() > 5);
      say("connected");
    }

    private static void say(String words) {
      System.out.println(UNDER_WAY + words);
    }
  }
}
