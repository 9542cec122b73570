package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.ui.control.Nodes;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/**
 * A line of text that shrinks with an ellipsis and has the places a search found marked.
 *
 * <p>The marks are the toolkit's own shapes of ranges, laid behind the text that is drawn: they fit
 * whatever the direction of the text and wherever it is cut.
 */
final class MarkedLabel extends Region {

  private final Path marks = new Path();
  private final Label label;
  private List<Matches.Range> ranges = List.of();

  MarkedLabel(String styleClass) {
    label = Nodes.shrinking("", styleClass);
    marks.setManaged(false);
    marks.getStyleClass().add("match");
    getChildren().setAll(marks, label);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
  }

  void show(String text, Matches matches) {
    List<Matches.Range> found = matches.in(text);
    if (!text.equals(label.getText()) || !found.equals(ranges)) {
      ranges = found;
      label.setText(text);
      requestLayout();
    }
  }

  String getText() {
    return label.getText();
  }

  @Override
  protected double computePrefWidth(double height) {
    return label.prefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return label.minHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return label.prefHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    return label.getBaselineOffset();
  }

  @Override
  protected void layoutChildren() {
    label.resizeRelocate(0, 0, getWidth(), getHeight());
    marks.getElements().clear();
    if (ranges.isEmpty()) {
      return;
    }
    label.applyCss();
    label.layout();
    if (label.lookup(".text") instanceof Text text) {
      marks.setLayoutX(text.getLayoutX());
      marks.setLayoutY(text.getLayoutY());
      boolean whole = text.getText().equals(label.getText());
      int end = whole ? text.getText().length() : Math.max(0, text.getText().length() - 1);
      for (Matches.Range range : ranges) {
        if (range.from() < end) {
          marks.getElements().addAll(text.rangeShape(range.from(), Math.min(range.to(), end)));
        }
      }
    }
  }
}
