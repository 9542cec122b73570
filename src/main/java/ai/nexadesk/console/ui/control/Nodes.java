package ai.nexadesk.console.ui.control;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the small pieces every view is built of. */
public final class Nodes {

  private Nodes() {}

  public static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** A label that shrinks with an ellipsis instead of pushing its neighbours out. */
  public static Label shrinking(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setMinWidth(0);
    return label;
  }

  /** A label of as many lines as it needs. */
  public static Label wrapping(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /** A label that always has room for all of its text. */
  public static Label rigid(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /**
   * Likewise, and never narrower than {@code least}: what stands beside it begins in one column.
   */
  public static Region column(double least, Label rigid) {
    Region floor = new Region();
    floor.setMinWidth(least);
    VBox column = new VBox(rigid, floor);
    column.setAlignment(Pos.CENTER_LEFT);
    return column;
  }

  public static FontIcon icon(Feather icon, String... styleClasses) {
    FontIcon node = new FontIcon(icon);
    node.getStyleClass().add("icon");
    node.getStyleClass().addAll(styleClasses);
    return node;
  }

  /** An icon that points along the line of reading: mirrored where that runs from the right. */
  public static FontIcon pointing(Feather icon, String... styleClasses) {
    FontIcon node = icon(icon, styleClasses);
    node.scaleXProperty()
        .bind(
            node.effectiveNodeOrientationProperty()
                .map(way -> way == NodeOrientation.RIGHT_TO_LEFT ? -1.0 : 1.0));
    return node;
  }

  public static Button button(String text, Runnable action, String... styleClasses) {
    Button button = new Button(text);
    button.getStyleClass().addAll(styleClasses);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A button that shows an icon only; {@code name} is its accessible name and its tooltip. */
  public static Button iconButton(Feather icon, String name, Runnable action) {
    Button button = new Button();
    button.setGraphic(icon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  /**
   * A tooltip that is made when the pointer first comes: most never are looked at, and making one
   * costs as much as the node it explains.
   */
  public static void tip(Node node, Supplier<String> words) {
    node.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            Tooltip tip = new Tooltip();
            tip.setOnShowing(showing -> tip.setText(words.get()));
            Tooltip.install(node, tip);
          }
        });
  }

  /** Takes up the room between its neighbours. */
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /** The last line of a sheet: what there is to say, then what can be done, at the end. */
  public static HBox foot(Node words, Button... steps) {
    HBox foot = new HBox(words, spring());
    foot.getChildren().addAll(steps);
    foot.getStyleClass().add("sheet-foot");
    return foot;
  }

  /** Shows or hides a node; hidden, it takes no room. */
  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /**
   * Sets or removes a state that the stylesheets know as a pseudo-class. Much cheaper than {@link
   * #style}, which has everything below the node find its rules again: for what changes row by row.
   */
  public static void state(Node node, String name, boolean on) {
    node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
  }

  /** Sets or removes a style class. */
  public static void style(Node node, String styleClass, boolean on) {
    if (!on) {
      node.getStyleClass().remove(styleClass);
    } else if (!node.getStyleClass().contains(styleClass)) {
      node.getStyleClass().add(styleClass);
    }
  }
}
