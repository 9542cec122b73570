package ai.nexadesk.console.ui.status;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A short bar that is filled to a share. Always beside its number in words. */
final class Meter extends StackPane {

  private static final double WIDTH = 64;

  private final Region fill = new Region();

  Meter() {
    getStyleClass().add("meter");
    fill.getStyleClass().add("meter-fill");
    setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    setMinSize(WIDTH, 4);
    setMaxSize(WIDTH, 4);
    getChildren().setAll(fill);
    share(0);
  }

  /** From 0 to 1. */
  void share(double share) {
    double width = Math.round(WIDTH * Math.max(0, Math.min(1, share)));
    fill.setMinWidth(width);
    fill.setMaxWidth(width);
  }
}
