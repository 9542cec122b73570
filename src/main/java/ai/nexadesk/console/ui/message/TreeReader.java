package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/**
 * Turns a parsed tree, whose depth the parser has bounded, into flat blocks. Used for one tree.
 *
 * <p>Nothing a person wrote may vanish: what Markdown would hide, as the definition of a link, is
 * shown as it was typed.
 */
final class TreeReader extends AbstractVisitor {

  private static final int DEEPEST_INDENT = 4;
  private static final int DEEPEST_QUOTE = 3;

  private final String source;
  private final int quotes;
  private final List<Block> blocks = new ArrayList<>();
  private String mark = "";
  private int indent;

  private TreeReader(String source, int quotes) {
    this.source = source;
    this.quotes = quotes;
  }

  static List<Block> read(Node tree, String source) {
    return read(tree, source, 0);
  }

  private static List<Block> read(Node tree, String source, int quotes) {
    TreeReader reader = new TreeReader(source, quotes);
    reader.visitChildren(tree);
    return List.copyOf(reader.blocks);
  }

  @Override
  public void visit(Paragraph paragraph) {
    paragraph(paragraph, Set.of());
  }

  @Override
  public void visit(Heading heading) {
    // A line of dashes below words is how people end a text, not how they head one.
    boolean underlined = heading.getSourceSpans().size() > 1;
    paragraph(heading, underlined ? Set.of() : Set.of(Span.Look.STRONG));
    if (underlined) {
      blocks.add(new Block.Rule(indent));
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    if (quotes >= DEEPEST_QUOTE) {
      visitChildren(quote);
      return;
    }
    takeMark();
    Block.Shown shown = quotes == 0 ? Block.Shown.FOLDED : Block.Shown.PLAIN;
    blocks.add(new Block.Quote(read(quote, source, quotes + 1), indent, 0, shown));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code(code.getLiteral());
  }

  @Override
  public void visit(ThematicBreak line) {
    takeMark();
    blocks.add(new Block.Rule(indent));
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    for (SourceSpan span : definition.getSourceSpans()) {
      int from = Math.min(source.length(), span.getInputIndex());
      int to = Math.min(source.length(), from + span.getLength());
      add(List.of(Span.plain(source.substring(from, to))));
    }
  }

  @Override
  public void visit(BulletList list) {
    items(list, -1, "");
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    items(list, start == null ? 1 : start, ")".equals(list.getMarkerDelimiter()) ? ")" : ".");
  }

  private void items(Node list, int start, String after) {
    int before = indent;
    indent = Math.min(DEEPEST_INDENT, indent + 1);
    long number = start;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        takeMark();
        mark = start < 0 ? "•" : number++ + after;
        visitChildren(item);
      }
    }
    takeMark();
    indent = before;
  }

  private void code(String literal) {
    takeMark();
    String text = SafeText.lines(literal).stripTrailing();
    blocks.add(new Block.Code(text, indent));
  }

  private void paragraph(Node node, Set<Span.Look> looks) {
    add(SpanReader.read(node, looks));
  }

  private void add(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    boolean rightToLeft = SafeText.rightToLeft(text.toString());
    blocks.add(new Block.Paragraph(spans, rightToLeft, mark, indent));
    mark = "";
  }

  /** A line of a list that does not begin with words has its mark on a line of its own. */
  private void takeMark() {
    if (!mark.isEmpty()) {
      add(List.of());
    }
  }
}
