package ai.nexadesk.console.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PicturesTest {

  private static byte[] picture(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0x336699);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, bytes)).isTrue();
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void aPictureIsShown(String format) throws IOException {
    assertThat(Pictures.decode(picture(30, 20, format)))
        .isInstanceOfSatisfying(
            Pictures.Decoded.Picture.class,
            drawn -> {
              assertThat(drawn.width()).isEqualTo(30);
              assertThat(drawn.image().getHeight()).isEqualTo(20);
            });
  }

  @Test
  void aLargePictureIsKeptSmall() throws IOException {
    assertThat(Pictures.decode(picture(5000, 100, "png")))
        .isInstanceOfSatisfying(
            Pictures.Decoded.Picture.class,
            drawn -> {
              assertThat(drawn.width()).isEqualTo(5000);
              assertThat(drawn.image().getWidth()).isLessThanOrEqualTo(1600);
            });
  }

  /** A header that promises pixels; nothing follows that could be decoded. */
  private static byte[] promising(int width, int height) {
    byte[] head =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    CRC32 sum = new CRC32();
    sum.update(head);
    return ByteBuffer.allocate(33)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .putInt(13)
        .put(head)
        .putInt((int) sum.getValue())
        .array();
  }

  @Test
  void onePromisingTooManyPixelsIsNotDecoded() {
    assertThat(Pictures.decode(promising(60_000, 60_000)))
        .isEqualTo(new Pictures.Decoded.TooLarge(60_000, 60_000));
    assertThat(Pictures.decode(promising(Integer.MAX_VALUE, 2)))
        .isEqualTo(new Pictures.Decoded.TooLarge(Integer.MAX_VALUE, 2));
  }

  @Test
  void whatIsNoneIsSaid() throws IOException {
    assertThat(Pictures.decode("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Pictures.Decoded.NoPicture());
    assertThat(Pictures.decode(new byte[0])).isEqualTo(new Pictures.Decoded.NoPicture());
    assertThat(Pictures.decode(promising(10, 10))).isEqualTo(new Pictures.Decoded.NoPicture());
    byte[] png = picture(300, 300, "png");
    assertThat(Pictures.decode(Arrays.copyOf(png, 60))).isEqualTo(new Pictures.Decoded.NoPicture());
  }

  @Test
  void brokenPicturesEndInAWordAndNotInAnException() throws IOException {
    Random random = new Random(3);
    for (String format : new String[] {"png", "jpg", "gif", "bmp"}) {
      byte[] whole = picture(64, 64, format);
      for (int i = 0; i < 200; i++) {
        byte[] broken = whole.clone();
        for (int n = 0; n < 8; n++) {
          broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
        }
        assertThat(Pictures.decode(broken)).isNotNull();
      }
    }
  }
}
