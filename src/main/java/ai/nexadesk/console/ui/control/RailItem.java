package ai.nexadesk.console.ui.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** One view in the rail. */
public final class RailItem extends Button {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final String name;
  private final Label label;
  private final Label count = Nodes.rigid("", "rail-count");
  private final HBox content;
  private final Tooltip tooltip;

  public RailItem(String name, Node icon, Runnable chosen) {
    this.name = name;
    label = Nodes.shrinking(name, "rail-name");
    StackPane place = new StackPane(icon);
    place.setMinSize(16, 16);
    place.setMaxSize(16, 16);
    content = new HBox(8, place, label, Nodes.spring(), count);
    content.setAlignment(Pos.CENTER_LEFT);
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    getStyleClass().add("rail-item");
    content.prefWidthProperty().bind(widthProperty().subtract(16));
    tooltip = new Tooltip(name);
    setOnAction(event -> chosen.run());
    count("");
  }

  /** Shows how many; empty while nobody knows. */
  public void count(String number) {
    count.setText(number);
    setAccessibleText(number.isEmpty() ? name : name + ", " + number);
    tooltip.setText(getAccessibleText());
  }

  /** Marks it as the view that is shown. */
  public void select(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  /** Shows the icon only. */
  public void collapse(boolean narrow) {
    Nodes.show(label, !narrow);
    Nodes.show(count, !narrow);
    content.setAlignment(narrow ? Pos.CENTER : Pos.CENTER_LEFT);
    setTooltip(narrow ? tooltip : null);
  }
}
