package ai.nexadesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.sandbox.ApiKey;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.settings.KnownWorkspace;
import ai.nexadesk.console.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the demo to a workspace of one's own, and back to it, in the real window. */
@Timeout(240)
class ConnectTest {

  private static final String KEY = "fc_live_firstKeyOfAcme";
  private static final String NEXT = "fc_live_secondKeyOfAcme";
  private static final String READER = "fc_live_readerOfAcme";

  @TempDir Path root;
  private final DeskFixture.OpenKeychain keychain = new DeskFixture.OpenKeychain();
  private SandboxServer acme;

  @BeforeEach
  void start() throws Exception {
    acme = server(5, 60);
  }

  @AfterEach
  void stop() {
    acme.close();
  }

  private static SandboxServer server(int seed, int conversations) throws Exception {
    return SandboxServer.start(
        SandboxOptions.defaults()
            .withSeed(seed)
            .withConversations(conversations)
            .withKey(ApiKey.readWrite(KEY))
            .withKey(ApiKey.readWrite(NEXT))
            .withKey(ApiKey.readOnly(READER)));
  }

  private DeskFixture desk() throws Exception {
    return new DeskFixture(root, keychain);
  }

  private void fill(DeskFixture desk, SandboxServer server, String name, String key)
      throws Exception {
    desk.press("connect-workspace");
    desk.type("connect-address", server.baseUrl().toString());
    desk.type("connect-name", name);
    desk.type("connect-key", key);
  }

  private void connect(DeskFixture desk) throws Exception {
    fill(desk, acme, "Acme", KEY);
    desk.press("connect-go");
    desk.until(() -> desk.title().startsWith("Acme –"));
    desk.until(() -> desk.rows() > 5);
  }

  @Test
  void theWorkspaceOpensWithoutARestartAndTheNextStartDoesNotAsk() throws Exception {
    try (DeskFixture desk = desk()) {
      assertThat(desk.onFx(() -> desk.shows("demo-banner"))).isTrue();
      connect(desk);
      assertThat(desk.onFx(() -> desk.shows("demo-banner"))).isFalse();
      assertThat(desk.onFx(() -> desk.shows("connect-sheet"))).isFalse();
    }
    assertThat(keychain.held).containsValue(KEY);
    try (DeskFixture desk = desk()) {
      assertThat(desk.onFx(desk::title)).startsWith("Acme –");
      desk.until(() -> desk.words("sync-state").contains("Live"));
      assertThat(desk.onFx(() -> desk.shows("key-banner") || desk.shows("connect-sheet")))
          .isFalse();
    }
    assertThat(filesWith(KEY)).as("files with the key").isEmpty();
  }

  @Test
  void aWrongKeyIsSaidAndNothingIsKept() throws Exception {
    try (DeskFixture desk = desk()) {
      fill(desk, acme, "Acme", "fc_live_wrong");
      desk.press("connect-go");
      desk.until(() -> desk.words("connect-checks").contains("does not accept this key"));
      assertThat(desk.onFx(() -> desk.words("connect-checks")))
          .contains("The server answers.")
          .doesNotContain("right to write");
      assertThat(desk.onFx(() -> desk.button("connect-go"))).isEqualTo("Check and connect");
      assertThat(desk.settings.workspaces().get()).isEmpty();
    }
    assertThat(keychain.held).isEmpty();
  }

  @Test
  void aKeyThatMayOnlyReadIsSaidBeforeItIsTaken() throws Exception {
    try (DeskFixture desk = desk()) {
      fill(desk, acme, "Acme", READER);
      desk.press("connect-go");
      desk.until(() -> desk.button("connect-go").equals("Connect all the same"));
      assertThat(desk.onFx(() -> desk.words("connect-checks"))).contains("read but not write");
      assertThat(keychain.held).isEmpty();

      desk.press("connect-go");
      desk.until(() -> desk.title().startsWith("Acme –"));
    }
    assertThat(keychain.held).containsValue(READER);
  }

  @Test
  void anAddressThatCannotBeOneIsSaidWithoutSendingAnything() throws Exception {
    try (DeskFixture desk = desk()) {
      fill(desk, acme, "Acme", KEY);
      desk.type("connect-address", "http://chats.example.com/api");
      desk.press("connect-go");
      desk.until(() -> desk.words("connect-checks").contains("https://"));
      assertThat(acme.workspace().requests()).isZero();
    }
  }

