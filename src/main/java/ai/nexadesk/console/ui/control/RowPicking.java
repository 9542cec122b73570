package ai.nexadesk.console.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Choosing several rows of a list with the mouse: Ctrl and a click for one more, Shift and a click
 * for a range. FX thread. Neither opens a conversation.
 */
public final class RowPicking {

  private static final PseudoClass PICKING = PseudoClass.getPseudoClass("picking");

  private final ListView<Long> list;
  private final Selection selection;

  private RowPicking(ListView<Long> list, Selection selection) {
    this.list = list;
    this.selection = selection;
  }

  /** Lets rows of {@code list} be chosen. */
  public static void on(ListView<Long> list, Selection selection) {
    RowPicking picking = new RowPicking(list, selection);
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, picking::pressed);
    list.addEventFilter(MouseEvent.MOUSE_RELEASED, RowPicking::swallow);
    list.addEventFilter(MouseEvent.MOUSE_CLICKED, RowPicking::swallow);
    selection
        .chosenProperty()
        .addListener((of, was, is) -> list.pseudoClassStateChanged(PICKING, !is.isEmpty()));
  }

  private static boolean choosing(MouseEvent event) {
    return event.getButton() == MouseButton.PRIMARY
        && (event.isShiftDown() || event.isShortcutDown());
  }

  private static void swallow(MouseEvent event) {
    if (choosing(event)) {
      event.consume();
    }
  }

  private void pressed(MouseEvent event) {
    Long key = keyAt(event.getTarget());
    if (key == null) {
      return;
    }
    list.requestFocus(); // what is chosen is acted on by keys next
    if (!choosing(event)) {
      if (event.getButton() == MouseButton.SECONDARY && !selection.chosen().contains(key)) {
        // The menu is about the row under the pointer and not about those chosen elsewhere.
        selection.chooseNone();
      }
      selection.rangeFrom(key);
      return;
    }
    if (event.isShiftDown()) {
      selection.rangeTo(list.getItems(), key);
    } else {
      selection.add(list.getItems(), key);
    }
    event.consume();
  }

  private static @Nullable Long keyAt(Object target) {
    Node node = target instanceof Node one ? one : null;
    while (node != null && !(node instanceof ListCell<?>)) {
      node = node.getParent();
    }
    return node instanceof ListCell<?> cell && cell.getItem() instanceof Long key ? key : null;
  }
}
