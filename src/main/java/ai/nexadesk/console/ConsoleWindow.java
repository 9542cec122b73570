package ai.nexadesk.console;

import ai.nexadesk.console.domain.SystemTime;
import ai.nexadesk.console.platform.Notifier;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.shell.WindowMemory;
import ai.nexadesk.console.ui.text.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The console's window on the desktop, from its first frame to its end. */
final class ConsoleWindow {

  /** The last edits need a moment of the disk; closing has to take less than a second in all. */
  private static final Duration FOR_EDITS = Duration.ofMillis(500);

  private static final double SMALLEST_WIDTH = 900;
  private static final double SMALLEST_HEIGHT = 600;

  private ConsoleWindow() {}

  /**
   * Shows the window and answers when it was closed. Runs on the main thread, which it keeps.
   *
   * @return the exit code
   */
  static int run(Launch launch, Main.Connected connected) throws InterruptedException {
    Connection connection = connected.connection();
    CountDownLatch closed = new CountDownLatch(1);
    try (Wiring wiring = new Wiring(connection, new EditTitles(new Texts(launch.locale())))) {
      connected.demo().ifPresent(demo -> demo.introduce(wiring.store()));
      AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
      AtomicReference<@Nullable ConsoleUi> window = new AtomicReference<>();
      Toolkit.start(() -> {
        try {
          window.set(show(launch, wiring, connected.settings(), closed));
        } catch (RuntimeException | Error e) {
          failure.set(e);
          closed.countDown();
        }
      });
      wiring.engine().start();
      closed.await();
      ConsoleUi ui = window.get();
      if (ui != null) {
        ui.finishEdits(FOR_EDITS);
      }
      return ended(failure.get());
    } finally {
      Toolkit.end();
    }
  }

  private static int ended(@Nullable Throwable failure) {
    if (failure == null) {
      return 0;
    }
    // A computer without any font makes the toolkit fail in odd ways; so does a broken GTK.
    System.err.println(
        "The window cannot be shown; is at least one font installed? The log says more.");
    System.getLogger(ConsoleWindow.class.getName())
        .log(System.Logger.Level.ERROR, "the window cannot be shown", failure);
    return 1;
  }

  private static ConsoleUi show(
      Launch launch, Wiring wiring, Settings settings, CountDownLatch closed) {
    Connection connection = wiring.connection();
    ConsoleUi ui =
        new ConsoleUi(
            wiring.store(),
            wiring.edits(),
            wiring.engine(),
            new EngineAttention(wiring.engine()),
            new WindowFacts(
                connection.name(), connection.demo(), launch.locale(), ZoneId.systemDefault()),
            settings);
    ui.fetchWith(new WebFetcher(wiring.downloads()));
    ConsoleNotices notices =
        new ConsoleNotices(
            ui,
            wiring.store(),
            wiring.engine(),
            settings,
            new SystemTime(),
            // Invented conversations are no reason to disturb anybody.
            connection.demo()
                ? Notifier.NONE
                : Notifier.here(System.getenv(), ui.texts().of("notice.open")));
    notices.watch().start();
    Stage stage = new Stage();
    stage.setTitle(connection.name() + " – NexaDesk");
    stage.getIcons().setAll(icons());
    stage.setScene(new Scene(ui.root(), launch.width(), launch.height()));
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    WindowMemory memory = new WindowMemory(stage, settings.window());
    if (!launch.sized()) {
      memory.restore();
    }
    Optional<OpenWhenHeld> link = launch.open().map(id -> new OpenWhenHeld(ui, wiring, id));
    stage.setOnHidden(event -> {
      memory.remember();
      link.ifPresent(OpenWhenHeld::close);
      notices.close();
      ui.close();
      closed.countDown();
    });
    ui.show(launch.view());
    link.ifPresent(OpenWhenHeld::begin);
    stage.show();
    ui.focusList();
    return ui;
  }

  private static Image[] icons() {
    return Stream.of(16, 32, 48, 128, 256)
        .map(size -> "icon-" + size + ".png")
        .map(name -> Objects.requireNonNull(ConsoleWindow.class.getResource(name), name))
        .map(url -> new Image(url.toExternalForm()))
        .toArray(Image[]::new);
  }
}
