package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.ui.fx.FxThread;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One check or one taking under way, on a thread of its own that ends when the sheet closes; what
 * it found by then reaches nobody. FX thread.
 */
final class Checking {

  /** Told, on the FX thread, what came of it. */
  interface Told {
    void found(CheckLine line);

    void checked(boolean works);

    void taken(Optional<String> problem);
  }

  private final Connector connector;
  private final Told told;
  private @Nullable Thread thread;
  private int round;

  Checking(Connector connector, Told told) {
    this.connector = connector;
    this.told = told;
  }

  void check(Wanted wanted) {
    int mine = ++round;
    thread =
        Thread.ofVirtual()
            .name("connect-check")
            .start(() -> {
              try {
                boolean works = connector.check(wanted, line -> tell(mine, () -> told.found(line)));
                tell(mine, () -> told.checked(works));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the sheet was closed
              }
            });
  }

  void take(Wanted wanted) {
    int mine = ++round;
    thread =
        Thread.ofVirtual()
            .name("connect-take")
            .start(() -> {
              Optional<String> problem = connector.take(wanted);
              tell(mine, () -> told.taken(problem));
            });
  }

  void stop() {
    round++;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  private void tell(int of, Runnable what) {
    FxThread.run(() -> {
      if (of == round) {
        what.run();
      }
    });
  }
}
