package ai.nexadesk.console.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/**
 * Gathers what other threads tell into one run on the FX thread.
 *
 * <p>{@link #add} is safe on any thread and never blocks. The first run comes at once, later ones
 * at most once in the pause given, each with everything that came meanwhile.
 */
public final class Gathered<T> {

  private final Consumer<List<T>> run;
  private final PauseTransition pause;
  private List<T> waiting = new ArrayList<>();
  private boolean scheduled;
  private boolean closed;

  /**
   * @param every the shortest time between two runs
   * @param run called on the FX thread with what came, in order; never empty
   */
  public Gathered(Duration every, Consumer<List<T>> run) {
    this.run = run;
    this.pause = new PauseTransition(every);
    pause.setOnFinished(event -> afterPause());
  }

  /** Adds one thing; any thread. */
  public void add(T thing) {
    synchronized (this) {
      waiting.add(thing);
      if (scheduled || closed) {
        return;
      }
      scheduled = true;
    }
    Platform.runLater(this::deliver);
  }

  /** Delivers nothing more. FX thread. */
  public void close() {
    synchronized (this) {
      closed = true;
      waiting.clear();
    }
    pause.stop();
  }

  /** Whether nothing waits to be delivered. FX thread. */
  public boolean idle() {
    synchronized (this) {
      return waiting.isEmpty();
    }
  }

  private void deliver() {
    List<T> now;
    synchronized (this) {
      now = waiting;
      waiting = new ArrayList<>();
    }
    if (!now.isEmpty()) {
      run.accept(now);
    }
    pause.playFromStart();
  }

  private void afterPause() {
    synchronized (this) {
      if (waiting.isEmpty() || closed) {
        scheduled = false;
        return;
      }
    }
    deliver();
  }
}
