package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ListCell;

/** A place in the list that shows the row of whatever key stands there. */
final class RowCell extends ListCell<Long> {

  private final Rows rows;
  private final RowNode node;
  private final InvalidationListener redraw = observable -> draw();

  RowCell(Rows rows, Selection selection, Texts texts, Times times) {
    this.rows = rows;
    this.node = new RowNode(texts, times, selection);
    getStyleClass().add("conversation-cell");
    setPrefWidth(0);
    rows.versionProperty().addListener(new WeakInvalidationListener(redraw));
    selection.chosenProperty().addListener(new WeakInvalidationListener(redraw));
  }

  @Override
  protected void updateItem(Long key, boolean empty) {
    super.updateItem(key, empty);
    draw();
  }

  /** Draws again, as after a second has passed. */
  void draw() {
    Long key = getItem();
    if (isEmpty() || key == null) {
      setGraphic(null);
      return;
    }
    if (getGraphic() != node) {
      setGraphic(node);
    }
    Optional<Row> row = rows.get(key);
    row.ifPresentOrElse(node::show, node::showPlaceholder);
    setAccessibleText(node.words());
  }
}
