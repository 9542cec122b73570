package ai.nexadesk.console;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.fx.Picture;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/**
 * Draws the real window to a file without a display: the same scene, the same engine, the same
 * server, only no stage, so that the picture may be larger than any screen.
 */
final class Screenshot {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How long rows may stay without their waiting time once everything else is drawn. */
  private static final Duration FOR_DETAILS = Duration.ofSeconds(4);

  private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(6);

  private static final Duration BETWEEN_FRAMES = Duration.ofMillis(60);
  private static final int QUIET_FRAMES = 5;
  private static final int ROWS_LOOKED_AT = 12;

  private final Launch launch;
  private final Wiring wiring;
  private final ConsoleUi ui;
  private final long begun = System.nanoTime();

  private Screenshot(Launch launch, Wiring wiring, ConsoleUi ui) {
    this.launch = launch;
    this.wiring = wiring;
    this.ui = ui;
  }

  /**
   * Draws what {@code launch} asks for. Runs on the main thread.
   *
   * @return whether the picture shows synced data
   */
  static boolean take(Launch launch, Main.Connected connected)
      throws IOException, InterruptedException {
    SpokenLanguage language = new SpokenLanguage(launch.locale(), connected.settings().language());
    Texts texts = new Texts(language.speak());
    try (Wiring wiring = new Wiring(connected.connection(), new EditTitles(() -> texts))) {
      connected.demo().ifPresent(demo -> demo.introduce(wiring.store()));
      Toolkit.start(() -> {});
      wiring.begin();
      ConsoleUi ui =
          Toolkit.call(() -> dressed(launch, texts.locale(), wiring, connected.settings()));
      boolean synced = new Screenshot(launch, wiring, ui).draw();
      Toolkit.call(() -> {
        ui.close();
        return true;
      });
      return synced;
    } finally {
      Toolkit.end();
    }
  }

  private static ConsoleUi dressed(Launch launch, Locale locale, Wiring wiring, Settings settings) {
    Connection connection = wiring.connection();
    ConsoleUi ui =
        new ConsoleUi(
            wiring.store(),
            wiring.edits(),
            wiring.engine(),
            new EngineAttention(wiring.engine()),
            new WindowFacts(connection.name(), connection.demo(), locale, ZoneId.systemDefault()),
            settings);
    Scene scene = new Scene(ui.root(), launch.width(), launch.height());
    launch.begin(ui);
    Picture.of(scene); // gives every view its size, so that it asks for what it will show
    return ui;
  }

  private boolean draw() throws IOException, InterruptedException {
    boolean synced = waitFor(() -> wiring.store().conversations().held() > 0 && answered());
    if (synced && launch.after() == CommandLineOptions.Moment.SYNCED) {
      synced = waitFor(() -> status().state() == SyncStatus.State.LIVE);
    }
    if (launch.open().isPresent()) {
      synced = synced && open(launch.open().get());
    }
    if (synced && launch.after() != CommandLineOptions.Moment.LIST) {
      long from = System.nanoTime();
      waitFor(() -> waitingKnown() || elapsed(from).compareTo(FOR_DETAILS) > 0);
    }
    synced &= waitUntilQuiet();
    Path file = launch.screenshot().orElseThrow();
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Picture.write(frame(), file);
    report(file);
    return synced;
  }

  private boolean open(String id) throws InterruptedException {
    if (id.equals("first")) {
      Toolkit.call(() -> {
        ui.openFirst();
        return true;
      });
      return true;
    }
    if (!waitFor(() -> wiring.store().conversations().find(id).isPresent())) {
      System.err.println("No conversation with the id " + id + " was found.");
      return false;
    }
    Toolkit.call(() -> {
      ui.open(id);
      return true;
    });
    return true;
  }

  private SyncStatus status() {
    return wiring.engine().current();
  }

  private boolean answered() {
    return switch (status().state()) {
      case LIVE, FIRST_SYNC, READ_ONLY -> true;
      case CONNECTING, OFFLINE, SERVER_FAILING, LIMITED, KEY_REJECTED, NOT_ALLOWED -> false;
    };
  }

  /**
   * Whether the server will not answer by itself any more, or has been out of reach for a while.
   */
  private boolean hopeless() {
    SyncStatus now = status();
    return switch (now.state()) {
      case KEY_REJECTED, NOT_ALLOWED -> true;
      case OFFLINE, SERVER_FAILING ->
          Duration.between(now.since(), Instant.now()).compareTo(FOR_A_CONNECTION) > 0;
      case CONNECTING, FIRST_SYNC, LIVE, LIMITED, READ_ONLY -> false;
    };
  }

  /** Whether the rows of the first screenful can say who waits. */
  private boolean waitingKnown() {
    Store store = wiring.store();
    View view = launch.view();
    Optional<String> me = store.people().me().map(agent -> agent.id());
    long[] keys = store.conversations().keys(view.query(me), view.order(), ROWS_LOOKED_AT);
    return keys.length > 0
        && store.conversations().rows(keys).stream()
            .map(Conversation::marks)
            .noneMatch(marks -> marks.waiting() instanceof Waiting.Unknown);
  }

  private WritableImage frame() throws InterruptedException {
    return Toolkit.call(() -> Picture.of(ui.root().getScene()));
  }

  /** Draws until nothing is being asked for several frames on end. */
  private boolean waitUntilQuiet() throws InterruptedException {
    int quiet = 0;
    while (quiet < QUIET_FRAMES && elapsed(begun).compareTo(PATIENCE) < 0) {
      boolean settled =
          Toolkit.call(() -> {
            Picture.of(ui.root().getScene());
            return ui.settled();
          });
      quiet = settled ? quiet + 1 : 0;
      Thread.sleep(BETWEEN_FRAMES);
    }
    return quiet == QUIET_FRAMES;
  }

  /** A condition on the copy or the engine. */
  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }

  private boolean waitFor(Condition condition) throws InterruptedException {
    while (!condition.holds()) {
      if (elapsed(begun).compareTo(PATIENCE) > 0 || hopeless()) {
        System.err.println("No synced data to show: " + status().state() + ".");
        return false;
      }
      frame();
      Thread.sleep(BETWEEN_FRAMES);
    }
    return true;
  }

  private static Duration elapsed(long since) {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  private void report(Path file) {
    Store store = wiring.store();
    Optional<String> me = store.people().me().map(agent -> agent.id());
    StringBuilder line = new StringBuilder();
    for (View view : View.values()) {
      line.append(line.isEmpty() ? "" : ", ")
          .append(view.name().toLowerCase(Locale.ROOT))
          .append(' ')
          .append(store.conversations().count(view.query(me)));
    }
    System.out.println("Drawn to " + file + " after " + elapsed(begun).toMillis() + " ms");
    System.out.println("Conversations held: " + line);
    SyncStatus.BudgetUse budget = status().budget();
    System.out.println("Requests used: " + budget.used() + " of " + budget.limit() + " a minute");
  }
}
