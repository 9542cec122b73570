package ai.nexadesk.console.ui.queue;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** One bar of a chart of hours, pressed anywhere from the axis to the top. FX thread. */
final class HourBar extends Button {

  private static final double TALLEST = 96;
  private static final double SMALLEST = 2;
  private static final double WIDTH = 10;

  private final Region bar = new Region();
  private final Tooltip words = new Tooltip();

  HourBar(String id, String tone) {
    bar.getStyleClass().addAll("queue-hour-bar", tone);
    bar.setMinWidth(3);
    setId(id);
    setGraphic(bar);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAlignment(Pos.BOTTOM_CENTER);
    setMinSize(4, TALLEST + 4);
    setPrefSize(WIDTH, TALLEST + 4);
    setMaxSize(WIDTH, TALLEST + 4);
    getStyleClass().add("queue-hour-button");
    setTooltip(words);
  }

  /**
   * @param share of the highest bar, from 0 to 1
   */
  void show(int count, double share, String spoken, Runnable open) {
    double height = count == 0 ? 0 : Math.max(SMALLEST, Math.rint(share * TALLEST));
    bar.setMinHeight(height);
    bar.setPrefSize(WIDTH, height);
    bar.setMaxHeight(height);
    setAccessibleText(spoken);
    words.setText(spoken);
    setOnAction(event -> open.run());
    setDisable(count == 0);
  }
}
