package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.Sought;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/** A paragraph whose lines the toolkit breaks. FX thread. */
final class TextLines extends TextFlow implements Lines {

  private final String words;
  private final Grounds grounds;

  /**
   * @param words the paragraph's words
   * @param code where in them code stands
   */
  TextLines(List<Text> texts, String words, List<Sought.Range> code) {
    this.words = words;
    grounds =
        new Grounds(code, (from, to) -> getRangeShape(from, to, false), getChildren()::addFirst);
    setLineSpacing(4);
    setTextAlignment(TextAlignment.LEFT);
    setMinWidth(0);
    getChildren().addAll(texts);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    grounds.lay();
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public void mark(List<Sought.Range> found, int here) {
    grounds.mark(found, here);
  }

  @Override
  public Optional<Bounds> here() {
    return grounds.here();
  }

  @Override
  public Region node() {
    return this;
  }
}
