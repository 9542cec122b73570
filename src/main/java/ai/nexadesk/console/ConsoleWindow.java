package ai.nexadesk.console;

import ai.nexadesk.console.domain.SystemTime;
import ai.nexadesk.console.platform.Notifier;
import ai.nexadesk.console.settings.KnownWorkspace;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.shell.WindowMemory;
import ai.nexadesk.console.ui.text.Times;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The console's window on the desktop; shows one workspace after another. FX thread. */
final class ConsoleWindow {

  private static final double SMALLEST_WIDTH = 900;
  private static final double SMALLEST_HEIGHT = 600;

  private final Launch launch;
  private final Settings settings;
  private final SpokenLanguage language;
  private final Stage stage = new Stage();
  private Runnable leave = () -> {};

  /**
   * @param closed told when the person has closed the window
   */
  ConsoleWindow(Launch launch, Settings settings, SpokenLanguage language, Runnable closed) {
    this.launch = launch;
    this.settings = settings;
    this.language = language;
    stage.getIcons().setAll(icons());
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    WindowMemory memory = new WindowMemory(stage, settings.window());
    if (!launch.sized()) {
      memory.restore();
    }
    stage.setOnHidden(event -> {
      memory.remember();
      leave();
      closed.run();
    });
  }

  /**
   * Shows this workspace in place of the one that is shown, or of itself in another language.
   *
   * @param open a conversation's id, once it is held
   */
  void show(Session session, Optional<String> open) {
    Wiring wiring = session.wiring();
    ConsoleUi ui = content(session);
    ConsoleNotices notices = notices(session, ui);
    Optional<OpenWhenHeld> link = open.map(id -> new OpenWhenHeld(ui, wiring, id));
    leave();
    leave =
        () -> {
          link.ifPresent(OpenWhenHeld::close);
          notices.close();
          ui.close();
        };
    showTitle(session.connection().name(), ui);
    boolean first = stage.getScene() == null;
    double width = first ? launch.width() : stage.getScene().getWidth();
    double height = first ? launch.height() : stage.getScene().getHeight();
    stage.setScene(new Scene(ui.root(), width, height));
    launch.begin(ui);
    link.ifPresent(OpenWhenHeld::begin);
    stage.show();
    if (!launch.queue()) {
      ui.focusList();
    }
  }

  /**
   * Is before everything else on the desktop, as far as the system allows.
   *
   * @param open a conversation's id, once it is held
   */
  void comeForward(Session session, Optional<String> open) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    session.window().ifPresent(ui -> open.ifPresent(id -> follow(session, ui, id)));
  }

  private void follow(Session session, ConsoleUi ui, String id) {
    OpenWhenHeld link = new OpenWhenHeld(ui, session.wiring(), id);
    Runnable before = leave;
    leave =
        () -> {
          link.close();
          before.run();
        };
    ui.selection().clear(); // what was asked for last counts
    link.begin();
  }

  /** How much is new stands in front, so that it is seen where windows are listed. */
  private void showTitle(String name, ConsoleUi ui) {
    stage
        .titleProperty()
        .bind(
            ui.notices()
                .unseenProperty()
                .map(unseen ->
                    unseen.intValue() == 0
                        ? name + " – NexaDesk"
                        : "("
                            + ui.texts().number(unseen.intValue())
                            + ") "
                            + name
                            + " – NexaDesk"));
  }

  private ConsoleUi content(Session session) {
    Connection connection = session.connection();
    Wiring wiring = session.wiring();
    ConsoleUi ui =
        new ConsoleUi(
            wiring.store(),
            wiring.edits(),
            wiring.engine(),
            new EngineAttention(wiring.engine()),
            new WindowFacts(
                    connection.name(), connection.demo(), language.speak(), ZoneId.systemDefault())
                .in(connection.known().map(KnownWorkspace::colour).orElse(-1)),
            settings);
    session.shownBy(ui);
    CopyWords words =
        new CopyWords(
            ui.texts(), new Times(ui.texts(), InstantSource.system(), ZoneId.systemDefault()));
    wiring.store().rescued().map(words::rescued).ifPresent(ui::warn);
    wiring.housekeeping().onDamage(() -> FxThread.run(() -> ui.warn(words.damaged())));
    ui.fetchWith(new WebFetcher(wiring.downloads()));
    return ui;
  }

  private ConsoleNotices notices(Session session, ConsoleUi ui) {
    ConsoleNotices notices =
        new ConsoleNotices(
            ui,
            session.wiring().store(),
            session.wiring().engine(),
            settings,
            new SystemTime(),
            // Invented conversations are no reason to disturb anybody.
            session.connection().demo()
                ? Notifier.NONE
                : Notifier.here(System.getenv(), ui.texts().of("notice.open")));
    notices.watch().start();
    return notices;
  }

  private void leave() {
    leave.run();
    leave = () -> {};
  }

  private static Image[] icons() {
    return Stream.of(16, 32, 48, 128, 256)
        .map(size -> "icon-" + size + ".png")
        .map(name -> Objects.requireNonNull(ConsoleWindow.class.getResource(name), name))
        .map(url -> new Image(url.toExternalForm()))
        .toArray(Image[]::new);
  }
}
