package ai.nexadesk.console.ui.queue;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * Makes the buttons of a table or chart one stop of the Tab key, with the arrows going through
 * them: a page of a hundred numbers would else take a hundred presses to cross. FX thread.
 */
final class Roving {

  private List<List<Node>> rows = List.of();

  Roving(Node container) {
    container.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The buttons, row by row; rows without any are left out. */
  void set(List<List<Node>> buttons) {
    rows = buttons.stream().filter(row -> !row.isEmpty()).toList();
    Node stop = null;
    for (List<Node> row : rows) {
      for (Node button : row) {
        if (button.isFocused() || (stop == null && button.isFocusTraversable())) {
          stop = button;
        }
        button.setFocusTraversable(false);
      }
    }
    if (stop != null) {
      stop.setFocusTraversable(true);
    } else if (!rows.isEmpty()) {
      rows.getFirst().getFirst().setFocusTraversable(true);
    }
  }

  private void pressed(KeyEvent event) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Node button = rows.get(row).get(column);
        if (button.isFocused()) {
          step(event, button, row, column);
          return;
        }
      }
    }
  }

  private void step(KeyEvent event, Node from, int row, int column) {
    boolean mirrored = from.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    switch (event.getCode()) {
      case UP -> go(event, from, row - 1, column);
      case DOWN -> go(event, from, row + 1, column);
      case LEFT -> go(event, from, row, mirrored ? column + 1 : column - 1);
      case RIGHT -> go(event, from, row, mirrored ? column - 1 : column + 1);
      case HOME -> go(event, from, 0, rows.size() == 1 ? 0 : column);
      case END -> go(event, from, rows.size() - 1, rows.size() == 1 ? Integer.MAX_VALUE : column);
      default -> {}
    }
  }

  private void go(KeyEvent event, Node from, int row, int column) {
    event.consume();
    if (row < 0 || row >= rows.size() || column < 0) {
      return;
    }
    Node to = rows.get(row).get(Math.min(column, rows.get(row).size() - 1));
    from.setFocusTraversable(false);
    to.setFocusTraversable(true);
    to.requestFocus();
  }
}
