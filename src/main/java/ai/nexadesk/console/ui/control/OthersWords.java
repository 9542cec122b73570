package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.ui.text.SafeText;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * One line of what somebody else wrote, in the direction of its first strong character, so that it
 * is cut at its own end also where the window runs the other way. It begins where the window's own
 * lines begin. FX thread.
 */
public final class OthersWords extends Label {

  public OthersWords(String text, String... styleClasses) {
    getStyleClass().addAll(styleClasses);
    setMinWidth(0);
    nodeOrientationProperty()
        .bind(
            textProperty()
                .map(words ->
                    SafeText.rightToLeft(words)
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT));
    alignmentProperty()
        .bind(
            parentProperty()
                .flatMap(Node::effectiveNodeOrientationProperty)
                .map(way -> way == getNodeOrientation() ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT)
                .orElse(Pos.CENTER_LEFT));
    setText(text);
  }
}
