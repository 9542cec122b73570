package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.Sought;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of a message can be read on the screen, paragraph by paragraph: what is looked for is looked
 * for in this, so that every place counted is also one that is marked. Immutable, any thread.
 */
public final class SeenText {

  private final Texts texts;

  public SeenText(Texts texts) {
    this.texts = texts;
  }

  /** A paragraph with all that is shown: behind a link, where it leads when it does not say so. */
  Block.Paragraph shown(Block.Paragraph paragraph) {
    if (paragraph.spans().stream().allMatch(span -> span.address() == null)) {
      return paragraph;
    }
    List<Span> all = new ArrayList<>();
    for (Span span : paragraph.spans()) {
      WebAddress address = span.address();
      boolean picture = span.looks().contains(Span.Look.PICTURE);
      all.add(picture ? span.with(texts.of("message.picture", span.text())) : span);
      if (address != null && !address.isEvidentFrom(span.text())) {
        all.add(new Span(" (" + address.host() + ")", Set.of(Span.Look.HOST), null));
      }
    }
    return new Block.Paragraph(all, paragraph.rightToLeft(), paragraph.mark(), paragraph.indent());
  }

  /** How often something stands in blocks that are drawn; a folded quote shows no words. */
  public int count(List<Block> blocks, Sought sought) {
    return blocks.stream().mapToInt(block -> count(block, sought)).sum();
  }

  private int count(Block block, Sought sought) {
    return switch (block) {
      case Block.Paragraph paragraph -> sought.in(shown(paragraph).text()).size();
      case Block.Code code -> sought.in(code.text()).size();
      case Block.Quote quote when quote.shown() == Block.Shown.FOLDED -> 0;
      case Block.Quote quote -> count(quote.blocks(), sought);
      case Block.Rule rule -> 0;
    };
  }

  /** The words of blocks, folded quotes too, for somebody who has them read aloud. */
  public String words(List<Block> blocks) {
    StringBuilder words = new StringBuilder();
    blocks.forEach(block -> append(block, words));
    return words.toString().strip();
  }

  private void append(Block block, StringBuilder words) {
    switch (block) {
      case Block.Paragraph paragraph ->
          words.append(paragraph.mark()).append(' ').append(shown(paragraph).text()).append('\n');
      case Block.Code code -> words.append(code.text()).append('\n');
      case Block.Quote quote -> {
        if (quote.shown() == Block.Shown.FOLDED) {
          words.append(texts.count("message.quoted", quote.lines())).append('\n');
        } else {
          quote.blocks().forEach(inside -> append(inside, words));
        }
      }
      case Block.Rule rule -> {}
    }
  }
}
