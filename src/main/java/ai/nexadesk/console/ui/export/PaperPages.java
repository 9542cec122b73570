package ai.nexadesk.console.ui.export;

import ai.nexadesk.console.export.TranscriptLine;
import ai.nexadesk.console.ui.text.SafeText;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * Lays lines out on pages of paper, and hands each page over when it is full. One thread, which may
 * be any: nothing of it is in a window.
 */
final class PaperPages {

  private static final String FACE = "Inter";
  private static final String STRONG = "Inter SemiBold";
  private static final double INDENT = 14;
  private static final double FOOT = 24;

  /** A longer paragraph is set in pieces, which may stand on two pages. */
  private static final int PIECE = 800;

  private final double width;
  private final double height;
  private final Consumer<Pane> full;
  private Pane page = new Pane();
  private double y;
  private int number = 1;

  PaperPages(double width, double height, Consumer<Pane> full) {
    this.width = width;
    this.height = height;
    this.full = full;
  }

  /** The next line. */
  void add(TranscriptLine line) {
    switch (line.kind()) {
      case TITLE -> set(line.text(), STRONG, 16, 0, 4);
      case NAME -> set(line.text(), STRONG, 13, 0, 20);
      case FACT -> set(line.text(), FACE, 9, 0, 0);
      case SENDER -> set(line.text(), STRONG, 9, 0, 9);
      case TEXT -> set(line.text(), FACE, 10, INDENT, 1);
      case NOTE -> set(line.text(), FACE, 8.5, INDENT, 1);
    }
  }

  /** Hands the last page over. */
  void end() {
    if (!page.getChildren().isEmpty()) {
      turn();
    }
  }

  private void set(String line, String face, double size, double indent, double above) {
    double gap = above;
    for (int from = 0; from == 0 || from < line.length(); ) {
      String piece = SafeText.cut(line.substring(from), PIECE);
      place(text(piece, SafeText.rightToLeft(line), face, size, indent), indent, gap);
      gap = 0;
      from += Math.max(1, piece.length());
    }
  }

  private Text text(String words, boolean turned, String face, double size, double indent) {
    Text text = new Text(words.isEmpty() ? " " : words);
    text.setFont(Font.font(face, size));
    text.setFill(Color.BLACK);
    text.setWrappingWidth(width - indent);
    text.setNodeOrientation(turned ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    text.setTextAlignment(TextAlignment.LEFT);
    return text;
  }

  private void place(Text text, double indent, double above) {
    double needs = text.getLayoutBounds().getHeight();
    boolean turned = text.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    if (y > 0 && y + above + needs > height - FOOT) {
      turn();
    }
    y += y == 0 ? 0 : above;
    text.relocate(turned ? 0 : indent, y);
    y += needs;
    page.getChildren().add(text);
  }

  private void turn() {
    Text foot = new Text(String.valueOf(number));
    foot.setFont(Font.font(FACE, 8.5));
    foot.relocate((width - foot.getLayoutBounds().getWidth()) / 2, height - FOOT / 2);
    page.getChildren().add(foot);
    page.resize(width, height);
    full.accept(page);
    page = new Pane();
    y = 0;
    number++;
  }
}
