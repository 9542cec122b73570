package ai.nexadesk.console;

import ai.nexadesk.console.ui.fx.FxThread;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Opens the conversation a link or an argument names, once it is held: a fresh copy is empty when
 * the window appears. Meanwhile the server is asked for it, as for any conversation that is open.
 */
final class OpenWhenHeld {

  private final ConsoleUi ui;
  private final Wiring wiring;
  private final String id;
  private final AtomicBoolean opened = new AtomicBoolean();

  OpenWhenHeld(ConsoleUi ui, Wiring wiring, String id) {
    this.ui = ui;
    this.wiring = wiring;
    this.id = id;
  }

  /** Called on the JavaFX thread. */
  void begin() {
    if (id.equals("first")) {
      ui.openFirst();
      return;
    }
    wiring.engine().opened(Optional.of(id));
    AutoCloseable listening = wiring.store().feed().listen(change -> look());
    ui.root().sceneProperty().addListener((of, was, is) -> close(listening));
    look();
  }

  /** On any thread: the feed calls it where a change was committed, which must not be held up. */
  private void look() {
    if (!opened.get()) {
      Thread.ofVirtual().name("open-link").start(this::openIfHeld);
    }
  }

  private void openIfHeld() {
    if (wiring.store().conversations().find(id).isPresent() && opened.compareAndSet(false, true)) {
      FxThread.run(() -> ui.open(id));
    }
  }

  private static void close(AutoCloseable listening) {
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
