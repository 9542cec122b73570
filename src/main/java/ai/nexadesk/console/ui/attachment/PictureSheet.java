package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A picture as large as the window allows. FX thread. */
final class PictureSheet {

  private static final double BESIDE = 140;
  private static final double ABOVE_AND_BELOW = 220;
  private static final double LEAST = 160;

  private final Overlays overlays;
  private final Texts texts;

  PictureSheet(Overlays overlays, Texts texts) {
    this.overlays = overlays;
    this.texts = texts;
  }

  void open(String name, Pictures.Decoded.Picture picture, String size, Runnable save) {
    ImageView view = new ImageView(picture.image());
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setId("picture");
    view.setAccessibleText(texts.of("picture.name", name));
    Scene scene = overlays.node().getScene();
    view.setFitWidth(
        Math.min(picture.image().getWidth(), Math.max(LEAST, scene.getWidth() - BESIDE)));
    view.setFitHeight(
        Math.min(
            picture.image().getHeight(), Math.max(LEAST, scene.getHeight() - ABOVE_AND_BELOW)));
    StackPane ground = new StackPane(view);
    ground.getStyleClass().add("picture-ground");
    Button close = Nodes.button(texts.of("sheet.close"), overlays::close, "strong-button");
    close.setId("picture-close");
    Button keep = Nodes.button(texts.of("picture.save"), save, "strong-button");
    keep.setId("picture-save");
    VBox sheet =
        new VBox(
            12,
            ground,
            Nodes.foot(
                Nodes.label(
                    texts.of("picture.facts", picture.width(), picture.height(), size), "quiet"),
                keep,
                close));
    sheet.setId("picture-sheet");
    overlays.open(name, sheet, close);
  }
}
