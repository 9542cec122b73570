package ai.nexadesk.console.ui.views;

import ai.nexadesk.console.ui.control.Nodes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Buttons above one another that can be put into another order, by mouse and by keyboard. */
final class Reorder {

  private static final double BEGINS = 6;

  private final VBox box;
  private final Move move;
  private @Nullable Button pressed;
  private @Nullable Node dragged;
  private double from;
  private int target = -1;

  /** Puts one elsewhere. */
  @FunctionalInterface
  interface Move {
    /**
     * Puts it there.
     *
     * @param to counted without the one that is moved
     */
    void to(int from, int to);
  }

  Reorder(VBox box, Move move) {
    this.box = box;
    this.move = move;
    // At the box and not at each button: a drag over several buttons is one gesture.
    box.addEventFilter(MouseEvent.MOUSE_PRESSED, this::mousePressed);
    box.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    box.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> released());
  }

  /** Lets this child of the box be moved. */
  void handle(Button item) {
    item.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(item, event));
  }

  private void mousePressed(MouseEvent event) {
    from = event.getSceneY();
    double y = box.sceneToLocal(event.getSceneX(), from).getY();
    pressed = null;
    for (Node node : box.getChildren()) {
      if (node instanceof Button button
          && button.getBoundsInParent().getMinY() <= y
          && y < button.getBoundsInParent().getMaxY()) {
        pressed = button;
      }
    }
  }

  private void dragged(MouseEvent event) {
    Button item = pressed;
    if (item == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (dragged == null && Math.abs(event.getSceneY() - from) < BEGINS) {
      return;
    }
    dragged = item;
    item.disarm(); // so that letting go does not also press it
    mark(placeAt(box.sceneToLocal(event.getSceneX(), event.getSceneY()).getY()));
  }

  /** How many of the others lie above the pointer. */
  private int placeAt(double y) {
    return (int)
        box.getChildren().stream()
            .filter(node -> !node.equals(dragged))
            .filter(node -> middle(node) < y)
            .count();
  }

  private static double middle(Node node) {
    return node.getBoundsInParent().getCenterY();
  }

  private void mark(int place) {
    target = place;
    List<Node> others = box.getChildren().stream().filter(node -> !node.equals(dragged)).toList();
    for (Node node : box.getChildren()) {
      Nodes.style(node, "dragged", node.equals(dragged));
      Nodes.style(node, "drop-above", others.indexOf(node) == place);
      Nodes.style(node, "drop-below", place == others.size() && others.indexOf(node) == place - 1);
    }
  }

  private void released() {
    Node moved = dragged;
    if (moved == null) {
      return;
    }
    int place = target;
    dragged = null;
    mark(-1);
    Nodes.style(moved, "drop-below", false);
    move(box.getChildren().indexOf(moved), place);
  }

  private void pressed(Button item, KeyEvent event) {
    int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    if (by != 0 && event.isShortcutDown() && event.isShiftDown() && !event.isAltDown()) {
      event.consume();
      int at = box.getChildren().indexOf(item);
      move(at, at + by);
    }
  }

  private void move(int at, int place) {
    if (at >= 0 && place >= 0 && place < box.getChildren().size() && place != at) {
      move.to(at, place);
    }
  }
}
