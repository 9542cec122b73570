package ai.nexadesk.console;

import java.util.function.BooleanSupplier;

/**
 * Has what asks for an age looked at again once a minute: in a quiet hour nothing else does. FX
 * thread.
 */
final class AgesInWindow {

  private static final int SECONDS = 60;

  private final ConsoleModels models;
  private final BooleanSupplier hidden;
  private int seconds;

  /**
   * @param hidden whether nobody can see the window; what is due waits until somebody can
   */
  AgesInWindow(ConsoleModels models, BooleanSupplier hidden) {
    this.models = models;
    this.hidden = hidden;
  }

  /** A second has passed. */
  void tick() {
    if (++seconds >= SECONDS && !hidden.getAsBoolean()) {
      seconds = 0;
      models.rail().timePassed();
      models.conversations().timePassed();
    }
  }
}
