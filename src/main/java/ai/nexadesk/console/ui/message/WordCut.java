package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.message.WordFlow.Word;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Text;

/** Cuts a paragraph into words of one direction and one look. FX thread; used for one paragraph. */
final class WordCut {

  /** A longer word is cut, so that it can be broken where it does not fit. */
  private static final int LONGEST = 12;

  private final List<Span> spans;
  private final String text;
  private final Bidi bidi;
  private final TreeSet<Integer> cuts = new TreeSet<>();
  private final TreeSet<Integer> gaps = new TreeSet<>();

  private WordCut(Block.Paragraph paragraph) {
    spans = paragraph.spans();
    StringBuilder all = new StringBuilder();
    for (Span span : spans) {
      cuts.add(all.length());
      all.append(span.text());
    }
    text = all.toString();
    bidi =
        new Bidi(
            text,
            paragraph.rightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    cut();
  }

  /**
   * The words of each line as it was typed.
   *
   * @param node makes the text for a part of a span
   */
  static List<List<Word>> of(Block.Paragraph paragraph, BiFunction<Span, String, Text> node) {
    return new WordCut(paragraph).words(node);
  }

  private void cut() {
    for (int run = 0; run < bidi.getRunCount(); run++) {
      cuts.add(bidi.getRunStart(run));
    }
    BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    lines.setText(text);
    for (int at = lines.first(); at != BreakIterator.DONE; at = lines.next()) {
      gaps.add(at);
    }
    cuts.addAll(gaps);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        cuts.add(i);
        cuts.add(i + 1);
      }
    }
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    int last = 0;
    for (int at = letters.first(); at != BreakIterator.DONE; at = letters.next()) {
      if (cuts.contains(at)) {
        last = at;
      } else if (at - last >= LONGEST) {
        cuts.add(at);
        last = at;
      }
    }
    cuts.add(text.length());
  }

  private List<List<Word>> words(BiFunction<Span, String, Text> node) {
    List<List<Word>> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    int span = 0;
    int spanEnd = spans.isEmpty() ? 0 : spans.getFirst().text().length();
    int from = 0;
    for (int to : cuts.tailSet(1)) {
      while (from >= spanEnd && span < spans.size() - 1) {
        spanEnd += spans.get(++span).text().length();
      }
      char first = text.charAt(from);
      byte level = (byte) bidi.getLevelAt(from);
      if (first == '\n') {
        lines.add(List.copyOf(line));
        line.clear();
      } else if (Character.isWhitespace(first)) {
        line.add(new Word(null, first == '\t' ? 4 : 1, level, false));
      } else {
        Text word = node.apply(spans.get(span), text.substring(from, to));
        word.setNodeOrientation(
            level % 2 == 1 ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        line.add(new Word(word, 0, level, gaps.contains(from)));
      }
      from = to;
    }
    lines.add(List.copyOf(line));
    return lines;
  }

  /**
   * Whether a text has letters that the toolkit has to shape, and lines of which it breaks badly.
   */
  static boolean wants(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x300 && shaped(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean shaped(char c) {
    return c <= 0x36F
        || (c >= 0x590 && c <= 0x109F)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x1700 && c <= 0x1CFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xA800 && c <= 0xABFF)
        || Character.isSurrogate(c)
        || (c >= 0xFB1D && c <= 0xFE2F)
        || (c >= 0xFE70 && c <= 0xFEFF);
  }
}
