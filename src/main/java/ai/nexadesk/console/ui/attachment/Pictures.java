package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Attachment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a stranger's picture within limits. Any thread but the JavaFX one.
 *
 * <p>A file of a few kilobytes can unpack into gigabytes: how many pixels it has is read from its
 * header before any is decoded, and no more of them are kept than are shown. What it is says its
 * beginning, never its name.
 */
final class Pictures {

  /** The largest file that is fetched to be looked at, in bytes. */
  static final long MOST_BYTES = 25_000_000;

  private static final long MOST_PIXELS = 50_000_000;
  private static final int SHOWN = 1600;
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp");
  private static final Set<String> TYPES =
      Set.of("image/png", "image/jpeg", "image/jpg", "image/gif", "image/bmp");

  private Pictures() {}

  /** What bytes turned out to be. */
  sealed interface Decoded {

    /** A picture, perhaps smaller than it came. */
    record Picture(Image image, int width, int height) implements Decoded {}

    /** One of more pixels than are decoded. */
    record TooLarge(long width, long height) implements Decoded {}

    /** None, or a broken one. */
    record NoPicture() implements Decoded {}
  }

  /** Whether it calls itself a picture of a kind that can be shown. */
  static boolean named(Attachment attachment, String name) {
    String type = attachment.type() == null ? "" : attachment.type();
    return ENDINGS.contains(Runs.ending(name)) || TYPES.contains(type.strip());
  }

  static Decoded decode(byte[] bytes) {
    String format = format(bytes);
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (format.isEmpty() || !readers.hasNext()) {
      return new Decoded.NoPicture();
    }
    ImageReader reader = readers.next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      return decode(reader);
    } catch (IOException | RuntimeException e) {
      // The decoders answer a broken file with whatever exception comes to hand.
      return new Decoded.NoPicture();
    } finally {
      reader.dispose();
    }
  }

  private static Decoded decode(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (width <= 0 || height <= 0) {
      return new Decoded.NoPicture();
    }
    if ((long) width * height > MOST_PIXELS) {
      return new Decoded.TooLarge(width, height);
    }
    int step = Math.max(1, Math.ceilDiv(Math.max(width, height), SHOWN));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return new Decoded.Picture(drawn(reader.read(0, param)), width, height);
  }

  private static Image drawn(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }

  private static String format(byte[] bytes) {
    if (begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return "png";
    }
    if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
      return "jpeg";
    }
    if (begins(bytes, 'G', 'I', 'F', '8')) {
      return "gif";
    }
    return begins(bytes, 'B', 'M') ? "bmp" : "";
  }

  private static boolean begins(byte[] bytes, int... with) {
    byte[] head = new byte[with.length];
    for (int i = 0; i < with.length; i++) {
      head[i] = (byte) with[i];
    }
    return bytes.length >= head.length
        && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
  }
}
