package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.ui.control.Nodes;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One large number, what it is, and a line about it: a button that opens its list. FX thread. */
final class Tile extends Button {

  private final Label value = Nodes.shrinking("–", "queue-value");
  private final Label hint = Nodes.shrinking("", "queue-hint");
  private final String name;

  Tile(String id, String name) {
    this.name = name;
    VBox content = new VBox(Nodes.shrinking(name, "queue-name"), value, hint);
    content.setMinWidth(0);
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setId(id);
    setMinWidth(0);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    getStyleClass().add("queue-tile");
    setAccessibleText(name);
    Nodes.tip(this, this::getAccessibleText);
  }

  /**
   * Shows a number.
   *
   * @param late whether the line below is bad news
   */
  void show(String number, String about, boolean late, Runnable open) {
    value.setText(number);
    hint.setText(about);
    Nodes.style(hint, "late", late);
    setAccessibleText(name + ", " + number + (about.isEmpty() ? "" : ", " + about));
    setOnAction(event -> open.run());
  }
}
