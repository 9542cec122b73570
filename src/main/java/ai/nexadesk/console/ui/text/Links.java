package ai.nexadesk.console.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds web addresses in plain text, so that they can be shown as such. Opens nothing. */
public final class Links {

  /**
   * A part of a text.
   *
   * @param link whether it is a web address
   */
  public record Part(String text, boolean link) {}

  // Possessive, and the length is bounded: a hostile line must not make this slow.
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"'|\\\\^`{}]{1,2000}+", Pattern.CASE_INSENSITIVE);

  private static final String NOT_AT_THE_END = ".,;:!?)]}»”’";

  private Links() {}

  /**
   * The text in parts; joined they are the text again.
   *
   * @param most addresses beyond so many stay plain text: each part costs layout
   */
  public static List<Part> parts(String text, int most) {
    List<Part> parts = new ArrayList<>();
    Matcher found = ADDRESS.matcher(text);
    int from = 0;
    for (int links = 0; links < most && found.find(); links++) {
      int end = found.end();
      while (end > found.start() && NOT_AT_THE_END.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (found.start() > from) {
        parts.add(new Part(text.substring(from, found.start()), false));
      }
      parts.add(new Part(text.substring(found.start(), end), true));
      from = end;
    }
    if (from < text.length()) {
      parts.add(new Part(text.substring(from), false));
    }
    return parts;
  }
}
