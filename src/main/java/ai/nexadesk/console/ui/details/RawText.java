package ai.nexadesk.console.ui.details;

import java.util.HexFormat;

/**
 * JSON whose hidden signs are written as JSON escapes: it means the same, and shows what it holds.
 */
final class RawText {

  private static final HexFormat HEX = HexFormat.of();

  private RawText() {}

  static String visible(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints()
        .forEach(point -> {
          if (point == '\n' || shows(point)) {
            out.appendCodePoint(point);
          } else {
            for (char unit : Character.toChars(point)) {
              out.append("\\u").append(HEX.toHexDigits(unit));
            }
          }
        });
    return out.toString();
  }

  /** Lines cut where a text field would stumble over them. */
  static String cut(String json, int longest, int most) {
    StringBuilder out = new StringBuilder();
    for (String line : json.split("\n", -1)) {
      if (out.length() > most) {
        return out.append('…').toString();
      }
      boolean whole = line.length() <= longest;
      out.append(whole ? line : line.substring(0, longest) + "…").append('\n');
    }
    return out.toString().stripTrailing();
  }

  private static boolean shows(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
