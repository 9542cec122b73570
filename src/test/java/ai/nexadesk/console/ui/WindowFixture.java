package ai.nexadesk.console.ui;

import ai.nexadesk.console.ConsoleUi;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.theme.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a real local copy, inside the headless screen. One stage for all tests. */
final class WindowFixture implements AutoCloseable {

  private static final double WIDTH = 980;
  private static final double HEIGHT = 680;

  /** Longer than anything takes on a busy machine: what is waited for comes or does not. */
  private static final long SECONDS = 40;

  final SampleCopy copy;
  final FixedStatus status = new FixedStatus();
  final RecordedAttention attention = new RecordedAttention();
  final FxRobot robot = new FxRobot();
  final Settings settings;
  final ConsoleUi ui;
  final Stage stage;

  WindowFixture(Path folder) throws Exception {
    this(folder, true, Settings.inMemory());
  }

  /** Opens the window again on the copy an earlier one left. */
  static WindowFixture again(Path folder) throws Exception {
    return new WindowFixture(folder, false, Settings.inMemory());
  }

  /** Opens the window with the settings of the folder, on a fresh copy or the one that is left. */
  static WindowFixture keeping(Path folder, boolean fresh) throws Exception {
    return new WindowFixture(folder, fresh, Settings.open(folder, InstantSource.system()));
  }

  private WindowFixture(Path folder, boolean fresh, Settings settings) throws Exception {
    this.settings = settings;
    copy = new SampleCopy(folder);
    if (fresh) {
      copy.fill();
    }
    stage = FxToolkit.registerPrimaryStage();
    ui = onFx(this::open);
    settle();
  }

  private ConsoleUi open() {
    ConsoleUi made =
        new ConsoleUi(
            copy.store(),
            new Edits(copy.store().intents(), new PlainTitles()),
            status,
            attention,
            new WindowFacts("Acme Support", true, Locale.UK, ZoneId.of("Europe/Berlin")),
            settings);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Scene(made.root(), WIDTH, HEIGHT));
    made.themeProperty().set(Theme.LIGHT);
    stage.show();
    stage.toFront();
    stage.requestFocus();
    made.focusList();
    return made;
  }

  <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until {@code condition} holds on the FX thread. */
  void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
    WaitForAsyncUtils.waitForFxEvents();
  }

  void settle() throws TimeoutException {
    until(ui::settled);
  }

  /** Gives the window another size. */
  void resize(double width, double height) throws TimeoutException {
    robot.interact(() -> {
      stage.getScene().setRoot(new StackPane());
      stage.setScene(new Scene(ui.root(), width, height));
      stage.sizeToScene();
      ui.focusList();
    });
    settle();
  }

  /** Opens the drawer of details, which stands beside the history only in a wider window. */
  void openDetails() {
    robot.interact(() -> {
      if (ui.root().lookup("#details-status") == null || !ui.root().lookup(".drawer").isVisible()) {
        node("#details-toggle", Button.class).fire();
      }
    });
  }

  <T extends Node> T node(String selector, Class<T> type) {
    return type.cast(ui.root().lookup(selector));
  }

  @Override
  public void close() {
    robot.interact(() -> {
      ui.close();
      stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
    });
    copy.close();
    settings.close();
  }
}
