package ai.nexadesk.console.ui.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * A box to choose a row with, over the row's disc: the stylesheet shows it under the pointer, and
 * on every row as soon as one is chosen. FX thread.
 */
public final class PickBox extends StackPane {

  private final Selection selection;
  private long key = Selection.NONE;

  /**
   * @param disc what it lies over
   * @param name what a screen reader calls it
   */
  public PickBox(Node disc, Selection selection, String name) {
    this.selection = selection;
    StackPane box = new StackPane(Nodes.icon(Feather.CHECK, "pick-check"));
    box.getStyleClass().add("pick-square");
    StackPane cover = new StackPane(box);
    cover.getStyleClass().add("pick-cover");
    cover.setAlignment(Pos.CENTER);
    getStyleClass().add("pick-box");
    setAlignment(Pos.TOP_CENTER);
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.CHECK_BOX);
    setAccessibleText(name);
    getChildren().setAll(disc, cover);
    // The row must not be opened by it: the press ends here.
    setOnMousePressed(MouseEvent::consume);
    setOnMouseReleased(MouseEvent::consume);
    setOnMouseClicked(event -> {
      event.consume();
      toggle(event);
    });
  }

  private void toggle(MouseEvent event) {
    // With Shift or Ctrl the list itself has taken the press already.
    boolean plain = !event.isShiftDown() && !event.isShortcutDown();
    if (plain && event.getButton() == MouseButton.PRIMARY && key != Selection.NONE) {
      selection.toggle(key);
    }
  }

  /** Stands for this conversation from now on; answers whether it is chosen. */
  public boolean show(long conversation) {
    key = conversation;
    boolean chosen = selection.chosen().contains(conversation);
    Nodes.state(this, "picked", chosen);
    return chosen;
  }
}
