package ai.nexadesk.console.ui.notices;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Up and down, and j and k, go through the notices. FX thread. */
final class NoticeKeys {

  private NoticeKeys() {}

  static void move(KeyEvent event, VBox list) {
    switch (event.getCode()) {
      case DOWN, J -> go(event, list, TraversalDirection.NEXT);
      case UP, K -> go(event, list, TraversalDirection.PREVIOUS);
      default -> {}
    }
  }

  private static void go(KeyEvent event, VBox list, TraversalDirection where) {
    Node owner = list.getScene() == null ? null : list.getScene().getFocusOwner();
    if (owner instanceof Button) {
      owner.requestFocusTraversal(where);
      event.consume();
    }
  }
}
