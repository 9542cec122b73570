package ai.nexadesk.console.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Walks through everything that can be seen and collects what looks wrong: cut texts, nodes that
 * stick out or lie over each other, pale text, targets too small to hit. FX thread.
 */
final class LookWalk {

  /** Layout rounds to whole pixels. */
  private static final double ROUNDING = 1.5;

  /** What WCAG 2.2 asks of a target. */
  private static final double SMALLEST_TARGET = 24;

  private static final double READABLE = 4.5;

  /** Half a line that is scrolled out is not there to be read. */
  private static final double EDGE = 3;

  private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");

  private final List<String> faults = new ArrayList<>();

  /** What is wrong below {@code root}, one line each. */
  static List<String> faults(Parent root) {
    LookWalk walk = new LookWalk();
    walk.visit(root);
    return walk.faults;
  }

  private void visit(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Labeled labeled) {
      cut(labeled);
    }
    if (node instanceof Text text) {
      pale(text);
    }
    target(node);
    unnamed(node);
    if (node instanceof Parent parent && !(node instanceof ScrollBar)) {
      if (parent instanceof Region region) {
        stickingOut(region);
      }
      if (parent instanceof HBox || parent instanceof VBox || parent instanceof FlowPane) {
        overlapping(parent);
      }
      parent.getChildrenUnmodifiable().forEach(this::visit);
    }
  }

  /** A label whose least width is nothing was made to shrink; so are the cells of tables. */
  private void cut(Labeled labeled) {
    boolean shrinks =
        labeled.getMinWidth() == 0
            || labeled instanceof TableCell<?, ?>
            || labeled.getParent() instanceof ComboBoxBase<?>;
    if (labeled.isTextTruncated() && !shrinks) {
      faults.add("cut: " + named(labeled));
    }
  }

  private void pale(Text text) {
    if (text.getText().isBlank() || text instanceof FontIcon || disabled(text) || hidden(text)) {
      return;
    }
    double contrast = Contrast.of(text);
    if (contrast < READABLE) {
      faults.add("pale (%.1f): %s".formatted(contrast, named(text)));
    }
  }

  /** What cannot be used need not be readable. */
  private static boolean disabled(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      // The item of a menu is drawn so, and is itself not disabled.
      if (at.isDisabled() || at.getPseudoClassStates().contains(DISABLED)) {
        return true;
      }
    }
    return false;
  }

  /** Scrolled out of sight. */
  private static boolean hidden(Text text) {
    Bounds bounds = text.localToScene(text.getBoundsInLocal());
    boolean out = false;
    for (Node at = text.getParent(); at != null && !out; at = at.getParent()) {
      out =
          at.getClip() != null
              && !at.localToScene(at.getLayoutBounds())
                  .contains(bounds.getMinX(), bounds.getMinY() - EDGE, 1, bounds.getHeight());
    }
    return out;
  }

  /** What the Tab key stops at has to say what it is to somebody who does not see it. */
  private void unnamed(Node node) {
    if (!node.isFocusTraversable() || node.isDisabled()) {
      return;
    }
    boolean named =
        said(node.getAccessibleText())
            || (node instanceof Labeled labeled && said(labeled.getText()))
            || node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null;
    if (!named) {
      faults.add("without a name: " + named(node));
    }
  }

  private static boolean said(@Nullable String words) {
    return words != null && !words.isBlank();
  }

  private void target(Node node) {
    boolean pressed =
        node instanceof ButtonBase
            || node instanceof TextInputControl
            || node instanceof ComboBoxBase<?>;
    if (!pressed || node.isMouseTransparent() || node.isDisabled()) {
      return;
    }
    Bounds size = node.getLayoutBounds();
    // How wide a bar of a chart is, is what the chart says; the list beside it has the same.
    boolean chart = node.getStyleClass().contains("queue-hour-button");
    if (!chart && Math.min(size.getWidth(), size.getHeight()) < SMALLEST_TARGET - 0.5) {
      faults.add(
          "small (%.0f × %.0f): %s".formatted(size.getWidth(), size.getHeight(), named(node)));
    }
  }

  private void stickingOut(Region parent) {
    if (parent.getClip() != null || parent instanceof TextFlow || scrolls(parent)) {
      return;
    }
    Bounds room = parent.getLayoutBounds();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (child.isVisible() && child.isManaged() && !child.getStyleClass().contains("arrivals")) {
        Bounds place = place(child);
        if (place.getWidth() > 0
            && place.getHeight() > 0
            && (place.getMinX() < room.getMinX() - ROUNDING
                || place.getMinY() < room.getMinY() - ROUNDING
                || place.getMaxX() > room.getMaxX() + ROUNDING
                || place.getMaxY() > room.getMaxY() + ROUNDING)) {
          faults.add("sticks out: " + named(child) + " of " + named(parent));
        }
      }
    }
  }

  private static boolean scrolls(Region region) {
    return region instanceof ScrollPane
        || region instanceof ListCell<?>
        || region.getParent() instanceof ScrollPane
        || styled(region, Set.of("viewport", "virtual-flow", "clipped-container", "popup"))
        || styled(region.getParent(), Set.of("viewport", "virtual-flow"));
  }

  private static boolean styled(@Nullable Node node, Set<String> any) {
    return node != null && node.getStyleClass().stream().anyMatch(any::contains);
  }

  private void overlapping(Parent parent) {
    List<Node> shown =
        parent.getChildrenUnmodifiable().stream()
            .filter(child -> child.isVisible() && child.isManaged())
            .toList();
    for (int i = 1; i < shown.size(); i++) {
      Bounds one = place(shown.get(i - 1));
      Bounds other = place(shown.get(i));
      double wide =
          Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
      double high =
          Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
      if (wide > ROUNDING && high > ROUNDING) {
        faults.add("overlap: " + named(shown.get(i - 1)) + " and " + named(shown.get(i)));
      }
    }
  }

  /** Where the layout put it, without what an effect adds. */
  private static Bounds place(Node node) {
    Bounds own = node.getLayoutBounds();
    return new BoundingBox(
        own.getMinX() + node.getLayoutX(),
        own.getMinY() + node.getLayoutY(),
        own.getWidth(),
        own.getHeight());
  }

  private static String named(Node node) {
    StringBuilder name = new StringBuilder(node.getClass().getSimpleName());
    if (node.getId() != null) {
      name.append('#').append(node.getId());
    }
    node.getStyleClass().forEach(style -> name.append('.').append(style));
    String words =
        node instanceof Labeled labeled
            ? labeled.getText()
            : node instanceof Text text ? text.getText() : "";
    if (words != null && !words.isEmpty()) {
      name.append(" “").append(words, 0, Math.min(words.length(), 40)).append('”');
    }
    if (node.getId() == null && node.getParent() != null) {
      name.append(" in ").append(node.getParent().getStyleClass());
    }
    return name.toString();
  }
}
