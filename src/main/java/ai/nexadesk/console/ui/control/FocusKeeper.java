package ai.nexadesk.console.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus near what had it when that is taken away. FX thread.
 *
 * <p>The toolkit puts it on the first control of the window then, which is where text is typed:
 * single keys would end up there. It takes the focus from everybody before it does, which tells it
 * from those who ask for the focus themselves.
 */
public final class FocusKeeper {

  /** A parent of what had the focus, and which of its children that was in. */
  private record Step(Parent parent, int child) {}

  private final ChangeListener<@Nullable Node> listener = (of, was, is) -> moved(was, is);
  private List<Step> path = List.of();
  private boolean lost;

  private FocusKeeper() {}

  /** Watches over the focus in whatever scene {@code root} is put into. */
  public static void in(Node root) {
    FocusKeeper keeper = new FocusKeeper();
    root.sceneProperty().addListener((of, was, is) -> keeper.follow(was, is));
    keeper.follow(null, root.getScene());
  }

  private void follow(@Nullable Scene was, @Nullable Scene is) {
    if (was != null) {
      was.focusOwnerProperty().removeListener(listener);
    }
    if (is != null) {
      is.focusOwnerProperty().addListener(listener);
    }
    path = List.of();
    lost = false;
  }

  private void moved(@Nullable Node was, @Nullable Node is) {
    if (is == null) {
      lost = was != null && was.getScene() == null;
      return;
    }
    Optional<Node> neighbour = lost ? neighbour() : Optional.empty();
    lost = false;
    path = pathTo(is);
    neighbour.filter(near -> !near.equals(is)).ifPresent(Node::requestFocus);
  }

  private static List<Step> pathTo(Node node) {
    List<Step> steps = new ArrayList<>();
    Node at = node;
    for (Parent parent = at.getParent(); parent != null; parent = at.getParent()) {
      steps.add(new Step(parent, parent.getChildrenUnmodifiable().indexOf(at)));
      at = parent;
    }
    return steps;
  }

  /** The nearest that can have the focus: what follows first, then what stands before. */
  private Optional<Node> neighbour() {
    for (Step step : path) {
      if (seen(step.parent())) {
        Optional<Node> near =
            step.parent().isFocusTraversable() ? Optional.of(step.parent()) : near(step);
        if (near.isPresent()) {
          return near;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Node> near(Step step) {
    ObservableList<Node> children = step.parent().getChildrenUnmodifiable();
    int from = Math.min(step.child(), children.size());
    for (int i = from; i < children.size(); i++) {
      Optional<Node> found = first(children.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    for (int i = from - 1; i >= 0; i--) {
      Optional<Node> found = first(children.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(FocusKeeper::first)
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private static boolean seen(Node node) {
    boolean seen = node.getScene() != null;
    for (Node at = node; seen && at != null; at = at.getParent()) {
      seen = at.isVisible() && !at.isDisabled();
    }
    return seen;
  }
}
