package ai.nexadesk.console.ui.status;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A button of the status bar that keeps the room its widest figures need, so that its neighbours
 * stay where they are while the figures change. FX thread.
 */
final class SteadyItem extends Button {

  private String[] widest = {};

  /**
   * @param held which end of the item stays where it is
   */
  SteadyItem(String id, Pos held) {
    setId(id);
    getStyleClass().add("status-item");
    setMinWidth(Region.USE_PREF_SIZE);
    setAlignment(held);
  }

  /** Shows a text, in the room the widest of these needs. */
  void show(String text, String... room) {
    widest = room;
    setText(text);
    requestLayout();
  }

  /** The same text with the widest digits there are. */
  static String withWideDigits(String text) {
    StringBuilder wide = new StringBuilder(text.length());
    text.chars()
        .forEach(c -> wide.append((char) (Character.isDigit(c) ? c - Character.digit(c, 10) : c)));
    return wide.toString();
  }

  @Override
  protected double computePrefWidth(double height) {
    double now = width(getText());
    double most = now;
    for (String text : widest) {
      most = Math.max(most, width(withWideDigits(text)));
    }
    return super.computePrefWidth(height) + most - now;
  }

  private double width(String text) {
    Text measure = new Text(text);
    measure.setFont(getFont());
    return Math.ceil(measure.getLayoutBounds().getWidth());
  }
}
