package ai.nexadesk.console.ui.queue;

import javafx.scene.layout.Region;

/** A bar of two parts, as long as its share of the longest. Takes whatever room it is given. */
final class SharedBar extends Region {

  private static final double HEIGHT = 12;
  private static final double GAP = 2;
  private static final double SMALLEST = 3;

  private final Region first = new Region();
  private final Region second = new Region();
  private double firstShare;
  private double secondShare;

  SharedBar() {
    first.getStyleClass().add("queue-bar");
    second.getStyleClass().addAll("queue-bar", "waiting");
    getChildren().setAll(first, second);
    setMinSize(0, HEIGHT);
    // Its room is what is left over, not what its parts take.
    setPrefSize(0, HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /** Each from 0 to 1; together at most 1. */
  void show(double one, double two) {
    firstShare = one;
    secondShare = two;
    requestLayout();
  }

  /** The colour of the first part. */
  void tone(String styleClass) {
    first.getStyleClass().setAll("queue-bar", styleClass);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - (firstShare > 0 && secondShare > 0 ? GAP : 0);
    double one = length(firstShare, room);
    double two = length(secondShare, room);
    first.resizeRelocate(0, 0, one, HEIGHT);
    second.resizeRelocate(one == 0 ? 0 : one + GAP, 0, two, HEIGHT);
  }

  private static double length(double share, double room) {
    return share <= 0 ? 0 : Math.max(SMALLEST, Math.rint(share * room));
  }
}
