package ai.nexadesk.console.ui.control;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

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
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
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
    popup.show(button, place.getMinX(), place.getMinY() - GAP);
  }
}
