package ai.nexadesk.console.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The files that messages carry, made up when they are asked for: as long as was said, and of the
 * kind that was said. No key is asked for, as at a file server. Any thread.
 *
 * <p>{@code /files/<bytes>/<message>/<name>}; one part of a file can be asked for (RFC 9110, 14.2).
 */
final class AttachedFiles {

  private static final Pattern PATH = Pattern.compile("/files/(\\d{1,8})/([\\w-]+)/([^/]+)");
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");
  private static final int LARGEST = 16 << 20;
  private static final int WIDTH = 960;
  private static final int HEIGHT = 600;

  private AttachedFiles() {}

  /** The path of what {@code message} carries. */
  static String path(SandboxMessage message, Enclosure file) {
    return "/files/" + file.size() + "/" + message.id() + "/" + file.name();
  }

  static Reply answer(Request request) {
    Matcher path = PATH.matcher(request.path());
    if (!path.matches() || Integer.parseInt(path.group(1)) > LARGEST) {
      return Reply.error(404, "There is nothing at this address");
    }
    if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
      return Reply.error(405, "A file can only be read", Map.of("Allow", "GET, HEAD"));
    }
    int size = Integer.parseInt(path.group(1));
    String name = path.group(3);
    String type = type(name);
    byte[] whole = Arrays.copyOf(content(type, name, size), size);
    Map<String, String> headers = new HashMap<>();
    headers.put("ETag", "\"" + size + "-" + path.group(2) + "\"");
    headers.put("Accept-Ranges", "bytes");
    String asked = request.range();
    Matcher range = RANGE.matcher(asked == null ? "" : asked);
    if (!range.matches()) {
      return new Reply(200, type, whole, headers);
    }
    int from = Integer.parseInt(range.group(1));
    int to = range.group(2).isEmpty() ? size - 1 : Integer.parseInt(range.group(2));
    if (from >= size || to < from) {
      headers.put("Content-Range", "bytes */" + size);
      return new Reply(416, type, new byte[0], headers);
    }
    int last = Math.min(to, size - 1);
    headers.put("Content-Range", "bytes " + from + "-" + last + "/" + size);
    return new Reply(206, type, Arrays.copyOfRange(whole, from, last + 1), headers);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
      case "png" -> "image/png";
      case "jpg" -> "image/jpeg";
      case "pdf" -> "application/pdf";
      case "txt" -> "text/plain";
      default -> "application/octet-stream";
    };
  }

  /** What comes after the end of a picture or a PDF is passed over by every reader. */
  private static byte[] content(String type, String name, int size) {
    return switch (type) {
      case "image/png" -> picture(name, "png");
      case "image/jpeg" -> picture(name, "jpg");
      case "application/pdf" -> pdf(name);
      default -> lines(name, size);
    };
  }

  private static byte[] picture(String name, String format) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D draw = image.createGraphics();
    Dice dice = Dice.of(7).on(name);
    draw.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    draw.setColor(new Color(0xEEF1F5));
    draw.fillRect(0, 0, WIDTH, HEIGHT);
    for (int i = 0; i < 9; i++) {
      float hue = (float) dice.on("hue").on(i).unit();
      draw.setColor(Color.getHSBColor(hue, 0.35f, 0.9f));
      int x = dice.on("x").on(i).below(WIDTH - 200);
      int y = dice.on("y").on(i).below(HEIGHT - 120);
      draw.fillRoundRect(x, y, 200, 120, 24, 24);
    }
    draw.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf(String name) {
    String text = "BT /F 18 Tf 72 760 Td (" + name.replaceAll("[()\\\\]", "") + ") Tj ET";
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
          + "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
      "<</Length " + text.length() + ">>stream\n" + text + "\nendstream"
    };
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int at = pdf.length();
    pdf.append("xref\n0 5\n").append(table).append("trailer<</Size 5/Root 1 0 R>>\nstartxref\n");
    return pdf.append(at).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] lines(String name, int size) {
    String line = name + ": a line like every other\n";
    return line.repeat(size / line.length() + 1).getBytes(StandardCharsets.UTF_8);
  }
}
