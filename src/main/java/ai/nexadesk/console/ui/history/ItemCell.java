package ai.nexadesk.console.ui.history;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.fxmisc.flowless.Cell;

/** An item on the screen. FX thread. */
final class ItemCell implements Cell<HistoryItem, Node> {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final HistoryItem item;
  private final Node node;
  private final Node body;
  private final Consumer<ItemCell> gone;

  /**
   * @param node the whole line
   * @param body what in it shows that it is chosen
   * @param gone told when it leaves the screen for good
   */
  ItemCell(HistoryItem item, Node node, Node body, Consumer<ItemCell> gone) {
    this.item = item;
    this.node = node;
    this.body = body;
    this.gone = gone;
  }

  @Override
  public Node getNode() {
    return node;
  }

  @Override
  public void dispose() {
    gone.accept(this);
  }

  String message() {
    return item.message();
  }

  Node body() {
    return body;
  }

  void show(MessageChoice choice) {
    body.pseudoClassStateChanged(CURRENT, choice.isCurrent(message()));
    body.pseudoClassStateChanged(CHOSEN, choice.isChosen(message()));
  }

  void mark(HistoryFind.Found found) {
    if (body instanceof Bubble bubble) {
      bubble.mark(found);
    }
  }

  /** Where the hit is that the person is at, seen from the line. */
  Optional<Bounds> here() {
    return body instanceof Bubble bubble ? bubble.here(node) : Optional.empty();
  }
}
