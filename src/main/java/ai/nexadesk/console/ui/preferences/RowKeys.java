package ai.nexadesk.console.ui.preferences;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Up and down go from line to line; in a choice they open it instead, and Tab goes on. */
final class RowKeys {

  private final TextField search;
  private final Supplier<List<EntryRow>> rows;

  /**
   * @param rows those that are shown, from the top
   */
  RowKeys(TextField search, Supplier<List<EntryRow>> rows) {
    this.search = search;
    this.rows = rows;
  }

  void pressed(KeyEvent event) {
    boolean fromSearch = search.isFocused();
    if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof ComboBox<?>) {
      return;
    }
    if (event.getCode() == KeyCode.DOWN || (fromSearch && event.getCode() == KeyCode.ENTER)) {
      move(event, 1);
    } else if (event.getCode() == KeyCode.UP) {
      move(event, -1);
    }
  }

  private void move(KeyEvent event, int by) {
    event.consume();
    List<EntryRow> shown = rows.get();
    int next = at(shown, event.getTarget()) + by;
    if (next >= 0 && next < shown.size()) {
      control(shown.get(next)).requestFocus();
    } else if (next < 0) {
      search.requestFocus();
    }
  }

  /** Which line it is in; -1 in the search. */
  private static int at(List<EntryRow> shown, Object target) {
    Node node = target instanceof Node one ? one : null;
    while (node != null && !(node instanceof EntryRow)) {
      node = node.getParent();
    }
    return node instanceof EntryRow row ? shown.indexOf(row) : -1;
  }

  private static Node control(EntryRow row) {
    return row.entry().field().control();
  }
}
