package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.Sought;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph whose lines we break and order ourselves. FX thread.
 *
 * <p>The toolkit breaks lines of Latin, Greek, Cyrillic and Chinese letters well. Of all scripts
 * whose letters it has to shape it draws single words well, but where it breaks a line of Arabic or
 * Hebrew it draws words twice or fails with an index out of bounds (JavaFX 26), and a line of
 * Devanagari or Thai it does not break at all. So here every word is a text of its own, in the
 * order that the bidirectional algorithm says.
 */
final class WordFlow extends Region implements Lines {

  private static final double LINE_SPACING = 4;

  /**
   * A word, or the room between two.
   *
   * @param node null for room
   * @param from where it begins in the paragraph's text
   * @param to behind its last letter
   */
  record Word(
      @Nullable Node node, int blanks, byte level, boolean breaksBefore, int from, int to) {}

  private record Placed(Word word, double x, double y, double width, double height) {}

  private record Line(List<Word> words, double width, double ascent, double descent) {}

  private final List<List<Word>> paragraphs;
  private final boolean rightToLeft;
  private final String words;
  private final Grounds grounds;
  private final List<Placed> placed = new ArrayList<>();
  private final Text blank = SpanNodes.text("\u00A0", "message-text");
  private double brokenAt = Double.NaN;
  private List<Line> lines = List.of();

  /**
   * @param paragraphs the words between line ends
   * @param words all of them, as they are spelled
   * @param code where in them code stands
   */
  WordFlow(
      List<List<Word>> paragraphs, boolean rightToLeft, String words, List<Sought.Range> code) {
    this.words = words;
    grounds = new Grounds(code, this::shape, getChildren()::addFirst);
    this.paragraphs = paragraphs;
    this.rightToLeft = rightToLeft;
    // Places are counted from the left, whatever the direction; each word has its own.
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinWidth(0);
    blank.setVisible(false);
    getChildren().add(blank);
    for (List<Word> line : paragraphs) {
      for (Word word : line) {
        if (word.node() != null) {
          getChildren().add(word.node());
        }
      }
    }
    stand();
    Rectangle inside = new Rectangle();
    inside.widthProperty().bind(widthProperty());
    inside.heightProperty().bind(heightProperty());
    setClip(inside);
  }

  /** Emoji grow with the letters. */
  private void stand() {
    List<EmojiView> emoji = new ArrayList<>();
    for (Node node : getChildren()) {
      if (node instanceof EmojiView one) {
        emoji.add(one);
      }
    }
    if (!emoji.isEmpty()) {
      blank
          .fontProperty()
          .addListener((font, before, after) -> emoji.forEach(one -> one.stand(after)));
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  public void requestLayout() {
    brokenAt = Double.NaN;
    super.requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(broken(Double.MAX_VALUE).stream().mapToDouble(Line::width).max().orElse(0))
        + 1;
  }

  @Override
  protected double computePrefHeight(double width) {
    double height = -LINE_SPACING;
    for (Line line : broken(width < 0 ? Double.MAX_VALUE : width)) {
      height += line.ascent() + line.descent() + LINE_SPACING;
    }
    return Math.max(0, height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    placed.clear();
    for (Line line : broken(getWidth())) {
      double x = rightToLeft ? Math.max(0, getWidth() - line.width()) : 0;
      for (Word word : visual(line.words())) {
        Node node = word.node();
        if (node != null) {
          place(node, x, y + line.ascent() - node.getBaselineOffset());
        }
        placed.add(new Placed(word, x, y, width(word), line.ascent() + line.descent()));
        x += width(word);
      }
      y += line.ascent() + line.descent() + LINE_SPACING;
    }
    grounds.lay();
  }

  /** Pictures stand on whole pixels, or they are blurred. */
  private void place(Node node, double x, double y) {
    if (node instanceof EmojiView) {
      node.relocate(snapPositionX(x), snapPositionY(y));
    } else {
      node.relocate(x, y);
    }
  }

  private PathElement[] shape(int from, int to) {
    List<PathElement> shape = new ArrayList<>();
    for (Placed one : placed) {
      int start = Math.max(0, from - one.word().from());
      int end = Math.min(to, one.word().to()) - one.word().from();
      if (start < end && one.word().from() < to) {
        outline(one, start, end, shape);
      }
    }
    return shape.toArray(PathElement[]::new);
  }

  private static void outline(Placed one, int start, int end, List<PathElement> shape) {
    double left = 0;
    double right = one.width();
    if (one.word().node() instanceof Text text && end - start < text.getText().length()) {
      Bounds part = new Path(text.getRangeShape(start, end, false)).getLayoutBounds();
      left = part.getMinX() + 0.5; // half of the line around it
      right = part.getMaxX() - 0.5;
    }
    double bottom = one.y() + one.height();
    shape.add(new MoveTo(one.x() + left, one.y()));
    shape.add(new LineTo(one.x() + right, one.y()));
    shape.add(new LineTo(one.x() + right, bottom));
    shape.add(new LineTo(one.x() + left, bottom));
    shape.add(new ClosePath());
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

  private static Word[] visual(List<Word> words) {
    Word[] order = words.toArray(Word[]::new);
    byte[] levels = new byte[order.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = order[i].level();
    }
    if (order.length > 0) {
      Bidi.reorderVisually(levels, 0, order, 0, order.length);
    }
    return order;
  }

  private List<Line> broken(double width) {
    if (width != brokenAt) {
      lines = new ArrayList<>();
      for (List<Word> line : paragraphs) {
        breakLines(line, width);
      }
      brokenAt = width;
    }
    return lines;
  }

  private void breakLines(List<Word> words, double most) {
    int from = 0;
    int gap = 0;
    double width = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i > from && word.breaksBefore()) {
        gap = i;
      }
      width += width(word);
      if (word.node() != null && width > most && i > from) {
        // At the last gap; a word longer than the line anywhere.
        int end = gap > from ? gap : i;
        lines.add(line(words.subList(from, end)));
        from = end;
        width = 0;
        for (Word kept : words.subList(from, i + 1)) {
          width += width(kept);
        }
      }
    }
    lines.add(line(words.subList(from, words.size())));
  }

  private Line line(List<Word> words) {
    int end = words.size();
    while (end > 0 && words.get(end - 1).node() == null) {
      end--;
    }
    double width = 0;
    double ascent = blank.getBaselineOffset();
    double descent = blank.getLayoutBounds().getHeight() - ascent;
    for (Word word : words.subList(0, end)) {
      width += width(word);
      Node node = word.node();
      if (node != null) {
        ascent = Math.max(ascent, node.getBaselineOffset());
        descent = Math.max(descent, node.getLayoutBounds().getHeight() - node.getBaselineOffset());
      }
    }
    return new Line(words.subList(0, end), width, ascent, descent);
  }

  private double width(Word word) {
    Node node = word.node();
    return node == null
        ? word.blanks() * blank.getLayoutBounds().getWidth()
        : node.getLayoutBounds().getWidth();
  }
}
