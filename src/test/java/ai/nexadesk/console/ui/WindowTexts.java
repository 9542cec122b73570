package ai.nexadesk.console.ui;

import ai.nexadesk.console.domain.Order;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

/** What can be read in the window. */
final class WindowTexts {

  private WindowTexts() {}

  /** Every text drawn below a node. */
  static Set<String> of(Node node) {
    return node.lookupAll("*").stream()
        .filter(Node::isVisible)
        .filter(Labeled.class::isInstance)
        .map(labeled -> ((Labeled) labeled).getText())
        .filter(text -> text != null && !text.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Whether a node is drawn: neither it nor what it stands in is hidden. */
  static boolean shown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** How many rows the list has. */
  static int rows(WindowFixture window) {
    return window.node("#conversation-list", ListView.class).getItems().size();
  }

  /** The order shown. */
  static Order sorted(WindowFixture window) {
    return (Order) window.node("#sort-box", ComboBox.class).getValue();
  }

  /** Chooses an order. */
  @SuppressWarnings("unchecked") // the box of orders holds orders
  static void sort(WindowFixture window, Order order) {
    ComboBox<Order> box = window.node("#sort-box", ComboBox.class);
    window.robot.interact(() -> box.setValue(order));
  }
}