  @Test
  void withoutAKeychainAnotherWayIsOffered() throws Exception {
    try (DeskFixture desk = new DeskFixture(root, Secrets.NONE)) {
      fill(desk, acme, "Acme", KEY);
      desk.press("connect-go");
      desk.until(() -> desk.words("connect-problem").contains("no keychain"));
      assertThat(desk.onFx(desk::title)).doesNotStartWith("Acme –");

      desk.choose("connect-keep-file");
      desk.press("connect-go");
      desk.until(() -> desk.words("connect-problem").contains("at least 8"));
      desk.type("connect-passphrase", "correct horse");
      desk.type("connect-passphrase-again", "correct horse");
      desk.press("connect-go");
      desk.until(() -> desk.title().startsWith("Acme –"));
    }
    try (DeskFixture desk = new DeskFixture(root, Secrets.NONE)) {
      desk.until(() -> desk.shows("unlock-sheet"));
      desk.type("unlock-passphrase", "wrong horse");
      desk.press("unlock-go");
      desk.until(() -> desk.words("unlock-problem").contains("not the passphrase"));
      long before = acme.workspace().requests();
      desk.type("unlock-passphrase", "correct horse");
      desk.press("unlock-go");
      desk.until(() -> acme.workspace().requests() > before);
      desk.until(() -> !desk.shows("key-banner") && !desk.shows("unlock-sheet"));
    }
    assertThat(filesWith(KEY)).as("files with the key").isEmpty();
    assertThat(filesWith("correct horse")).as("files with the passphrase").isEmpty();
  }

  @Test
  void onlyThisTimeMeansBeingAskedAtTheNextStartWithEverythingHeldInSight() throws Exception {
    try (DeskFixture desk = desk()) {
      fill(desk, acme, "Acme", KEY);
      desk.choose("connect-keep-never");
      desk.press("connect-go");
      desk.until(() -> desk.title().startsWith("Acme –"));
      desk.until(() -> desk.rows() > 5);
    }
    assertThat(keychain.held).isEmpty();
    try (DeskFixture desk = desk()) {
      desk.until(() -> desk.shows("connect-sheet") && desk.shows("key-banner"));
      desk.until(() -> desk.rows() > 5);
      long before = acme.workspace().requests();
      desk.choose("connect-keep-never");
      desk.type("connect-key", KEY);
      desk.press("connect-go");
      desk.until(() -> !desk.shows("connect-sheet") && !desk.shows("key-banner"));
      desk.until(() -> acme.workspace().requests() > before + 3);
    }
  }

  @Test
  void aRevokedKeyIsReplacedInTheOpenWorkspaceAndEverythingStays() throws Exception {
    try (DeskFixture desk = desk()) {
      connect(desk);
      int rows = desk.onFx(desk::rows);
      acme.faults().add("status=401");
      desk.until(() -> desk.shows("problem-key"));
      assertThat(desk.onFx(() -> desk.words("problem-banner"))).contains("does not accept the key");

      acme.faults().clear();
      desk.press("problem-key");
      desk.type("connect-key", NEXT);
      desk.press("connect-go");
      desk.until(() -> !desk.shows("connect-sheet") && !desk.shows("problem-banner"));

      assertThat(desk.onFx(desk::rows)).isEqualTo(rows);
      assertThat(desk.settings.workspaces().get()).hasSize(1);
    }
    assertThat(keychain.held).hasSize(1).containsValue(NEXT);
    try (Stream<Path> folders = Files.list(root.resolve("workspaces"))) {
      assertThat(folders.filter(folder -> !folder.endsWith("demo"))).hasSize(1);
    }
  }

  @Test
  void aKeyOfAnotherWorkspaceDoesNotMixTheTwo() throws Exception {
    int port = acme.baseUrl().getPort();
    try (DeskFixture desk = desk()) {
      connect(desk);
      acme.close();
      acme =
          SandboxServer.start(
              SandboxOptions.defaults()
                  .withPort(port)
                  .withSeed(77)
                  .withConversations(10)
                  .withKey(ApiKey.readWrite(NEXT)));
      desk.until(() -> desk.shows("problem-key"));
      desk.press("problem-key");
      desk.type("connect-key", NEXT);
      desk.press("connect-go");
      desk.until(() -> desk.words("connect-checks").contains("another workspace"));
    }
    assertThat(keychain.held).containsValue(KEY).doesNotContainValue(NEXT);
  }

