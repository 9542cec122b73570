package ai.nexadesk.console.ui;

import ai.nexadesk.console.ConsoleUi;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.fx.Picture;
import ai.nexadesk.console.ui.shell.WindowFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The real window in one state. Steps run on the FX thread; the rest is called off it.
 *
 * <p>A window taller than the headless screen is drawn without being shown, so it has no popups.
 */
final class GalleryWindow {

  private static final double SCREEN = 960;
  private static final int ROUNDS = 1500;

  final SampleCopy copy;
  final ConsoleUi ui;
  private final Stage stage;
  private final FixedStatus status = new FixedStatus();
  private final Settings settings;
  private final boolean shown;

  private GalleryWindow(Stage stage, GalleryState state, SampleCopy copy, Look look)
      throws Exception {
    this.copy = copy;
    this.stage = stage;
    shown = state.height() < SCREEN;
    settings = settings(state.broken());
    settings.density().setForThisRun(look.density);
    status.set(state.sync());
    ui =
        new ConsoleUi(
            copy.store(),
            new Edits(copy.store().intents(), new PlainTitles()),
            status,
            new RecordedAttention(),
            facts(look),
            settings);
    Scene scene = new Scene(ui.root(), state.width(), state.height());
    ui.themeProperty().set(look.theme);
    if (shown) {
      stage.setX(0);
      stage.setY(0);
      stage.setScene(scene);
      stage.sizeToScene();
      stage.show();
      stage.requestFocus();
    }
    ui.focusList();
  }

  private static WindowFacts facts(Look look) {
    return new WindowFacts("Acme Support", true, look.locale, ZoneId.of("Europe/Berlin"));
  }

  /** A settings file that is a folder stands for a disk that cannot be used. */
  private static Settings settings(boolean broken) throws Exception {
    if (!broken) {
      return Settings.inMemory();
    }
    Path folder = GalleryData.folder();
    Files.createDirectory(folder.resolve(Settings.FILE));
    return Settings.open(folder, InstantSource.system());
  }

  /** Opens the window and goes through the steps of {@code state}. */
  static GalleryWindow open(Stage stage, GalleryState state, SampleCopy copy, Look look)
      throws Exception {
    GalleryWindow window = onFx(() -> new GalleryWindow(stage, state, copy, look));
    window.settle(state.name());
    for (GalleryState.Step step : state.steps()) {
      window.go(step, state.name());
    }
    return window;
  }

  /** What a step needs is not on the screen yet. */
  static final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotThere(String what) {
      super(what);
    }
  }

  private void go(GalleryState.Step step, String name) throws Exception {
    Optional<NotThere> missing = Optional.of(new NotThere(name));
    for (int i = 0; i < ROUNDS && missing.isPresent(); i++) {
      missing = onFx(() -> tried(step));
      settle(name);
    }
    if (missing.isPresent()) {
      throw missing.get();
    }
  }

  private Optional<NotThere> tried(GalleryState.Step step) throws Exception {
    try {
      step.run(this);
      return Optional.empty();
    } catch (NotThere missing) {
      return Optional.of(missing);
    }
  }

  /** Dresses the open window differently. */
  void dress(Look look) throws Exception {
    onFx(() -> {
      settings.density().setForThisRun(look.density);
      ui.themeProperty().set(look.theme);
      ui.root()
          .setNodeOrientation(
              look == Look.RTL ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
      return layOut() && layOut();
    });
  }

  /** Waits until everything asked for is there and laid out. */
  private void settle(String what) throws Exception {
    boolean settled = false;
    for (int i = 0; i < ROUNDS && !settled; i++) {
      boolean enough = i > 2;
      settled = onFx(() -> layOut() && enough && ui.settled());
      Thread.sleep(16);
    }
    if (!settled) {
      throw new IllegalStateException(what + " did not settle");
    }
  }

  private boolean layOut() {
    if (!shown) {
      Picture.of(ui.root().getScene());
    }
    scenes()
        .forEach(scene -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
        });
    return true;
  }

  /** The window's scene, then those of the popups above it. */
  List<Scene> scenes() {
    return Stream.concat(Stream.of(ui.root().getScene()), popups().map(Window::getScene)).toList();
  }

  Stream<PopupWindow> popups() {
    return List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .map(PopupWindow.class::cast);
  }

  void close() throws Exception {
    onFx(() -> {
      popups().toList().forEach(Window::hide);
      ui.close();
      stage.setScene(new Scene(new StackPane()));
      return ui;
    });
    settings.close();
  }

  /** Presses the button with this id. */
  void press(String id) {
    find(id, ButtonBase.class).fire();
  }

  /** Does the action with this id, as its key would. */
  void act(String id) {
    ui.actions().find(id).orElseThrow().run().run();
  }

  void type(String id, String text) {
    TextField field = find(id, TextField.class);
    field.requestFocus();
    field.setText(text);
    field.end();
  }

  void drop(String id) {
    find(id, ComboBoxBase.class).show();
  }

  void row(int number) {
    find("conversation-list", ListView.class).getSelectionModel().select(number);
  }

  void sync(SyncStatus.State state) {
    status.set(state);
  }

  <T extends Node> T find(String id, Class<T> type) {
    return scenes().stream()
        .map(Scene::getRoot)
        .map(root -> node(root, id))
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new NotThere(id));
  }

  private static Node node(Parent root, String id) {
    return root.lookup("#" + id);
  }

  static <T> T onFx(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Exception | Error e) {
        result.completeExceptionally(e);
      }
    });
    return result.get();
  }
}
