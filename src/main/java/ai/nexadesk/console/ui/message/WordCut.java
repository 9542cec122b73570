package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.message.WordFlow.Word;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import javafx.scene.Node;

/** Cuts a paragraph into words of one direction and one look. FX thread; used for one paragraph. */
final class WordCut {

  /** A longer word is cut, so that it can be broken where it does not fit. */
  private static final int LONGEST = 12;

  private static final String PAIRS = "()[]{}<>«»‹›≤≥";

  private final List<Span> spans;
  private final String text;
  private final Bidi bidi;
  private final TreeSet<Integer> starts = new TreeSet<>();
  private final TreeSet<Integer> cuts = new TreeSet<>();
  private final TreeSet<Integer> gaps = new TreeSet<>();

  /** Where something begins that is not drawn. */
  private final Set<Integer> unseen = new HashSet<>();

  private WordCut(Block.Paragraph paragraph) {
    spans = paragraph.spans();
    StringBuilder all = new StringBuilder();
    for (Span span : spans) {
      starts.add(all.length());
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
   * @param node makes the text, or the picture, for a part of a span
   */
  static List<List<Word>> of(Block.Paragraph paragraph, BiFunction<Span, String, Node> node) {
    return new WordCut(paragraph).words(node);
  }

  private void cut() {
    cuts.addAll(starts);
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
    cutLetters();
    cuts.add(text.length());
  }

  /**
   * Cuts what is too long, takes out what is not drawn, makes a word of each emoji, and cuts off
   * the signs that stand between words from the right to the left: the toolkit puts them on the
   * wrong side of their word.
   */
  private void cutLetters() {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    int last = 0;
    int picture = -1;
    int from = letters.first();
    for (int to = letters.next(); to != BreakIterator.DONE; to = letters.next()) {
      if (Letters.unseen(text.charAt(from)) || (turned(from) && !strong(from))) {
        cuts.add(from);
        cuts.add(to);
      }
      if (pictured(from, to)) {
        cutOut(from, to);
        if (picture == from) {
          gaps.add(from);
        }
        picture = to;
      } else {
        cutJoined(from, to);
      }
      if (cuts.contains(from)) {
        last = from;
      } else if (from - last >= LONGEST) {
        cuts.add(from);
        last = from;
      }
      from = to;
    }
  }

  /**
   * Of emoji that are joined, and have no picture together, each is a picture of its own, as in
   * fonts; what only says more about its neighbour, such as its hair, is left out.
   */
  private void cutJoined(int from, int to) {
    List<Integer> joints = Emoji.joints(text, from, to);
    if (joints.isEmpty() || !starts.subSet(from, false, to, false).isEmpty()) {
      return;
    }
    cutOut(from, to);
    gaps.add(from);
    for (int i = 0; i < joints.size(); i += 2) {
      cuts.add(joints.get(i));
      cuts.add(joints.get(i + 1));
      unseen.add(joints.get(i));
    }
  }

  /** Whether letters are one emoji; not when they belong to two spans, which differ. */
  private boolean pictured(int from, int to) {
    return starts.subSet(from, false, to, false).isEmpty() && Emoji.at(text, from, to).isPresent();
  }

  private void cutOut(int from, int to) {
    cuts.subSet(from, false, to, false).clear();
    gaps.subSet(from, false, to, false).clear();
    cuts.add(from);
    cuts.add(to);
  }

  private boolean turned(int at) {
    return bidi.getLevelAt(at) % 2 == 1;
  }

  /** Whether a letter has a direction of its own, or goes with its neighbour. */
  private boolean strong(int at) {
    return switch (Character.getDirectionality(text.codePointAt(at))) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT,
          Character.DIRECTIONALITY_NONSPACING_MARK,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL ->
          true;
      default -> false;
    };
  }

  private List<List<Word>> words(BiFunction<Span, String, Node> node) {
    List<List<Word>> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    int span = 0;
    int spanEnd = spans.isEmpty() ? 0 : spans.getFirst().text().length();
    int from = 0;
    boolean gap = false;
    for (int to : cuts.tailSet(1)) {
      while (from >= spanEnd && span < spans.size() - 1) {
        spanEnd += spans.get(++span).text().length();
      }
      char first = text.charAt(from);
      byte level = (byte) bidi.getLevelAt(from);
      gap |= gaps.contains(from);
      if (first == '\n') {
        lines.add(List.copyOf(line));
        line.clear();
      } else if (Character.isWhitespace(first)) {
        line.add(new Word(null, first == '\t' ? 4 : 1, level, false, from, to));
      } else if (!Letters.unseen(first) && !unseen.contains(from)) {
        Node word = node.apply(spans.get(span), drawn(from, to));
        line.add(new Word(word, 0, level, gap, from, to));
        gap = false;
      }
      from = to;
    }
    lines.add(List.copyOf(line));
    return lines;
  }

  /** The letters of a word; a bracket that stands alone is not turned by the toolkit. */
  private String drawn(int from, int to) {
    String word = text.substring(from, to);
    int pair = to - from == 1 && turned(from) ? PAIRS.indexOf(word) : -1;
    return pair < 0 ? word : PAIRS.substring(pair ^ 1, (pair ^ 1) + 1);
  }
}
