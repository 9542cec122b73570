package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.ui.text.SafeText;
import java.util.function.Predicate;
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
    this(SafeText::rightToLeft, text, styleClasses);
  }

  private OthersWords(Predicate<String> turned, String text, String... styleClasses) {
    getStyleClass().addAll(styleClasses);
    setMinWidth(0);
    nodeOrientationProperty()
        .bind(
            textProperty()
                .map(words ->
                    turned.test(words)
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

  /**
   * The name of a file, or what is known of one: always from the left, so that its ending stands at
   * the end whatever letters are before it.
   */
  public static OthersWords file(String text, String... styleClasses) {
    return new OthersWords(words -> false, text, styleClasses);
  }
}
