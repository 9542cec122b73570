package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Sought;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Draws what was read of a message. FX thread. */
public final class MessageView {

  private static final double STEP = 20;

  private final Texts texts;
  private final MessageSteps steps;
  private final SpanNodes spans;
  private final SeenText seen;
  private MessageBody body = new MessageBody();

  public MessageView(Texts texts, MessageSteps steps) {
    this.texts = texts;
    this.steps = steps;
    spans = new SpanNodes(texts, steps);
    seen = new SeenText(texts);
  }

  /** The nodes of some blocks, one below the other. */
  public MessageBody draw(List<Block> blocks) {
    body = new MessageBody();
    draw(blocks, body);
    return body;
  }

  private void draw(List<Block> blocks, VBox all) {
    for (Block block : blocks) {
      Node node = draw(block);
      boolean marked = block instanceof Block.Paragraph paragraph && !paragraph.mark().isEmpty();
      int steps = Math.max(0, block.indent() - (marked ? 1 : 0));
      VBox.setMargin(node, new Insets(0, 0, 0, steps * STEP));
      all.getChildren().add(node);
    }
  }

  private Node draw(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph(paragraph);
      case Block.Code code -> code(code);
      case Block.Quote quote -> quote(quote);
      case Block.Rule rule -> rule();
    };
  }

  private Node paragraph(Block.Paragraph paragraph) {
    Region flow = words(paragraph, code(paragraph));
    Region node = paragraph.mark().isEmpty() ? flow : marked(paragraph.mark(), flow);
    // Each paragraph has its own direction, whatever the window's is; words placed one by one are
    // placed from the left.
    if (!(node instanceof WordFlow)) {
      node.setNodeOrientation(
          paragraph.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }
    return node;
  }

  private Region words(Block.Paragraph paragraph, List<Sought.Range> code) {
    Block.Paragraph shown = seen.shown(paragraph);
    String words = shown.text();
    Lines lines =
        Letters.shaped(words)
            ? new WordFlow(WordCut.of(shown, spans.words()), shown.rightToLeft(), words, code)
            : new TextLines(shown.spans().stream().map(spans::draw).toList(), words, code);
    body.add(lines);
    return lines.node();
  }

  /** Where code stands among the words of a paragraph. */
  private List<Sought.Range> code(Block.Paragraph paragraph) {
    List<Sought.Range> code = new ArrayList<>();
    int from = 0;
    for (Span span : seen.shown(paragraph).spans()) {
      int to = from + span.text().length();
      if (span.looks().contains(Span.Look.CODE)) {
        code.add(new Sought.Range(from, to));
      }
      from = to;
    }
    return List.copyOf(code);
  }

  private static Region marked(String mark, Region flow) {
    Label sign = Nodes.rigid(mark, "message-mark");
    HBox.setHgrow(flow, Priority.ALWAYS);
    HBox line = new HBox(sign, flow);
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }

  private Node code(Block.Code code) {
    Span all = new Span(code.text(), Set.of(Span.Look.CODE), null);
    StackPane ground =
        new StackPane(words(new Block.Paragraph(List.of(all), false, "", 0), List.of()));
    ground.getStyleClass().add("message-code-block");
    ground.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return ground;
  }

  private Node quote(Block.Quote quote) {
    return switch (quote.shown()) {
      case FOLDED -> button(quote, texts.count("message.quoted", quote.lines()));
      case OPEN -> {
        VBox open = new VBox(button(quote, texts.of("message.hideQuoted")), quoted(quote));
        open.getStyleClass().add("message-blocks");
        yield open;
      }
      case PLAIN -> quoted(quote);
    };
  }

  private Node quoted(Block.Quote quote) {
    VBox inside = new VBox();
    inside.getStyleClass().addAll("message-blocks", "message-quote");
    draw(quote.blocks(), inside);
    return inside;
  }

  private Button button(Block.Quote quote, String words) {
    Button button = Nodes.button(words, () -> steps.quote(quote.number()), "quote-button");
    button.setId("quote-" + quote.number());
    return button;
  }

  private static Node rule() {
    Region rule = new Region();
    rule.getStyleClass().add("message-rule");
    return rule;
  }
}
