import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the sheet of emoji: those of a list, in its order, from the pictures in Noto Color Emoji.
 *
 * <p>Arguments: the font, the list, the sheet to write, the pixels of a side, how many in a row.
 */
final class EmojiSheet {

  /** How many pixels are left free around each, so that none bleeds into its neighbour. */
  private static final int GAP = 1;

  private final ByteBuffer font;
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final Map<List<Integer>, Integer> ligatures = new HashMap<>();

  private EmojiSheet(byte[] bytes) {
    font = ByteBuffer.wrap(bytes);
    for (int i = 0; i < u16(4); i++) {
      int at = 12 + 16 * i;
      tables.put(new String(bytes, at, 4, java.nio.charset.StandardCharsets.US_ASCII), i32(at + 8));
    }
    readCharacters();
    readLigatures();
  }

  public static void main(String... args) throws IOException {
    EmojiSheet sheet = new EmojiSheet(Files.readAllBytes(Path.of(args[0])));
    String[] emoji = Files.readString(Path.of(args[1])).strip().split("\\s+");
    int side = Integer.parseInt(args[3]);
    int inRow = Integer.parseInt(args[4]);
    int step = side + 2 * GAP;
    int rows = (emoji.length + inRow - 1) / inRow;
    BufferedImage all = new BufferedImage(inRow * step, rows * step, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < emoji.length; i++) {
      BufferedImage one = sheet.picture(emoji[i]);
      int x = i % inRow * step + GAP;
      int y = i / inRow * step + GAP;
      all.setRGB(x, y, side, side, smaller(one, side), 0, side);
    }
    ImageIO.write(all, "png", Path.of(args[2]).toFile());
    System.out.println(emoji.length + " emoji, " + all.getWidth() + " × " + all.getHeight());
  }

  /** The picture of an emoji, as the font has it. */
  private BufferedImage picture(String emoji) throws IOException {
    List<Integer> whole = new ArrayList<>();
    emoji.codePoints().filter(c -> c != 0xFE0F).forEach(c -> whole.add(glyphs.getOrDefault(c, 0)));
    Integer glyph = whole.size() == 1 ? whole.getFirst() : ligatures.get(whole);
    if (glyph == null || glyph == 0) {
      throw new IllegalArgumentException("the font has no single picture for " + emoji);
    }
    int location = tables.get("CBLC");
    for (int i = 0; i < i32(location + 4); i++) {
      int size = location + 8 + 48 * i;
      int subtables = location + i32(size);
      for (int j = 0; j < i32(size + 8); j++) {
        int range = subtables + 8 * j;
        if (u16(range) <= glyph && glyph <= u16(range + 2)) {
          return decode(subtables + i32(range + 4), glyph - u16(range));
        }
      }
    }
    throw new IllegalArgumentException("the font has no picture for " + emoji);
  }

  private BufferedImage decode(int subtable, int number) throws IOException {
    if (u16(subtable) != 1 || u16(subtable + 2) != 17) {
      throw new IllegalArgumentException("pictures in another format");
    }
    int at = tables.get("CBDT") + i32(subtable + 4) + i32(subtable + 8 + 4 * number);
    byte[] png = new byte[i32(at + 5)];
    font.get(at + 9, png);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  /** The mean of all pixels that fall on one, seen through their opacity; higher than wide fits. */
  private static int[] smaller(BufferedImage from, int side) {
    int length = Math.max(from.getWidth(), from.getHeight());
    double step = (double) length / side;
    double left = (length - from.getWidth()) / 2.0;
    double top = (length - from.getHeight()) / 2.0;
    int[] to = new int[side * side];
    for (int i = 0; i < to.length; i++) {
      to[i] = mean(from, i % side * step - left, i / side * step - top, step);
    }
    return to;
  }

  private static int mean(BufferedImage from, double left, double top, double step) {
    double[] sum = new double[4];
    for (int y = Math.max(0, (int) top); y < Math.min(from.getHeight(), top + step); y++) {
      for (int x = Math.max(0, (int) left); x < Math.min(from.getWidth(), left + step); x++) {
        double part =
            (Math.min(x + 1, left + step) - Math.max(x, left))
                * (Math.min(y + 1, top + step) - Math.max(y, top));
        int pixel = from.getRGB(x, y);
        double opacity = (pixel >>> 24) * part;
        sum[0] += opacity;
        for (int i = 1; i < 4; i++) {
          sum[i] += opacity * (pixel >> (24 - 8 * i) & 0xFF);
        }
      }
    }
    int pixel = (int) Math.round(sum[0] / (step * step)) << 24;
    for (int i = 1; i < 4 && sum[0] > 0; i++) {
      pixel |= (int) Math.round(sum[i] / sum[0]) << (24 - 8 * i);
    }
    return pixel >>> 24 == 0 ? 0 : pixel;
  }

  /** Format 12 of {@code cmap}: groups of characters that follow each other. */
  private void readCharacters() {
    int cmap = tables.get("cmap");
    for (int i = 0; i < u16(cmap + 2); i++) {
      int table = cmap + i32(cmap + 4 + 8 * i + 4);
      for (int j = 0; u16(table) == 12 && j < i32(table + 12); j++) {
        int group = table + 16 + 12 * j;
        for (int c = i32(group); c <= i32(group + 4); c++) {
          glyphs.put(c, i32(group + 8) + c - i32(group));
        }
      }
    }
  }

  /** Lookups of type 4 in {@code GSUB}, also behind an extension: several glyphs become one. */
  private void readLigatures() {
    int lookups = tables.get("GSUB") + u16(tables.get("GSUB") + 8);
    for (int i = 0; i < u16(lookups); i++) {
      int lookup = lookups + u16(lookups + 2 + 2 * i);
      for (int j = 0; j < u16(lookup + 4); j++) {
        int subtable = lookup + u16(lookup + 6 + 2 * j);
        boolean extended = u16(lookup) == 7;
        int type = extended ? u16(subtable + 2) : u16(lookup);
        if (type == 4) {
          readLigatures(extended ? subtable + i32(subtable + 4) : subtable);
        }
      }
    }
  }

  private void readLigatures(int subtable) {
    List<Integer> firsts = coverage(subtable + u16(subtable + 2));
    for (int i = 0; i < u16(subtable + 4); i++) {
      int set = subtable + u16(subtable + 6 + 2 * i);
      for (int j = 0; j < u16(set); j++) {
        int ligature = set + u16(set + 2 + 2 * j);
        List<Integer> parts = new ArrayList<>(List.of(firsts.get(i)));
        for (int part = 1; part < u16(ligature + 2); part++) {
          parts.add(u16(ligature + 2 + 2 * part));
        }
        ligatures.putIfAbsent(parts, u16(ligature));
      }
    }
  }

  private List<Integer> coverage(int table) {
    List<Integer> covered = new ArrayList<>();
    for (int i = 0; i < u16(table + 2); i++) {
      if (u16(table) == 1) {
        covered.add(u16(table + 4 + 2 * i));
      } else {
        int range = table + 4 + 6 * i;
        for (int glyph = u16(range); glyph <= u16(range + 2); glyph++) {
          covered.add(glyph);
        }
      }
    }
    return covered;
  }

  private int u16(int at) {
    return font.getShort(at) & 0xFFFF;
  }

  private int i32(int at) {
    return font.getInt(at);
  }
}
