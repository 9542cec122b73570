package ai.nexadesk.console.ui;

import ai.nexadesk.console.ui.fx.Picture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;

/**
 * Draws every state of the window in every look into a folder, for people to look at: {@code
 * Gallery FOLDER [BEGINNING [LOOK]]}, where only states whose name begins so are drawn.
 *
 * <p>The pictures are called {@code state-look.png}; popups are drawn where they stand.
 */
public final class Gallery {

  private final Path folder;
  private final Stage stage;

  private Gallery(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  public static void main(String[] args) throws Exception {
    String beginning = args.length > 1 ? args[1] : "";
    List<Look> looks =
        args.length > 2
            ? List.of(Look.valueOf(args[2].toUpperCase(Locale.ROOT)))
            : List.of(Look.values());
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    try (GalleryData data = new GalleryData()) {
      Gallery gallery =
          new Gallery(
              Files.createDirectories(Path.of(args[0])), GalleryWindow.onFx(() -> new Stage()));
      for (GalleryState state : GalleryStates.all()) {
        if (state.name().startsWith(beginning)) {
          for (Look look : looks) {
            gallery.draw(state, look, data);
          }
        }
      }
    } finally {
      Platform.exit();
    }
  }

  private void draw(GalleryState state, Look look, GalleryData data) throws Exception {
    GalleryWindow window = GalleryWindow.open(stage, state, data.copy(state.data()), look);
    WritableImage image = GalleryWindow.onFx(() -> picture(window));
    window.close();
    Picture.write(image, folder.resolve(state.name() + "-" + look.word() + ".png"));
  }

  private WritableImage picture(GalleryWindow window) {
    WritableImage image = Picture.of(window.ui.root().getScene());
    try (Stream<PopupWindow> popups = window.popups()) {
      popups.forEach(popup ->
          lay(
              clear(popup.getScene()),
              image,
              (int) (popup.getX() - stage.getX()),
              (int) (popup.getY() - stage.getY())));
    }
    return image;
  }

  private static WritableImage clear(Scene scene) {
    scene.setFill(Color.TRANSPARENT);
    return Picture.of(scene);
  }

  private static void lay(WritableImage above, WritableImage below, int left, int top) {
    PixelReader from = above.getPixelReader();
    PixelReader ground = below.getPixelReader();
    PixelWriter to = below.getPixelWriter();
    for (int y = Math.max(0, -top); y < above.getHeight() && y + top < below.getHeight(); y++) {
      for (int x = Math.max(0, -left); x < above.getWidth() && x + left < below.getWidth(); x++) {
        Color over = from.getColor(x, y);
        if (over.getOpacity() > 0) {
          Color mixed =
              ground
                  .getColor(x + left, y + top)
                  .interpolate(
                      Color.color(over.getRed(), over.getGreen(), over.getBlue()),
                      over.getOpacity());
          to.setColor(x + left, y + top, mixed);
        }
      }
    }
  }
}
