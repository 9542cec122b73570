package ai.nexadesk.console.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.platform.Secrets.Done;
import ai.nexadesk.console.platform.Secrets.Failed;
import ai.nexadesk.console.platform.Secrets.Found;
import ai.nexadesk.console.platform.Secrets.Nothing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real library against a real keychain: gnome-keyring in a session bus of its own, with a home
 * of its own. {@code packaging/keychain-test.sh} installs what that takes and runs this.
 */
@Timeout(120)
class KeychainTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path home;

  @Test
  void aKeyIsKeptFoundReplacedAndForgotten() throws Exception {
    PrivateKeyring.assumeHere();
    try (PrivateKeyring keyring = PrivateKeyring.start(home)) {
      assertThat(keyring.ask("read acme")).isEqualTo("Nothing");
      assertThat(keyring.ask("keep acme first")).isEqualTo("Done");
      assertThat(keyring.ask("keep other second")).isEqualTo("Done");
      assertThat(keyring.ask("read acme")).isEqualTo("Found first");
      assertThat(keyring.ask("keep acme third")).isEqualTo("Done");
      assertThat(keyring.ask("read acme")).isEqualTo("Found third");
      assertThat(keyring.ask("forget acme")).isEqualTo("Done");
      assertThat(keyring.ask("forget acme")).isEqualTo("Done");
      assertThat(keyring.ask("read acme")).isEqualTo("Nothing");
      assertThat(keyring.ask("read other")).isEqualTo("Found second");
    }
  }

  @Test
  void aLockedKeychainIsNoKeyAndHoldsNothingUp() throws Exception {
    PrivateKeyring.assumeHere();
    try (PrivateKeyring keyring = PrivateKeyring.start(home)) {
      assertThat(keyring.ask("keep acme first")).isEqualTo("Done");
    }
    try (PrivateKeyring keyring = PrivateKeyring.startLocked(home)) {
      assertThat(keyring.ask("read acme")).startsWith("Failed");
    }
  }

  @Test
  void withoutASessionBusThereIsNoKeychain() throws Exception {
    try (PrivateKeyring nowhere = PrivateKeyring.without(home)) {
      assertThat(nowhere.ask("read acme")).isEqualTo("Failed MISSING");
      assertThat(nowhere.ask("keep acme first")).isEqualTo("Failed MISSING");
    }
  }

  /** Run inside the session: does what its standard input says, one line each. */
  static final class Inside {

    private Inside() {}

    public static void main(String[] args) throws Exception {
      Secrets keychain = Secrets.keychain(PATIENCE);
      var lines =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", -1);
        Secrets.Answer answer =
            switch (words[0]) {
              case "read" -> keychain.read(words[1]);
              case "keep" -> keychain.keep(words[1], Secret.of(words[2]));
              default -> keychain.forget(words[1]);
            };
        System.out.println(
            "> "
                + switch (answer) {
                  case Found(Secret secret) -> "Found " + secret.reveal();
                  case Nothing nothing -> "Nothing";
                  case Done done -> "Done";
                  case Failed(Secrets.Trouble why) -> "Failed " + why;
                });
      }
      System.exit(0);
    }
  }
}
