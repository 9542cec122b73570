package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.message.MessageBody;
import ai.nexadesk.console.ui.message.MessageView;
import ai.nexadesk.console.ui.text.Sizes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** A message's text on its ground, as wide as the text needs up to a comfortable line. */
final class Bubble extends Region {

  private static final double WIDEST = 460;

  private final MessageBody content;
  private final HistoryItem.Part part;
  private final String messageId;

  /**
   * @param unfold called when the person asks for all of a long message
   */
  Bubble(HistoryItem.Bubble item, MessageView view, Texts texts, Runnable unfold) {
    part = item.part();
    messageId = item.messageId();
    getStyleClass().addAll("bubble", Tones.style(item.voice()));
    Nodes.style(this, "continued", !part.first());
    Nodes.style(this, "continues", !part.last());
    content = view.draw(part.blocks());
    Nodes.style(content, "few-emoji", part.fewEmoji());
    if (part.blocks().isEmpty()) {
      content.getChildren().add(Nodes.label(texts.of("message.empty"), "message-none"));
    }
    setNodeOrientation(
        item.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    if (part.folded() > 0) {
      String size = Sizes.of(part.folded(), texts);
      Button all = Nodes.button(texts.of("message.showAll", size), unfold, "link-button");
      all.getStyleClass().add("show-all");
      content.getChildren().add(all);
    }
    getChildren().add(content);
  }

  /** Marks what was found in it. */
  void mark(HistoryFind.Found found) {
    content.mark(found.sought(), found.here(messageId, part.number()));
  }

  /** Where the hit is that the person is at. */
  Optional<Bounds> here(Node ancestor) {
    return content.here(ancestor);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    if (!part.first() || !part.last()) {
      return WIDEST;
    }
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
