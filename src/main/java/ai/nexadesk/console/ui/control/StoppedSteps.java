package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The buttons that decide what becomes of an edit that was stopped. FX thread. */
public record StoppedSteps(Texts texts) {

  /** A colleague decided otherwise meanwhile. */
  public HBox conflict(Runnable insist, Runnable drop) {
    return line(
        step("unsent-insist", texts.of("unsent.insist"), insist),
        step("unsent-drop", texts.of("unsent.keepTheirs"), drop));
  }

  /** The server refused it, but may take it another time. */
  public HBox refused(Runnable retry, Runnable drop) {
    return line(
        step("unsent-retry", texts.of("unsent.retry"), retry),
        step("unsent-drop", texts.of("unsent.drop"), drop));
  }

  /** The server refused it and always will. */
  public HBox hopeless(Runnable drop) {
    return line(step("unsent-drop", texts.of("unsent.drop"), drop));
  }

  private static HBox line(Button... steps) {
    HBox line = new HBox(8, steps);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("unsent-steps");
    return line;
  }

  private static Button step(String id, String words, Runnable action) {
    Button button = Nodes.button(words, action, "strong-button");
    button.setId(id);
    return button;
  }
}
