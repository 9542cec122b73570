package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A sentence with words of the server in it, in as many lines as it needs, whatever they are
 * written in. FX thread.
 */
public final class WrappedWords extends StackPane {

  private static final String TEXT = "wrapped-text";

  private final String[] styleClasses;

  /**
   * @param words safe to draw
   */
  public WrappedWords(String words, String... styleClasses) {
    this.styleClasses = styleClasses;
    setAlignment(Pos.TOP_LEFT);
    setMinHeight(Region.USE_PREF_SIZE);
    show(words);
  }

  /** Shows other words, safe to draw. */
  public void show(String words) {
    getChildren().setAll(Letters.shaped(words) ? flow(words) : Nodes.wrapping(words, styleClasses));
  }

  private Region flow(String words) {
    boolean rightToLeft = SafeText.rightToLeft(words);
    Block.Paragraph paragraph =
        new Block.Paragraph(List.of(new Span(words, Set.of(), null)), rightToLeft, "", 0);
    WordFlow flow =
        new WordFlow(
            WordCut.of(paragraph, (span, part) -> SpanNodes.sign(part, TEXT)),
            rightToLeft,
            words,
            List.of());
    flow.getStyleClass().addAll(styleClasses);
    flow.setAccessibleRole(AccessibleRole.TEXT);
    flow.setAccessibleText(words);
    return flow;
  }
}
