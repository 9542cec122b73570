package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListCell;

/** A place in the list that shows the row of whatever key stands there. */
final class RowCell extends ListCell<Long> {

  private final Rows rows;
  private final RowNode node;
  private final ObservableValue<RowLook> look;
  private final InvalidationListener reshape = observable -> reshape();
  private final InvalidationListener redraw = observable -> draw();

  RowCell(ConversationsModel model, Texts texts, Times times) {
    this.rows = model.rows();
    this.look = model.look().lookProperty();
    this.node = new RowNode(texts, times, model.selection());
    getStyleClass().add("conversation-cell");
    setPrefWidth(0);
    setGraphic(node);
    rows.versionProperty().addListener(new WeakInvalidationListener(redraw));
    model.selection().chosenProperty().addListener(new WeakInvalidationListener(redraw));
    look.addListener(new WeakInvalidationListener(reshape));
    reshape();
  }

  private void reshape() {
    node.arrange(look.getValue());
    draw();
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
      // It stays where it is: a cell is emptied and filled again whenever the list is another, and
      // what is put back into a window has its style worked out anew.
      node.setVisible(false);
      setAccessibleText(null);
      return;
    }
    node.setVisible(true);
    Optional<Row> row = rows.get(key);
    row.ifPresentOrElse(node::show, node::showPlaceholder);
    setAccessibleText(node.words());
  }
}
