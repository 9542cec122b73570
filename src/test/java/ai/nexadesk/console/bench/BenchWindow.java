package ai.nexadesk.console.bench;

import ai.nexadesk.console.ConsoleUi;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.sync.SyncStatusSource;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.shell.Attention;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.shell.WindowUse;
import ai.nexadesk.console.ui.theme.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The real window on a copy, driven by key events. Used by one thread, not the JavaFX one. */
final class BenchWindow implements AutoCloseable {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final int PATIENCE_SECONDS = 30;

  final ConsoleUi ui;
  private final Stage stage;
  private final TextField search;
  private final ListView<?> list;
  private @Nullable Waited waited;
  private @Nullable Consumer<Long> frameListener;

  /** What a frame is waited for. */
  private record Waited(BooleanSupplier shown, CompletableFuture<Long> at) {}

  BenchWindow(Store store, Instant now) throws Exception {
    Stage[] made = new Stage[1];
    ui =
        onFx(() -> {
          ConsoleUi built =
              new ConsoleUi(
                  store,
                  new Edits(store.intents(), new Titles()),
                  new Status(now),
                  new Nobody(),
                  new WindowFacts(
                      "Bench", false, Locale.UK, ZoneOffset.UTC, InstantSource.fixed(now)),
                  Settings.inMemory());
          made[0] = new Stage();
          made[0].setX(0);
          made[0].setY(0);
          made[0].setScene(new Scene(built.root(), WIDTH, HEIGHT));
          built.themeProperty().set(Theme.LIGHT);
          made[0].show();
          made[0].requestFocus();
          built.focusList();
          return built;
        });
    stage = made[0];
    search = (TextField) ui.root().lookup("#search-field");
    list = (ListView<?>) ui.root().lookup("#conversation-list");
    onFx(() -> {
      stage.getScene().addPostLayoutPulseListener(this::framed);
      return ui;
    });
    settle();
  }

  private void framed() {
    long now = System.nanoTime();
    if (frameListener != null) {
      frameListener.accept(now);
    }
    Waited waiting = waited;
    if (waiting != null && waiting.shown().getAsBoolean()) {
      waited = null;
      waiting.at().complete(now);
    }
  }

  /** Told the time of every frame, once it is laid out; null for nobody. */
  void frames(@Nullable Consumer<Long> listener) throws Exception {
    onFx(() -> {
      frameListener = listener;
      return ui;
    });
  }

  /** Does something and answers the milliseconds until a frame is laid out that shows it. */
  double untilShown(Runnable act, BooleanSupplier shown) throws Exception {
    CompletableFuture<Long> at = new CompletableFuture<>();
    long from =
        onFx(() -> {
          long begun = System.nanoTime();
          act.run();
          waited = new Waited(shown, at);
          return begun;
        });
    return (at.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - from) / 1e6;
  }

  /** Types one character where the focus is. On the JavaFX thread. */
  void type(char character) {
    Node target = stage.getScene().getFocusOwner();
    KeyCode code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(character)));
    KeyCode known = code == null ? KeyCode.UNDEFINED : code;
    String text = String.valueOf(character);
    boolean shift = Character.isUpperCase(character);
    fire(target, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, known, shift, false, false, false));
    fire(
        target,
        new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, shift, false, false, false));
    fire(
        target, new KeyEvent(KeyEvent.KEY_RELEASED, text, text, known, shift, false, false, false));
  }

  /** Presses a key that writes nothing. On the JavaFX thread. */
  void press(KeyCode code) {
    Node target = stage.getScene().getFocusOwner();
    fire(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    fire(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
  }

  private static void fire(Node target, KeyEvent event) {
    Event.fireEvent(target, event);
  }

  TextField search() {
    return search;
  }

  /** Takes the last thing done back. On the JavaFX thread. */
  void undo() {
    KeyEvent event =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false);
    fire(stage.getScene().getFocusOwner(), event);
  }

  /** The selected row. */
  int row() {
    return list.getSelectionModel().getSelectedIndex();
  }

  <T> T onFx(Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    FxThread.run(() -> {
      try {
        done.complete(work.call());
      } catch (Exception | Error e) {
        done.completeExceptionally(e);
      }
    });
    return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits until everything asked for is drawn. */
  void settle() throws Exception {
    untilShown(() -> {}, ui::settled);
  }

  @Override
  public void close() {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    FxThread.run(() -> {
      ui.close();
      stage.setScene(new Scene(new StackPane()));
      stage.hide();
      closed.complete(true);
    });
    closed.join();
  }

  /** A server that is there and says nothing new. */
  private record Status(Instant now) implements SyncStatusSource {
    @Override
    public SyncStatus current() {
      return new SyncStatus(
          SyncStatus.State.LIVE,
          now,
          Optional.of(now),
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          Optional.empty(),
          Duration.ZERO,
          new SyncStatus.BudgetUse(100, 100, Map.of(), Optional.empty()));
    }

    @Override
    public AutoCloseable listen(Consumer<SyncStatus> listener) {
      return () -> {};
    }
  }

  private record Nobody() implements Attention {
    @Override
    public void readFirst(List<String> conversationIds) {}

    @Override
    public void opened(Optional<String> conversationId) {}

    @Override
    public void refreshNow() {}

    @Override
    public void checkEverything() {}

    @Override
    public void windowUse(WindowUse use) {}
  }

  private record Titles() implements Edits.Titles {
    @Override
    public String status(String to) {
      return to;
    }

    @Override
    public String assign(@Nullable String agentId) {
      return "agent";
    }

    @Override
    public String route(@Nullable String departmentId) {
      return "department";
    }

    @Override
    public String handOut(int conversations) {
      return "hand out";
    }

    @Override
    public String tags(List<String> add, List<String> remove) {
      return "tags";
    }
  }
}
