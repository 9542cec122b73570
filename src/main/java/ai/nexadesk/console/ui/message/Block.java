package ai.nexadesk.console.ui.message;

import java.util.List;

/**
 * A piece of a message from its left to its right edge. Lists are flat, each line with its mark and
 * its depth, so that no nesting of a stranger's becomes a nesting of nodes.
 */
public sealed interface Block {

  /** How deep it stands in lists; 0 at the edge. */
  int indent();

  /**
   * Lines of one direction, that of their first strong character.
   *
   * @param mark what a line of a list begins with; empty for none
   */
  record Paragraph(List<Span> spans, boolean rightToLeft, String mark, int indent)
      implements Block {

    /** Its words, one after the other. */
    String text() {
      StringBuilder text = new StringBuilder();
      spans.forEach(span -> text.append(span.text()));
      return text.toString();
    }
  }

  /** Letters of one width, as they are. */
  record Code(String text, int indent) implements Block {}

  /**
   * What somebody else said before.
   *
   * @param number which one of the message it is, from 0
   */
  record Quote(List<Block> blocks, int indent, int number, Shown shown) implements Block {

    /** How many lines it has. */
    int lines() {
      return blocks.stream().mapToInt(Block::linesOf).sum();
    }
  }

  /** How much of a quote is shown. */
  enum Shown {
    /** How many lines it has. */
    FOLDED,
    /** All of it, and how to fold it again. */
    OPEN,
    /** All of it: it is inside of another one, or goes on from another part. */
    PLAIN
  }

  /** A line across. */
  record Rule(int indent) implements Block {}

  private static int linesOf(Block block) {
    return switch (block) {
      case Paragraph paragraph ->
          1 + paragraph.spans().stream().mapToInt(span -> lineEnds(span.text())).sum();
      case Code code -> 1 + lineEnds(code.text());
      case Quote quote -> quote.lines();
      case Rule rule -> 1;
    };
  }

  private static int lineEnds(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
