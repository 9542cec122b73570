package ai.nexadesk.console.domain;

import java.util.ArrayList;
import java.util.List;

/** Tells work on another thread that nobody wants it any more. Any thread. */
public final class StopSign {

  private final List<Runnable> actions = new ArrayList<>();
  private boolean stopped;

  /** Nobody wants it any more; whatever blocks is interrupted. */
  public void stop() {
    List<Runnable> now;
    synchronized (this) {
      stopped = true;
      now = List.copyOf(actions);
      actions.clear();
    }
    now.forEach(Runnable::run);
  }

  public synchronized boolean stopped() {
    return stopped;
  }

  /** Runs {@code action} in place of the one before when it is stopped, at once if it was. */
  public void whenStopped(Runnable action) {
    synchronized (this) {
      actions.clear();
      if (!stopped) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }
}
