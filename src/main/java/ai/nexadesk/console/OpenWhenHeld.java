package ai.nexadesk.console;

import ai.nexadesk.console.ui.fx.FxThread;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Opens the conversation a link or an argument names, once it is held: a fresh copy is empty when
 * the window appears. Meanwhile the server is asked for it, as for any conversation that is open.
 * Whoever has opened another by then is left there.
 */
final class OpenWhenHeld implements AutoCloseable {

  private final ConsoleUi ui;
  private final Wiring wiring;
  private final String id;
  private final AtomicBoolean done = new AtomicBoolean();
  private final AutoCloseable listening;

  OpenWhenHeld(ConsoleUi ui, Wiring wiring, String id) {
    this.ui = ui;
    this.wiring = wiring;
    this.id = id;
    listening = wiring.store().feed().listen(change -> look());
  }

  /** Called on the JavaFX thread. */
  void begin() {
    if (id.equals("first")) {
      done.set(true);
      ui.openFirst();
      return;
    }
    wiring.engine().opened(Optional.of(id));
    look();
  }

  /** On any thread: the feed calls it where a change was committed, which must not be held up. */
  private void look() {
    if (!done.get()) {
      Thread.ofVirtual().name("open-link").start(this::openIfHeld);
    }
  }

  private void openIfHeld() {
    if (wiring.store().conversations().find(id).isPresent() && done.compareAndSet(false, true)) {
      FxThread.run(() -> {
        if (ui.selection().isEmpty()) {
          ui.open(id);
        }
      });
    }
  }

  @Override
  public void close() {
    done.set(true);
    try {
      listening.close();
    } catch (Exception e) {
      throw new IllegalStateException("listening cannot fail to end", e);
    }
  }
}
