package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Density;
import ai.nexadesk.console.domain.RowLook;
import ai.nexadesk.console.ui.control.RowPicking;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.fx.EverySecond;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * The rows on the screen, and the two-way bond between the selected row and the selected key.
 *
 * <p>A row number is never kept: after every change of the list the row is looked up again.
 */
final class ListPane {

  private static final Duration KEYBOARD_RESTS = Duration.seconds(5);

  private final ListView<Long> list = new ListView<>();
  private final ConversationsModel model;
  private final Set<RowCell> cells = new HashSet<>();
  private final Delayed keyboard = new Delayed(KEYBOARD_RESTS);
  private boolean keyboardDrives;

  ListPane(ConversationsModel model, Texts texts, Times times, EverySecond second) {
    this.model = model;
    ReadOnlyObjectProperty<RowLook> look = model.look().lookProperty();
    list.setId("conversation-list");
    list.setAccessibleText(texts.of("list.name"));
    list.setFixedCellSize(RowShape.of(look.get().density()).height());
    look.addListener((of, was, is) -> reshape(is.density()));
    list.setItems(model.keys());
    list.setCellFactory(view -> {
      RowCell cell = new RowCell(model, texts, times);
      cells.add(cell);
      return cell;
    });
    RowPicking.on(list, model.selection());
    second.listen(() -> cells.forEach(RowCell::draw));
    list.getSelectionModel().selectedIndexProperty().addListener((of, was, is) -> chosen());
    model.keys().replacingProperty().addListener((of, was, is) -> reselect());
    model.selection().keyProperty().addListener((of, was, is) -> selected());
    model.inSight(this::inSight);
    list.hoverProperty().addListener((of, was, is) -> occupy());
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> driven());
  }

  ListView<Long> node() {
    return list;
  }

  /** The keyboard moved in the list: rows stay where they are for a while. */
  void driven() {
    keyboardDrives = true;
    occupy();
    keyboard.restart(() -> {
      keyboardDrives = false;
      occupy();
    });
  }

  /** Another height of rows: what stood at the top stays there. */
  private void reshape(Density density) {
    double height = RowShape.of(density).height();
    if (list.getFixedCellSize() == height) {
      return;
    }
    int top =
        list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
            ? flow.getFirstVisibleCell().getIndex()
            : 0;
    list.setFixedCellSize(height);
    list.scrollTo(top);
  }

  private void occupy() {
    model.occupy(list.isHover() || keyboardDrives);
  }

  private void chosen() {
    int row = list.getSelectionModel().getSelectedIndex();
    if (!model.keys().replacingProperty().get() && row >= 0 && row < model.keys().size()) {
      model.selection().step(model.keys().get(row));
    }
  }

  private void selected() {
    int row = showSelected();
    if (row >= 0) {
      reveal(row);
    }
  }

  private void reselect() {
    if (!model.keys().replacingProperty().get()) {
      showSelected();
    }
  }

  private int showSelected() {
    Selection selection = model.selection();
    int row = selection.isEmpty() ? -1 : model.keys().rowOf(selection.key());
    if (row < 0) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != row) {
      list.getSelectionModel().clearAndSelect(row);
    }
    return row;
  }

  /** Scrolls no further than needed to have the whole row in sight. */
  private void reveal(int row) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(row);
    }
  }

  private int inSight() {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> last = flow.getLastVisibleCell();
      return last == null ? 0 : last.getIndex() + 1;
    }
    return 0;
  }
}
