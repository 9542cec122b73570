package ai.nexadesk.console.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** The one clock of the window: ages and waiting times are redrawn by it. FX thread. */
public final class EverySecond {

  private final List<Runnable> listeners = new ArrayList<>();
  private final Timeline timeline =
      new Timeline(new KeyFrame(Duration.seconds(1), event -> listeners.forEach(Runnable::run)));

  public EverySecond() {
    timeline.setCycleCount(Animation.INDEFINITE);
    timeline.play();
  }

  /** Calls {@code listener} each second on the FX thread. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Calls nobody any more. */
  public void stop() {
    timeline.stop();
  }
}
