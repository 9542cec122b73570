package ai.nexadesk.console.ui.fx;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** A drawn image as a PNG file. Any thread, once the image is complete. */
public final class Picture {

  private Picture() {}

  /**
   * Draws a scene, shown or not. FX thread.
   *
   * <p>A scene that is not shown never renews the cached image of a scroll pane's content, and the
   * picture would show what was there first: so nothing is cached while it is drawn.
   */
  public static WritableImage of(Scene scene) {
    List<Node> cached = new ArrayList<>();
    collectCached(scene.getRoot(), cached);
    cached.forEach(node -> node.setCache(false));
    WritableImage image = scene.snapshot(null);
    cached.forEach(node -> node.setCache(true));
    return image;
  }

  private static void collectCached(Node node, List<Node> cached) {
    if (node.isCache()) {
      cached.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectCached(child, cached));
    }
  }

  /** Writes {@code image} to {@code file}, replacing what was there. */
  public static void write(Image image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try (OutputStream out = Files.newOutputStream(file)) {
      if (!ImageIO.write(picture, "png", out)) {
        throw new IOException("no PNG writer");
      }
    }
  }
}
