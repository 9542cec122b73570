package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Links;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/** A message's text on its ground, as wide as the text needs up to a comfortable line. */
final class Bubble extends Region {

  private static final double WIDEST = 460;
  private static final int LINKS = 100;

  private final VBox content = new VBox(6);
  private final TextFlow flow = new TextFlow();

  /**
   * @param unfold called when the person asks for more of a long message
   */
  Bubble(HistoryItem.Bubble item, Texts texts, Runnable unfold) {
    getStyleClass().addAll("bubble", Tones.style(item.voice()));
    flow.setLineSpacing(4);
    if (item.text().isEmpty()) {
      flow.getChildren().add(text(texts.of("message.empty"), "message-none"));
    }
    for (Links.Part part : Links.parts(item.text(), LINKS)) {
      flow.getChildren().add(text(part.text(), part.link() ? "message-link" : "message-text"));
    }
    // Each message has its own direction, whatever the window's is.
    setNodeOrientation(
        item.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    flow.setTextAlignment(TextAlignment.LEFT);
    content.getChildren().add(flow);
    if (item.hidden() > 0) {
      Button more =
          Nodes.button(texts.of("message.showMore", item.hidden()), unfold, "link-button");
      content.getChildren().add(more);
    }
    getChildren().add(content);
  }

  private static Text text(String words, String styleClass) {
    Text text = new Text(words);
    text.getStyleClass().add(styleClass);
    return text;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    // One pixel more than the text claims, or rounding breaks its last word off.
    return Math.min(WIDEST, Math.ceil(content.prefWidth(-1)) + 1 + sides());
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.min(120, computePrefWidth(-1));
  }

  @Override
  protected double computeMaxWidth(double height) {
    return computePrefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = (width < 0 ? computePrefWidth(-1) : width) - sides();
    return Math.ceil(content.prefHeight(inner)) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(
        snappedLeftInset(),
        snappedTopInset(),
        getWidth() - sides(),
        getHeight() - snappedTopInset() - snappedBottomInset());
  }

  private double sides() {
    return snappedLeftInset() + snappedRightInset();
  }
}
