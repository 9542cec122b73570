package ai.nexadesk.console.ui.message;

import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.text.Font;

/**
 * An emoji as a picture that stands in a line like a letter. FX thread.
 *
 * <p>All show parts of one sheet, which the toolkit reads in the background: whoever is drawn
 * before it is there keeps the room and appears with it.
 */
final class EmojiView extends ImageView {

  /** Pixels of a side on the sheet, what is left free around each, and how many are in a row. */
  private static final int SIDE = 40;

  private static final int GAP = 1;
  private static final int IN_ROW = 26;

  /** How much higher than the letters' size, as the fonts of phones have it. */
  private static final double HEIGHT = 1.3;

  /** The middle of capital letters, over the line they stand on. */
  private static final double MIDDLE = 0.36;

  private static final Image SHEET =
      new Image(
          Objects.requireNonNull(EmojiView.class.getResource("emoji.png")).toExternalForm(), true);

  private double baseline;

  private EmojiView(Emoji emoji, String sign) {
    super(SHEET);
    int step = SIDE + 2 * GAP;
    setViewport(
        new Rectangle2D(
            emoji.number() % IN_ROW * step + GAP,
            emoji.number() / IN_ROW * step + GAP,
            SIDE,
            SIDE));
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(sign);
    stand(Font.getDefault());
  }

  /** The picture of a sign, if there is one; without the sheet every sign is text. */
  static Optional<EmojiView> of(String sign) {
    return SHEET.isError()
        ? Optional.empty()
        : Emoji.of(sign).map(emoji -> new EmojiView(emoji, sign));
  }

  /** Begins to read the sheet, so that it is there before it is needed. */
  static void prepare() {
    // The class is all there is to load.
  }

  /** As high as goes with letters of a font. */
  void stand(Font font) {
    double size = Math.round(font.getSize() * HEIGHT);
    baseline = Math.round(size / 2 + font.getSize() * MIDDLE);
    setFitWidth(size);
    setFitHeight(size);
  }

  @Override
  public double getBaselineOffset() {
    return baseline;
  }
}
