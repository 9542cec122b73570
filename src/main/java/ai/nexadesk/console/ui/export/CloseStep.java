package ai.nexadesk.console.ui.export;

import ai.nexadesk.console.ui.control.Nodes;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/** What is left to do when a file is written. FX thread. */
final class CloseStep {

  private CloseStep() {}

  /**
   * Puts a button that closes the sheet in place of the one that saved, under the same id, and
   * gives it the focus. Another button, because one that was disabled under the pressed mouse stays
   * pressed for the toolkit, and then takes no keys.
   */
  static void inPlaceOf(Button save, String words, Runnable close) {
    Button button = Nodes.button(words, close, "primary-button");
    button.setId(save.getId());
    if (save.getParent() instanceof Pane foot) {
      ObservableList<Node> steps = foot.getChildren();
      steps.add(button);
      button.requestFocus();
      steps.remove(save);
    }
  }
}
