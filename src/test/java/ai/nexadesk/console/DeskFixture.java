package ai.nexadesk.console;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.platform.Secret;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.settings.DataFolders;
import ai.nexadesk.console.settings.Language;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.settings.WindowPlace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The desk from its start to its end, in the real window, without the command line around it. */
final class DeskFixture implements AutoCloseable {

  private static final long SECONDS = 40;

  /** A keychain that is always open, which outlives the desk as a real one does. */
  static final class OpenKeychain implements Secrets {
    final Map<String, String> held = new ConcurrentHashMap<>();

    /** Whether it lets nothing be taken out any more. */
    volatile boolean keepsAll;

    @Override
    public Answer read(String name) {
      String found = held.get(name);
      return found == null ? new Nothing() : new Found(Secret.of(found));
    }

    @Override
    public Answer keep(String name, Secret secret) {
      held.put(name, secret.reveal());
      return new Done();
    }

    @Override
    public Answer forget(String name) {
      if (keepsAll) {
        return new Failed(Trouble.REFUSED);
      }
      held.remove(name);
      return new Done();
    }
  }

  final Settings settings;
  final Desk desk;
  private final FxRobot robot = new FxRobot();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();

  /** Starts as the program does without options. */
  DeskFixture(Path root, Secrets keychain) throws Exception {
    FxToolkit.registerPrimaryStage();
    settings = Settings.open(root, InstantSource.system());
    settings.language().set(Language.ENGLISH);
    settings.window().set(new WindowPlace(0, 0, 980, 680, false));
    Launch launch =
        new Launch(
            Optional.empty(),
            false,
            Optional.of(root),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            980,
            680,
            false,
            View.INBOX,
            false,
            Optional.empty(),
            CommandLineOptions.Moment.SETTLED);
    Workplaces places = new Workplaces(new DataFolders(root), settings, 0);
    desk = new Desk(launch, places, keychain);
    SpokenLanguage language = new SpokenLanguage(launch.locale(), settings.language());
    Session first = Session.open(Main.first(launch, places), language::texts);
    Thread.ofPlatform()
        .daemon()
        .name("desk")
        .start(() -> {
          try {
            ended.complete(desk.work(first));
          } catch (Throwable e) {
            ended.completeExceptionally(e);
          }
        });
    until(() -> stage().isPresent());
  }

  <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(SECONDS, TimeUnit.SECONDS);
  }

  void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
  }

  Optional<Stage> stage() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(stage -> stage.getTitle() != null && stage.getTitle().endsWith("– NexaDesk"))
        .findFirst();
  }

  private Optional<Node> find(String id) {
    return stage()
        .map(stage -> stage.getScene().getRoot().lookup("#" + id))
        .filter(DeskFixture::seen);
  }

  private static boolean seen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  boolean shows(String id) {
    return find(id).isPresent();
  }

  String words(String id) {
    return find(id)
        .map(node -> node instanceof Labeled labeled ? labeled.getText() : textIn(node))
        .orElse("");
  }

  private static String textIn(Node node) {
    StringBuilder all = new StringBuilder();
    node.lookupAll(".label")
        .forEach(label -> {
          if (label instanceof Labeled labeled && seen(labeled)) {
            all.append(labeled.getText()).append('\n');
          }
        });
    return all.toString();
  }

  <N extends Node> N node(String id, Class<N> kind) {
    return kind.cast(find(id).orElseThrow());
  }

  String title() {
    return stage().map(Stage::getTitle).orElse("");
  }

  int rows() {
    return find("conversation-list").map(node -> ((ListView<?>) node).getItems().size()).orElse(0);
  }

  /** The id of the open conversation, empty when none is. */
  String opened() {
    Session session = desk.shown().orElseThrow();
    return session
        .window()
        .map(ui -> ui.selection().opened())
        .flatMap(key -> session.wiring().store().conversations().get(key))
        .map(Conversation::id)
        .orElse("");
  }

  void press(String id) throws Exception {
    until(() -> shows(id));
    onFx(() -> {
      ((javafx.scene.control.ButtonBase) find(id).orElseThrow()).fire();
      return true;
    });
  }

  void push(KeyCode digit) {
    robot.push(KeyCode.CONTROL, digit);
  }

  void act(String id) throws Exception {
    onFx(() -> {
      desk.shown()
          .flatMap(Session::window)
          .orElseThrow()
          .actions()
          .find(id)
          .orElseThrow()
          .run()
          .run();
      return true;
    });
  }

  /** The names in the menu of the workspaces, the last line aside. */
  List<String> menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .flatMap(menu -> menu.getItems().stream())
        .map(MenuItem::getText)
        .filter(Objects::nonNull)
        .filter(text -> !text.endsWith("…"))
        .toList();
  }

  void closeMenu() throws Exception {
    robot.push(KeyCode.ESCAPE);
    until(() -> menu().isEmpty());
  }

  void choose(String id) throws Exception {
    onFx(() -> {
      ((javafx.scene.control.RadioButton) find(id).orElseThrow()).setSelected(true);
      return true;
    });
  }

  void type(String id, String text) throws Exception {
    until(() -> shows(id));
    onFx(() -> {
      ((TextInputControl) find(id).orElseThrow()).setText(text);
      return true;
    });
  }

  String button(String id) {
    return find(id).map(node -> ((Button) node).getText()).orElse("");
  }

  @Override
  public void close() {
    var _ = WaitForAsyncUtils.asyncFx(() -> stage().ifPresent(Stage::close));
    try {
      ended.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    } finally {
      settings.close();
    }
  }
}
