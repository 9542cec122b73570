package ai.nexadesk.console;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.ui.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One workspace while it is worked in: what lies below the window, and the window's content. Opened
 * and closed off the JavaFX thread.
 */
final class Session implements AutoCloseable {

  /** The last edits need a moment of the disk; closing has to take less than a second in all. */
  private static final Duration FOR_EDITS = Duration.ofMillis(500);

  private final Main.Connected connected;
  private final Wiring wiring;
  private volatile @Nullable ConsoleUi ui;

  private Session(Main.Connected connected, Wiring wiring) {
    this.connected = connected;
    this.wiring = wiring;
  }

  /**
   * Opens the local copy, and begins to keep up if the key is there.
   *
   * @throws ai.nexadesk.console.store.StoreException when the copy cannot be opened
   */
  static Session open(Main.Connected connected, Supplier<Texts> texts) {
    try {
      Wiring wiring = new Wiring(connected.connection(), new EditTitles(texts));
      connected.demo().ifPresent(demo -> demo.introduce(wiring.store()));
      wiring.begin();
      return new Session(connected, wiring);
    } catch (RuntimeException e) {
      connected.close();
      throw e;
    }
  }

  Connection connection() {
    return connected.connection();
  }

  Wiring wiring() {
    return wiring;
  }

  /** Whether it works in this folder: two sessions never share one. */
  boolean in(Path folder) {
    return connection().folder().equals(folder);
  }

  /** Works with this key from now on. */
  void use(ApiKey key) {
    wiring.begin(key);
  }

  void shownBy(ConsoleUi window) {
    ui = window;
  }

  Optional<ConsoleUi> window() {
    return Optional.ofNullable(ui);
  }

  /** After this content of the window was closed, and off its thread: its edits are on disk. */
  static void finish(ConsoleUi content) throws InterruptedException {
    content.finishEdits(FOR_EDITS);
  }

  /** After the window's content was closed. */
  @Override
  public void close() {
    try (connected) {
      ConsoleUi shown = ui;
      if (shown != null) {
        finish(shown);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      wiring.close();
    }
  }
}
