package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.SafeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of one paragraph. Used for one. */
final class SpanReader extends AbstractVisitor {

  private static final String WITHOUT_SCHEME = "http://www.";

  private final List<Span> spans = new ArrayList<>();
  private final EnumSet<Span.Look> looks = EnumSet.noneOf(Span.Look.class);

  private SpanReader() {}

  static List<Span> read(Node paragraph, Set<Span.Look> looks) {
    SpanReader reader = new SpanReader();
    reader.looks.addAll(looks);
    reader.visitChildren(paragraph);
    return List.copyOf(reader.spans);
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak end) {
    add("\n");
  }

  @Override
  public void visit(HardLineBreak end) {
    add("\n");
  }

  @Override
  public void visit(HtmlInline html) {
    add(html.getLiteral());
  }

  @Override
  public void visit(Code code) {
    boolean first = looks.add(Span.Look.CODE);
    add(code.getLiteral());
    if (first) {
      looks.remove(Span.Look.CODE);
    }
  }

  @Override
  public void visit(Emphasis emphasis) {
    within(Span.Look.EMPHASIS, emphasis);
  }

  @Override
  public void visit(StrongEmphasis strong) {
    within(Span.Look.STRONG, strong);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Strikethrough struck) {
      within(Span.Look.STRUCK, struck);
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(Link link) {
    address(link, link.getDestination(), "[");
  }

  @Override
  public void visit(Image image) {
    address(image, image.getDestination(), "![");
  }

  private void within(Span.Look look, Node node) {
    boolean first = looks.add(look);
    visitChildren(node);
    if (first) {
      looks.remove(look);
    }
  }

  private void address(Node node, String target, String typed) {
    String inside = SafeText.lines(words(node)).strip();
    String shown = inside.isEmpty() ? SafeText.oneLine(target, 200) : inside;
    // What says "www.…" was given a scheme by the parser, the older one.
    String meant =
        target.startsWith(WITHOUT_SCHEME) && shown.startsWith("www.")
            ? "https" + target.substring("http".length())
            : target;
    Optional<WebAddress> address = WebAddress.of(meant, shown);
    if (address.isPresent()) {
      EnumSet<Span.Look> all = EnumSet.copyOf(looks);
      if (node instanceof Image) {
        all.add(Span.Look.PICTURE);
      }
      spans.add(new Span(shown, all, address.get()));
    } else if (inside.equals(target)) {
      add(inside);
    } else {
      // It leads nowhere one may go; what was typed says so best.
      add(typed + inside + "](" + target + ")");
    }
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    for (Span span : read(node, Set.of())) {
      words.append(span.text());
    }
    return words.toString();
  }

  /** Entities are decoded after the text was cleaned, so it is cleaned once more. */
  private void add(String literal) {
    String safe = SafeText.lines(literal);
    Span last = spans.isEmpty() ? null : spans.getLast();
    if (last != null && last.address() == null && last.looks().equals(looks)) {
      spans.set(spans.size() - 1, last.with(last.text() + safe));
    } else if (!safe.isEmpty()) {
      spans.add(new Span(safe, looks, null));
    }
  }
}
