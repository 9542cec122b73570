package ai.nexadesk.console.ui.fx;

import javafx.application.Platform;

/** The way onto the JavaFX thread for those outside the window. */
public final class FxThread {

  private FxThread() {}

  /** Runs {@code work} on the JavaFX thread, later when called elsewhere. Any thread. */
  public static void run(Runnable work) {
    if (Platform.isFxApplicationThread()) {
      work.run();
    } else {
      Platform.runLater(work);
    }
  }
}
