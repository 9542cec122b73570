package ai.nexadesk.console.ui.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Something done after a pause, unless it is asked again or stopped first. FX thread. */
public final class Delayed {

  private final PauseTransition pause;

  public Delayed(Duration after) {
    pause = new PauseTransition(after);
  }

  /** Does {@code what} after the pause, in place of what waited. */
  public void restart(Runnable what) {
    pause.stop();
    pause.setOnFinished(event -> what.run());
    pause.playFromStart();
  }

  /** Makes later pauses so long. */
  public void after(Duration pauseTime) {
    pause.setDuration(pauseTime);
  }

  /** Does nothing after all. */
  public void stop() {
    pause.stop();
  }
}
