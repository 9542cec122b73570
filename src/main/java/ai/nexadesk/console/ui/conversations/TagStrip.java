package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.ui.control.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Tags on one line: those that fit whole, then how many more there are. */
final class TagStrip extends Region {

  private static final double GAP = 6;
  private static final double HEIGHT = 18;

  /** As many as any row had so far; those beyond {@link #tags} are hidden. */
  private final List<Label> labels = new ArrayList<>();

  private final Label rest = Nodes.label("", "tag");
  private List<String> tags = List.of();
  private int beyond;

  TagStrip() {
    setMinWidth(0);
    rest.setManaged(false);
    getChildren().add(rest);
  }

  /**
   * @param shown the tags there may be room for
   * @param more how many there are beyond those
   */
  void show(List<String> shown, int more) {
    if (tags.equals(shown) && beyond == more) {
      return;
    }
    tags = shown;
    beyond = more;
    while (labels.size() < shown.size()) {
      Label label = Nodes.label("", "tag");
      labels.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < shown.size(); i++) {
      labels.get(i).setText(shown.get(i));
    }
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    double width = 0;
    for (Label label : labels.subList(0, tags.size())) {
      width += Math.ceil(label.prefWidth(-1)) + GAP;
    }
    rest.setText("+" + beyond);
    return width + (beyond > 0 ? Math.ceil(rest.prefWidth(-1)) : 0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    int fitting = 0;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      double width = i < tags.size() ? Math.ceil(label.prefWidth(-1)) : 0;
      int after = tags.size() - fitting - 1 + beyond;
      double room = getWidth() - (after > 0 ? restWidth(after) + GAP : 0);
      boolean fits = i < tags.size() && x + width <= room && fitting == i;
      label.setVisible(fits);
      if (fits) {
        label.resizeRelocate(x, 0, width, HEIGHT);
        x += width + GAP;
        fitting++;
      }
    }
    int left = tags.size() - fitting + beyond;
    double width = restWidth(left);
    rest.setVisible(left > 0 && x + width <= getWidth());
    rest.resizeRelocate(x, 0, width, HEIGHT);
  }

  private double restWidth(int count) {
    rest.setText("+" + count);
    return Math.ceil(rest.prefWidth(-1));
  }
}
