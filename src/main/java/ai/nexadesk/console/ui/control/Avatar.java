package ai.nexadesk.console.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;

/** A disc with initials in a colour of the person's own. */
public final class Avatar extends Label {

  private static final int COLOURS = 6;

  private double size;
  private int hue = -1;

  /**
   * @param size diameter in pixels
   * @param styleClass one more style class, for the size of the type
   */
  public Avatar(double size, String styleClass) {
    this.size = size;
    resizeTo(size);
    setAlignment(Pos.CENTER);
    setEllipsisString("");
    getStyleClass().addAll("avatar", styleClass);
  }

  /** Takes another diameter, in pixels. */
  public final void resizeTo(double diameter) {
    size = diameter;
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
  }

  /** Shows {@code initials} in the colour that {@code identity} always has. */
  public void show(String initials, String identity) {
    setText(initials);
    int own = Math.floorMod(identity.hashCode(), COLOURS);
    if (own != hue) {
      Nodes.state(this, "hue-" + hue, false);
      Nodes.state(this, "hue-" + own, true);
      hue = own;
    }
  }

  public double size() {
    return size;
  }
}
