package ai.nexadesk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.WorkspaceAddress;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.SeenRequest;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A minute in an agent's life: the real window, the real engine, a living server with the published
 * limit. Nothing may be refused for the limit, and nothing may be said in the log.
 */
@Isolated("what others log would count")
class OrdinaryMinuteTest {

  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final List<View> VIEWS = List.of(View.values());
  private static final Duration WINDOW_AND_MORE = Duration.ofSeconds(90);
  private static final long PATIENCE_MILLIS = 20_000;

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private SandboxServer server;
  private Wiring wiring;
  private ConsoleUi ui;
  private Stage stage;
  private LogTap log;

  @BeforeEach
  void open() throws Exception {
    log = new LogTap();
    server =
        SandboxServer.start(
            SandboxOptions.defaults().withConversations(1_000).withLimit(100).withPace(3));
    Connection connection =
        new Connection(
            "Acme Support",
            new WorkspaceAddress(server.baseUrl()),
            ApiKey.of(server.demoKey()),
            folder.resolve("data"),
            true,
            java.util.Optional.empty());
    wiring = new Wiring(connection, new EditTitles(() -> new Texts(Locale.UK)));
    wiring.begin();
    stage = FxToolkit.registerPrimaryStage();
    ui = WaitForAsyncUtils.asyncFx(this::shown).get(20, TimeUnit.SECONDS);
    until(() -> list().getItems().size() > 20);
  }

  private ConsoleUi shown() {
    ConsoleUi made =
        new ConsoleUi(
            wiring.store(),
            wiring.edits(),
            wiring.engine(),
            new EngineAttention(wiring.engine()),
            new WindowFacts("Acme Support", true, Locale.UK, ZoneId.of("Europe/Berlin")),
            Settings.inMemory());
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Scene(made.root(), 980, 680));
    made.themeProperty().set(Theme.LIGHT);
    stage.show();
    stage.toFront();
    stage.requestFocus();
    made.focusList();
    return made;
  }

  @AfterEach
  void close() {
    robot.interact(() -> {
      ui.close();
      stage.setScene(new Scene(new StackPane(), 980, 680));
    });
    wiring.close();
    server.close();
    log.close();
  }

  @Test
  void meetsNoLimitAndLeavesNothingInTheLog() throws Exception {
    long end = System.nanoTime() + MINUTE.toNanos();
    int round = 0;
    while (System.nanoTime() < end) {
      triageSome(round);
      search(round % 2 == 0 ? "invoice" : "export");
      view(VIEWS.get(round % VIEWS.size()));
      view(View.INBOX);
      theme(round % 2 == 0 ? Theme.DARK : Theme.LIGHT);
      round++;
    }

    assertThat(round).as("rounds").isGreaterThan(2);
    // A quick machine edits as fast as the limit lets it send: what is left has its turn within
    // one more window, but for what a colleague has decided meanwhile.
    await()
        .atMost(WINDOW_AND_MORE)
        .untilAsserted(() -> assertThat(unsent()).allMatch(this::overtaken));
    List<SeenRequest> seen = server.workspace().seen();
    assertThat(seen).extracting(SeenRequest::status).doesNotContain(429);
    assertThat(seen).extracting(SeenRequest::method).contains("PATCH");
    assertThat(log.lines()).isEmpty();
  }

  private List<UnsentEdit> unsent() {
    return wiring.store().outbox().unsent(1_000);
  }

  private boolean overtaken(UnsentEdit edit) {
    return edit.state() == UnsentEdit.State.CONFLICT
        && wiring.store().observed().of(edit.conversation(), 99).stream()
            .anyMatch(change -> change.field() == ConversationField.STATUS && !change.mine());
  }

  private void triageSome(int round) throws TimeoutException {
    for (int i = 0; i < 3; i++) {
      robot.type(KeyCode.J);
      until(ui::settled);
    }
    robot.type(round % 2 == 0 ? KeyCode.DIGIT2 : KeyCode.DIGIT3);
    until(ui::settled);
    robot.type(KeyCode.J).type(KeyCode.E);
    until(ui::settled);
    if (round % 3 == 0) {
      robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
      until(ui::settled);
    }
    Button arrivals = (Button) ui.root().lookup("#new-arrivals");
    if (arrivals.isVisible()) {
      robot.interact(arrivals::fire);
    }
  }

  private void search(String words) throws TimeoutException {
    robot.type(KeyCode.SLASH);
    TextField field = (TextField) ui.root().lookup("#search-field");
    until(field::isFocused);
    for (char letter : words.toUpperCase(Locale.ROOT).toCharArray()) {
      robot.type(KeyCode.valueOf(String.valueOf(letter)));
    }
    until(ui::settled);
    assertThat(field.getText()).isEqualTo(words);
    robot.type(KeyCode.ESCAPE);
    until(() -> field.getText().isEmpty() && ui.settled());
  }

  private void view(View view) throws TimeoutException {
    robot.interact(() -> ui.show(view));
    until(ui::settled);
  }

  private void theme(Theme theme) throws TimeoutException {
    robot.interact(() -> ui.themeProperty().set(theme));
    until(ui::settled);
  }

  private ListView<?> list() {
    return (ListView<?>) ui.root().lookup("#conversation-list");
  }

  private void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_MILLIS,
        TimeUnit.MILLISECONDS,
        () -> WaitForAsyncUtils.asyncFx(condition).get(10, TimeUnit.SECONDS));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
