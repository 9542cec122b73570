package ai.nexadesk.console.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** How well a text can be read, of the paints that are really drawn. FX thread. */
final class Contrast {

  private Contrast() {}

  /** The contrast between this text and what lies behind its middle, from 1 to 21. */
  static double of(Text text) {
    Bounds bounds = text.localToScene(text.getBoundsInLocal());
    Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
    Color ground = Color.WHITE;
    double opacity = 1;
    for (Node node : below(text)) {
      if (contains(text, node)) {
        opacity *= node.getOpacity();
      }
      if (node instanceof Region region && region.getBackground() != null) {
        ground = over(ground, region.getBackground(), region, middle, opacity);
      }
    }
    Color paint = text.getFill() instanceof Color color ? color : Color.TRANSPARENT;
    return between(mixed(ground, paint, opacity * text.getOpacity()), ground);
  }

  /** What is drawn before the text and may lie under it, the lowest first. */
  private static List<Node> below(Text text) {
    List<Node> below = new ArrayList<>();
    for (Node at = text; at.getParent() != null; at = at.getParent()) {
      List<Node> siblings = at.getParent().getChildrenUnmodifiable();
      for (int i = siblings.indexOf(at) - 1; i >= 0 && at.getParent() instanceof StackPane; i--) {
        if (siblings.get(i).isVisible()) {
          below.addFirst(siblings.get(i));
        }
      }
      below.addFirst(at.getParent());
    }
    return below;
  }

  private static boolean contains(Text text, Node node) {
    Node at = text;
    while (at != null && !at.equals(node)) {
      at = at.getParent();
    }
    return at != null;
  }

  private static Color over(
      Color ground, Background background, Region region, Point2D at, double opacity) {
    Color result = ground;
    Point2D inside = region.sceneToLocal(at);
    for (BackgroundFill fill : background.getFills()) {
      Insets insets = fill.getInsets();
      boolean covers =
          inside.getX() >= insets.getLeft()
              && inside.getX() <= region.getWidth() - insets.getRight()
              && inside.getY() >= insets.getTop()
              && inside.getY() <= region.getHeight() - insets.getBottom();
      if (covers && fill.getFill() instanceof Color color) {
        result = mixed(result, color, opacity);
      }
    }
    return result;
  }

  private static Color mixed(Color below, Color above, double opacity) {
    Color opaque = Color.color(above.getRed(), above.getGreen(), above.getBlue());
    return below.interpolate(opaque, above.getOpacity() * opacity);
  }

  private static double between(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
