package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.Links;
import ai.nexadesk.console.ui.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a text as it is: paragraphs between empty lines, and web addresses. Pure. */
final class PlainText {

  private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*+\\n\\s*+");

  /** So many addresses of one paragraph can be followed. */
  private static final int LINKS = 2_000;

  private PlainText() {}

  /** The paragraphs of a text that is safe to draw. */
  static List<Block> read(String safe) {
    List<Block> all = new ArrayList<>();
    for (String part : EMPTY_LINES.split(safe, -1)) {
      if (!part.isBlank()) {
        all.add(paragraph(part));
      }
    }
    return List.copyOf(all);
  }

  static Block.Paragraph paragraph(String safe) {
    return new Block.Paragraph(spans(safe), SafeText.rightToLeft(safe), "", 0);
  }

  private static List<Span> spans(String safe) {
    List<Span> spans = new ArrayList<>();
    for (Links.Part part : Links.parts(safe, LINKS)) {
      Optional<WebAddress> address =
          part.link() ? WebAddress.of(part.text(), part.text()) : Optional.empty();
      spans.add(new Span(part.text(), Set.of(), address.orElse(null)));
    }
    return List.copyOf(spans);
  }
}
