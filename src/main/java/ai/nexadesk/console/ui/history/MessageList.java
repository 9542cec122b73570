package ai.nexadesk.console.ui.history;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * What has the focus while a person goes through the messages, and says to a screen reader which
 * one they are at. FX thread.
 *
 * <p>The focus itself stays here, as in a ListView: a message that is scrolled out of sight is no
 * longer there and cannot have it.
 */
final class MessageList extends StackPane {

  /** What a screen reader asks. */
  record Reader(
      Supplier<@Nullable Node> current, Supplier<Integer> count, IntFunction<@Nullable Node> at) {}

  private final Reader reader;

  MessageList(String name, Reader reader, Node content) {
    super(content);
    this.reader = reader;
    setId("message-history");
    getStyleClass().add("message-list");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(name);
  }

  /** The person is at another message. */
  void moved() {
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case FOCUS_ITEM -> {
        Node current = reader.current().get();
        yield current == null ? this : current;
      }
      case ITEM_COUNT -> reader.count().get();
      case ITEM_AT_INDEX ->
          parameters.length > 0 && parameters[0] instanceof Integer index
              ? reader.at().apply(index)
              : null;
      case MULTIPLE_SELECTION -> true;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