  @Test
  void workspacesAreChangedByKeyAndTheDemoIsLeftAndEnteredAgain() throws Exception {
    try (SandboxServer globex = server(9, 25);
        DeskFixture desk = desk()) {
      connect(desk);
      desk.push(KeyCode.DIGIT1);
      desk.act("toDemo");
      desk.until(() -> desk.shows("demo-banner"));
      fill(desk, globex, "Globex", KEY);
      desk.press("connect-go");
      desk.until(() -> desk.title().startsWith("Globex –") && desk.rows() > 5);
      int rows = desk.onFx(desk::rows);

      desk.push(KeyCode.DIGIT1);
      desk.until(() -> desk.title().startsWith("Acme –") && desk.rows() > 5);
      assertThat(desk.onFx(desk::rows)).isNotEqualTo(rows);
      desk.press("workspaces-button");
      desk.until(() -> desk.menu().equals(List.of("Acme", "Globex", "Go to the demo")));
      desk.closeMenu();
      desk.push(KeyCode.DIGIT2);
      desk.until(() -> desk.title().startsWith("Globex –") && desk.rows() == rows);

      assertThat(desk.settings.workspaces().get())
          .extracting(KnownWorkspace::colour)
          .doesNotHaveDuplicates();
      assertThat(desk.settings.lastWorkspace().get())
          .isEqualTo(desk.settings.workspaces().get().get(1).id());
    }
    try (Stream<Path> folders = Files.list(root.resolve("workspaces"))) {
      assertThat(folders.filter(folder -> !folder.endsWith("demo"))).hasSize(2);
    }
  }

  @Test
  void aWorkspaceThatIsRemovedLeavesNothingBehind() throws Exception {
    try (DeskFixture desk = desk()) {
      connect(desk);
      String id = desk.settings.workspaces().get().getFirst().id();
      Store store = desk.desk.shown().orElseThrow().wiring().store();
      long key = store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 1)[0];
      store.notes().write(key, "call back", false);

      desk.act("removeWorkspace");
      desk.until(() -> desk.words("remove-sheet").contains("1 note ·"));
      desk.press("remove-cancel");
      desk.until(() -> !desk.shows("remove-sheet"));
      assertThat(desk.onFx(desk::title)).startsWith("Acme –");

      desk.act("removeWorkspace");
      desk.press("remove-go");
      desk.until(() -> desk.shows("demo-banner"));
      desk.until(() -> desk.words("toast").contains("nothing of it is left"));
      assertThat(root.resolve("workspaces").resolve(id)).doesNotExist();
      assertThat(desk.settings.workspaces().get()).isEmpty();
      assertThat(keychain.held).isEmpty();
    }
    assertThat(filesWith("Acme")).isEmpty();
    assertThat(filesWith(acme.baseUrl().getAuthority())).isEmpty();
    try (DeskFixture desk = desk()) {
      assertThat(desk.onFx(() -> desk.shows("demo-banner"))).isTrue();
    }
  }

  @Test
  void whatCannotBeRemovedIsSaid() throws Exception {
    try (DeskFixture desk = desk()) {
      connect(desk);
      keychain.keepsAll = true;
      desk.act("removeWorkspace");
      desk.press("remove-go");
      desk.until(() -> desk.words("problem-banner").contains("the entry in the keychain"));
    }
  }

  @Test
  void aSecondStartOpensItsLinkHere() throws Exception {
    try (DeskFixture desk = desk()) {
      connect(desk);
      String id = acme.workspace().ids().get(3);
      desk.desk.comeForward(id);
      desk.until(() -> desk.opened().equals(id));
      String other = acme.workspace().ids().get(7);
      desk.desk.comeForward(other);
      desk.until(() -> desk.opened().equals(other));
      desk.desk.comeForward("");
      assertThat(desk.onFx(desk::opened)).isEqualTo(other);
    }
  }

  private List<Path> filesWith(String text) throws Exception {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> {
            try {
              return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                  .contains(text);
            } catch (java.io.IOException e) {
              return false;
            }
          })
          .toList();
    }
  }
}
