package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.WordHits;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/**
 * A line of text that shrinks with an ellipsis and has the places a search found marked.
 *
 * <p>The text takes its own direction from its first strong character, so that it is cut where it
 * ends; it stands where the lines of the window begin all the same.
 *
 * <p>The marks are the toolkit's own shapes of ranges, laid behind the text that is drawn: they fit
 * whatever the direction of the text and wherever it is cut.
 */
final class MarkedLabel extends Region {

  private final Path marks = new Path();
  private final Label label;
  private final boolean visitor;
  private double kept;
  private WordHits hits = Row.NO_HITS;
  private List<WordHits.Stretch> ranges = List.of();

  /**
   * @param visitor whether it shows the visitor's name or company, which are searched inside words
   */
  MarkedLabel(String styleClass, boolean visitor) {
    this.visitor = visitor;
    label = Nodes.shrinking("", styleClass);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    marks.setManaged(false);
    marks.getStyleClass().add("match");
    getChildren().setAll(marks, label);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
  }

  void show(String text, WordHits looked) {
    if (!text.equals(label.getText()) || !looked.equals(hits)) {
      hits = looked;
      ranges = visitor ? looked.inVisitor(text) : looked.in(text);
      label.setText(text);
      setNodeOrientation(
          SafeText.rightToLeft(text)
              ? NodeOrientation.RIGHT_TO_LEFT
              : NodeOrientation.LEFT_TO_RIGHT);
      requestLayout();
    }
  }

  /** Where lines of the window begin, seen from the side where this text begins. */
  private Pos start() {
    boolean same =
        getParent() == null
            || getParent().getEffectiveNodeOrientation() == getEffectiveNodeOrientation();
    return same ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT;
  }

  String getText() {
    return label.getText();
  }

  /** Up to this width the text is not cut as long as a neighbour can be; none at first. */
  void keep(double width) {
    kept = width;
    setMinWidth(USE_COMPUTED_SIZE);
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.min(kept, prefWidth(height));
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
    label.setAlignment(start());
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
      for (WordHits.Stretch range : ranges) {
        if (range.start() < end) {
          marks.getElements().addAll(text.rangeShape(range.start(), Math.min(range.end(), end)));
        }
      }
    }
  }
}
