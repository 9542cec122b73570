package ai.nexadesk.console.ui.message;

import ai.nexadesk.console.ui.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads a message into blocks. Pure, any thread; the time it takes grows with the length of the
 * text and with nothing else.
 *
 * <p>What is understood of Markdown is what people and bots write in chats; HTML is letters. A text
 * longer than {@link #LONGEST} is not looked through for markup at all.
 */
public final class MessageReader {

  /** Characters; a longer text is plain. */
  public static final int LONGEST = 20_000;

  /** Deeper quotes and lists stay as they were typed. */
  private static final int DEEPEST = 12;

  /** More signs of markup than this in one paragraph are a drawing, or an attack. */
  private static final int MOST_SIGNS = 1_000;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(AutolinkExtension.create(), StrikethroughExtension.create()))
          .enabledBlockTypes(
              Set.of(
                  BlockQuote.class,
                  FencedCodeBlock.class,
                  Heading.class,
                  IndentedCodeBlock.class,
                  ListBlock.class,
                  ThematicBreak.class))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  /** The line a mail program writes above what it quotes. */
  private static final Pattern WROTE =
      Pattern.compile(
          "^(?:(?:On|Am|Le|El|Il|Op|Em|Den|W dniu) [^\\n]{4,160}(?:\\n[^\\n]{1,120})?"
              + "(?:wrote|schrieb[^\\n:]{0,80}|a écrit|escribió|ha scritto|schreef[^\\n:]{0,80}"
              + "|escreveu|skrev[^\\n:]{0,80}|napisał[^\\n:]{0,40}) ?:"
              + "|-{3,20} ?(?:Original Message|Ursprüngliche Nachricht|Message d'origine"
              + "|Mensaje original) ?-{3,20})[ \\t]*$",
          Pattern.MULTILINE);

  private MessageReader() {}

  /** The blocks of a text; none for an empty one. */
  public static List<Block> read(String text) {
    String safe = SafeText.lines(text).strip();
    if (safe.isEmpty()) {
      return List.of();
    }
    if (safe.length() > LONGEST || drawn(safe)) {
      return PlainText.read(safe);
    }
    Matcher wrote = WROTE.matcher(safe);
    if (wrote.find()) {
      return withTail(safe, wrote.start(), wrote.end());
    }
    return marked(safe) ? TreeReader.read(PARSER.parse(safe), safe) : PlainText.read(safe);
  }

  /**
   * What follows the line of a mail program is quoted: as far as it is marked so, or else to the
   * end.
   */
  private static List<Block> withTail(String safe, int from, int to) {
    List<Block> all = new ArrayList<>(TreeReader.read(PARSER.parse(safe.substring(0, from)), safe));
    Block title = PlainText.paragraph(safe.substring(from, to).replace('\n', ' '));
    String rest = safe.substring(to);
    List<Block> after = TreeReader.read(PARSER.parse(rest), rest);
    List<Block> quoted = new ArrayList<>(List.of(title));
    if (!after.isEmpty() && after.getFirst() instanceof Block.Quote quote) {
      quoted.addAll(quote.blocks());
      all.add(new Block.Quote(List.copyOf(quoted), 0, 0, Block.Shown.FOLDED));
      all.addAll(after.subList(1, after.size()));
    } else {
      quoted.addAll(after);
      all.add(new Block.Quote(List.copyOf(quoted), 0, 0, Block.Shown.FOLDED));
    }
    return List.copyOf(all);
  }

  /** Whether some paragraph has so many signs that they cannot be meant as markup. */
  private static boolean drawn(String text) {
    int signs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && i > 0 && text.charAt(i - 1) == '\n') {
        signs = 0;
      } else if ("*_~`[]<>!&\\".indexOf(c) >= 0 && ++signs > MOST_SIGNS) {
        return true;
      }
    }
    return false;
  }

  /** Whether there may be markup: most messages have none, and are not parsed. */
  private static boolean marked(String text) {
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("*_~`[<&\\@#".indexOf(c) >= 0
          || (c == ':' && text.startsWith("//", i + 1))
          || (c == 'w' && text.startsWith("ww.", i + 1))
          || (start && (">-+=\t".indexOf(c) >= 0 || Character.isDigit(c)))
          || (c == ' ' && text.startsWith("   ", i + 1))) {
        return true;
      }
      start = c == '\n' || (start && c == ' ');
    }
    return false;
  }
}
