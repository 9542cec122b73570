package ai.nexadesk.console.ui;

import ai.nexadesk.console.ConsoleUi;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.fx.Picture;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of palette, keys and menus, to look at: {@code KeyPictures FOLDER}. */
public final class KeyPictures {

  private final Path folder;
  private final FxRobot robot = new FxRobot();
  private final Stage stage;
  private ConsoleUi ui;

  private KeyPictures(Path folder) throws Exception {
    this.folder = folder;
    stage = FxToolkit.registerPrimaryStage();
  }

  public static void main(String[] args) throws Exception {
    KeyPictures pictures = new KeyPictures(Files.createDirectories(Path.of(args[0])));
    try (SampleCopy copy = new SampleCopy(Files.createTempDirectory("keys"))) {
      copy.fill();
      pictures.all(copy, Theme.LIGHT, NodeOrientation.LEFT_TO_RIGHT, "light");
      pictures.all(copy, Theme.DARK, NodeOrientation.LEFT_TO_RIGHT, "dark");
      pictures.all(copy, Theme.LIGHT, NodeOrientation.RIGHT_TO_LEFT, "rtl");
    }
    System.exit(0);
  }

  private void all(SampleCopy copy, Theme theme, NodeOrientation way, String name)
      throws Exception {
    robot.interact(() -> open(copy, theme, way));
    settle();
    robot.type(KeyCode.J).type(KeyCode.J);
    settle();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    take(name + "-palette");
    type("as");
    take(name + "-palette-typed");
    type("");
    type("billing");
    take(name + "-palette-billing");
    type("zzqq");
    take(name + "-palette-nothing");
    robot.type(KeyCode.ESCAPE);
    robot.type(KeyCode.A);
    take(name + "-assign");
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> button("keys-button").fire());
    take(name + "-keys");
    robot.interact(() -> button("keys-change").fire());
    take(name + "-editor");
    robot.interact(() -> button("key-change-assign").fire());
    take(name + "-editor-listening");
    robot.type(KeyCode.E);
    Thread.sleep(1500);
    take(name + "-editor-conflict");
    robot.interact(() -> button("key-take-over").fire());
    take(name + "-editor-taken");
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> button("actions-menu").fire());
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.RIGHT);
    popups(name + "-menu");
    robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
    robot.interact(() -> {
      ListView<?> list = (ListView<?>) ui.root().lookup("#conversation-list");
      ContextMenu menu = list.getContextMenu();
      menu.show(list, 100, 200);
    });
    popups(name + "-context");
    robot.type(KeyCode.ESCAPE);
    robot.interact(ui::close);
  }

  private Button button(String id) {
    return (Button) ui.root().lookup("#" + id);
  }

  private void open(SampleCopy copy, Theme theme, NodeOrientation way) {
    ui =
        new ConsoleUi(
            copy.store(),
            new Edits(copy.store().intents(), new PlainTitles()),
            new FixedStatus(),
            new RecordedAttention(),
            new WindowFacts("Acme Support", true, Locale.UK, ZoneId.of("Europe/Berlin")),
            Settings.inMemory());
    stage.setX(0);
    stage.setY(0);
    ui.root().setNodeOrientation(way);
    stage.setScene(new Scene(ui.root(), 900, 600));
    ui.themeProperty().set(theme);
    stage.show();
    stage.requestFocus();
    ui.focusList();
  }

  private void type(String text) throws Exception {
    robot.interact(() -> ((TextField) ui.root().lookup("#palette-field")).setText(text));
    settle();
  }

  private void settle() throws Exception {
    for (int i = 0; i < 6; i++) {
      Thread.sleep(60);
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private void take(String name) throws Exception {
    settle();
    robot.interact(() -> write(ui.root().getScene(), name));
  }

  private void popups(String name) throws Exception {
    settle();
    robot.interact(() -> {
      int number = 0;
      for (Window window : List.copyOf(Window.getWindows())) {
        if (window instanceof PopupWindow) {
          write(window.getScene(), name + "-" + number++);
        }
      }
    });
  }

  private void write(Scene scene, String name) {
    try {
      Picture.write(Picture.of(scene), folder.resolve(name + ".png"));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
