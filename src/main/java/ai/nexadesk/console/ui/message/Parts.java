package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.SafeText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a message into parts that are quick to lay out, so that of a megabyte only what is on the
 * screen is drawn. Pure.
 */
public final class Parts {

  /** Characters; laying out this much takes a few milliseconds. */
  private static final int PART = 3_000;

  /** What a span and a block cost beside their letters. */
  private static final int SPAN = 40;

  private static final int BLOCK = 60;

  /** How many times more a letter costs where each word is a node. */
  private static final int SHAPED = 3;

  private Parts() {}

  /**
   * The parts of a message; one for most.
   *
   * @param open which of its quotes the person wants to see
   */
  public static List<List<Block>> of(List<Block> blocks, Set<Integer> open) {
    List<Block> shown = new ArrayList<>(blocks.size());
    int number = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Quote quote) {
        Block.Shown how = open.contains(number) ? Block.Shown.OPEN : Block.Shown.FOLDED;
        shown.add(new Block.Quote(quote.blocks(), quote.indent(), number++, how));
      } else {
        shown.add(block);
      }
    }
    return cut(shown);
  }

  /** Whether a message is a few emoji and nothing else, which are drawn large. */
  public static boolean fewEmoji(List<List<Block>> parts) {
    return parts.size() == 1
        && parts.getFirst().size() == 1
        && parts.getFirst().getFirst() instanceof Block.Paragraph only
        && only.mark().isEmpty()
        && only.spans().size() == 1
        && only.spans().getFirst().address() == null
        && Emoji.few(only.spans().getFirst().text());
  }

  private static List<List<Block>> cut(List<Block> blocks) {
    List<List<Block>> parts = new ArrayList<>();
    List<Block> part = new ArrayList<>();
    int weight = 0;
    for (Block whole : blocks) {
      for (Block piece : pieces(whole)) {
        int more = weight(piece);
        if (!part.isEmpty() && weight + more > PART) {
          parts.add(List.copyOf(part));
          part.clear();
          weight = 0;
        }
        part.add(piece);
        weight += more;
      }
    }
    parts.add(List.copyOf(part));
    return List.copyOf(parts);
  }

  private static int weight(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph ->
          BLOCK + paragraph.spans().stream().mapToInt(Parts::weight).sum();
      case Block.Code code -> BLOCK + code.text().length();
      case Block.Quote quote when quote.shown() == Block.Shown.FOLDED -> BLOCK;
      case Block.Quote quote -> BLOCK + quote.blocks().stream().mapToInt(Parts::weight).sum();
      case Block.Rule rule -> BLOCK;
    };
  }

  private static int weight(Span span) {
    return SPAN + span.text().length() * (Letters.shaped(span.text()) ? SHAPED : 1);
  }

  private static List<? extends Block> pieces(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph when weight(paragraph) > PART -> cut(paragraph);
      case Block.Code code when code.text().length() > most(code) ->
          cut(code.text(), most(code), most(code)).stream()
              .map(text -> new Block.Code(text, code.indent()))
              .toList();
      case Block.Quote quote when weight(quote) > PART -> cut(quote);
      default -> List.of(block);
    };
  }

  private static int most(Block.Code code) {
    return Letters.shaped(code.text()) ? PART / SHAPED : PART;
  }

  private static List<Block.Quote> cut(Block.Quote whole) {
    List<Block.Quote> pieces = new ArrayList<>();
    for (List<Block> part : cut(whole.blocks())) {
      Block.Shown how = pieces.isEmpty() ? whole.shown() : Block.Shown.PLAIN;
      pieces.add(new Block.Quote(part, whole.indent(), whole.number(), how));
    }
    return pieces;
  }

  private static List<Block.Paragraph> cut(Block.Paragraph whole) {
    List<Block.Paragraph> pieces = new ArrayList<>();
    List<Span> line = new ArrayList<>();
    boolean shaped = whole.spans().stream().anyMatch(span -> Letters.shaped(span.text()));
    int most = (PART - BLOCK) / (shaped ? SHAPED : 1);
    int room = most;
    for (Span span : whole.spans()) {
      for (String text : cut(span.text(), Math.max(200, room - SPAN), most - SPAN)) {
        if (!line.isEmpty() && room < SPAN + text.length()) {
          pieces.add(piece(whole, line, pieces.isEmpty()));
          line.clear();
          room = most;
        }
        line.add(span.with(text));
        room -= SPAN + text.length();
      }
    }
    pieces.add(piece(whole, line, pieces.isEmpty()));
    return pieces;
  }

  private static Block.Paragraph piece(Block.Paragraph of, List<Span> line, boolean first) {
    Span last = line.getLast();
    // Where it is cut, the line ends anyway.
    line.set(line.size() - 1, last.with(last.text().stripTrailing()));
    return new Block.Paragraph(
        List.copyOf(line), of.rightToLeft(), first ? of.mark() : "", of.indent());
  }

  private static List<String> cut(String text, int first, int others) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    int most = first;
    while (text.length() - from > most) {
      int end = end(text, from, most);
      pieces.add(text.substring(from, end));
      from = end;
      most = others;
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  /** At the end of a line, else between words, else anywhere but inside a character. */
  private static int end(String text, int from, int most) {
    for (char gap : new char[] {'\n', ' '}) {
      int at = text.lastIndexOf(gap, from + most - 1);
      if (at > from + most / 2) {
        return at + 1;
      }
    }
    // A sign is only known by what follows it.
    int seen = Math.min(text.length(), from + most + Emoji.LONGEST);
    return from + signs(text.substring(from, seen), most);
  }

  /** So many characters that no sign is cut in two, unless it alone is longer than that. */
  private static int signs(String text, int most) {
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(text);
    int end = signs.preceding(most + 1);
    return end > 0 ? end : Math.max(1, SafeText.cut(text, most).length());
  }
}
