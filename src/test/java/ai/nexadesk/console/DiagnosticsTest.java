package ai.nexadesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.sandbox.ApiKey;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the console tells about itself, in the real window over a real server. */
@Timeout(240)
class DiagnosticsTest {

  private static final String KEY = "fc_live_diagnosticsKey";

  @TempDir Path root;

  @Test
  void requestsAndTheBundleTellWhatHappenedAndNothingOfAnybody() throws Exception {
    try (SandboxServer acme =
            SandboxServer.start(
                SandboxOptions.defaults().withConversations(60).withKey(ApiKey.readWrite(KEY)));
        DeskFixture desk = new DeskFixture(root, new DeskFixture.OpenKeychain())) {
      desk.press("connect-workspace");
      desk.type("connect-address", acme.baseUrl().toString());
      desk.type("connect-name", "Acme");
      desk.type("connect-key", KEY);
      desk.press("connect-go");
      desk.until(() -> desk.title().startsWith("Acme –") && desk.rows() > 5);
      desk.until(() -> desk.words("sync-state").contains("Live"));

      desk.act("requests");
      desk.until(() -> desk.node("requests-table", TableView.class).getItems().size() > 2);
      assertThat(desk.onFx(() -> desk.words("requests-sheet"))).contains("without success");

      desk.act("diagnostics");
      desk.until(() -> desk.shows("diagnostics-text"));
      desk.until(() -> desk.node("diagnostics-text", TextArea.class).getHeight() > 200);
      String bundle = desk.onFx(() -> desk.node("diagnostics-text", TextArea.class).getText());
      assertThat(bundle)
          .contains("state            LIVE", "conversations    60", "GET", "POLL", "Done")
          .doesNotContain(KEY, "@", System.getProperty("user.home") + "/");
      Store store = desk.desk.shown().orElseThrow().wiring().store();
      long[] keys = store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 60);
      for (Conversation one : store.conversations().rows(keys)) {
        assertThat(one.visitor().displayName()).isNotEmpty();
        assertThat(bundle)
            .doesNotContain(one.visitor().displayName(), String.valueOf(one.lastMessage()));
      }
    }
  }

  @Test
  void whatNobodyExpectedHasACodeThatStaysTheSameAndIsToldOnce() {
    List<String> told = new ArrayList<>();
    Uncaught uncaught = new Uncaught(told::add);
    uncaught.uncaughtException(Thread.currentThread(), thrown("one"));
    uncaught.uncaughtException(Thread.currentThread(), new RuntimeException(thrown("two")));
    uncaught.uncaughtException(Thread.currentThread(), new IllegalArgumentException("other"));
    assertThat(told).hasSize(2).allMatch(code -> code.matches("NX-[0-9A-F]{6}"));
    assertThat(told.getFirst()).isEqualTo(Uncaught.code(thrown("three")));
  }

  private static RuntimeException thrown(String text) {
    return new IllegalStateException(text);
  }
}
