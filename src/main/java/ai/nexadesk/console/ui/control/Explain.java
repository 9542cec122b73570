package ai.nexadesk.console.ui.control;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * A small pane above a button that explains it.
 *
 * <p>A plain popup: the ready-made popovers animate while their window closes, and fail at it.
 */
public final class Explain {

  private static final double GAP = 6;

  private Explain() {}

  /** Pressing {@code button} opens what {@code content} makes at that moment, or closes it. */
  public static void above(Button button, Supplier<Node> content) {
    Popup popup = new Popup();
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    // The press that closes it by itself must not open it again.
    popup.setConsumeAutoHidingEvents(true);
    button.setOnAction(event -> toggle(popup, button, content));
  }

  private static void toggle(Popup popup, Button button, Supplier<Node> content) {
    Bounds place = button.localToScreen(button.getBoundsInLocal());
    if (popup.isShowing() || place == null) {
      popup.hide();
      return;
    }
    StackPane inside = new StackPane(content.get());
    inside.getStyleClass().add("explain");
    popup.getContent().setAll(inside);
    // How large it is is known once it is styled, and changes with what it says.
    inside.layoutBoundsProperty().addListener((of, was, is) -> place(popup, button, inside));
    popup.show(button, place.getMinX(), place.getMinY() - GAP);
    place(popup, button, inside);
  }

  /** Just above the button, at the side where lines begin, and not over the window's edge. */
  private static void place(Popup popup, Button button, StackPane inside) {
    Bounds below = button.localToScreen(button.getBoundsInLocal());
    Bounds now = inside.localToScreen(inside.getLayoutBounds());
    if (below == null || now == null) {
      return;
    }
    boolean fromRight = button.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    double start = fromRight ? below.getMaxX() - now.getWidth() : below.getMinX();
    Window window = button.getScene().getWindow();
    double end = window.getX() + window.getWidth() - now.getWidth() - GAP;
    double left = Math.max(window.getX() + GAP, Math.min(start, end));
    double top = below.getMinY() - GAP - now.getHeight();
    popup.setAnchorX(popup.getAnchorX() + left - now.getMinX());
    popup.setAnchorY(popup.getAnchorY() + top - now.getMinY());
  }
}
