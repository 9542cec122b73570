package ai.nexadesk.console.ui.message;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.ui.message.Span.Look;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {

  private static Block only(String text) {
    List<Block> blocks = MessageReader.read(text);
    assertThat(blocks).hasSize(1);
    return blocks.getFirst();
  }

  private static List<Span> spans(String text) {
    return ((Block.Paragraph) only(text)).spans();
  }

  static String words(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph ->
          paragraph.spans().stream().map(Span::text).collect(Collectors.joining());
      case Block.Code code -> code.text();
      case Block.Quote quote ->
          quote.blocks().stream().map(MessageReaderTest::words).collect(Collectors.joining("\n"));
      case Block.Rule rule -> "";
    };
  }

  @Test
  void wordsCanBeStrongEmphasisedStruckOrCode() {
    assertThat(spans("a **b** *c* ~~d~~ `e`"))
        .containsExactly(
            Span.plain("a "),
            new Span("b", Set.of(Look.STRONG), null),
            Span.plain(" "),
            new Span("c", Set.of(Look.EMPHASIS), null),
            Span.plain(" "),
            new Span("d", Set.of(Look.STRUCK), null),
            Span.plain(" "),
            new Span("e", Set.of(Look.CODE), null));
    assertThat(spans("# Head")).containsExactly(new Span("Head", Set.of(Look.STRONG), null));
  }

  @Test
  void linesStayLinesAndSnakeCaseStaysAsItIs() {
    assertThat(words(only("one\ntwo\nfoo_bar_baz 3 * 4 * 5")))
        .isEqualTo("one\ntwo\nfoo_bar_baz 3 * 4 * 5");
    assertThat(MessageReader.read("one\n\n\n\ntwo")).hasSize(2);
  }

  @Test
  void listsKeepTheirMarksAndDepth() {
    List<Block> blocks = MessageReader.read("- a\n  1) b\n  2) c\n- d");
    assertThat(blocks)
        .extracting(block -> ((Block.Paragraph) block).mark() + block.indent())
        .containsExactly("•1", "1)2", "2)2", "•1");
  }

  @Test
  void codeKeepsItsBlanks() {
    assertThat(only("```java\nif (a) {\n    b();\n}\n```"))
        .isEqualTo(new Block.Code("if (a) {\n    b();\n}", 0));
  }

  @Test
  void htmlIsLetters() {
    for (String html :
        List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<!-- hidden -->",
            "a <b>b</b> c",
            "<a href=\"https://a.example\">x</a>",
            "<div>\n<p>x</p>\n</div>")) {
      assertThat(words(only(html))).isEqualTo(html);
    }
  }

  @Test
  void whatMayNotBeOpenedIsShownAsItWasTyped() {
    assertThat(spans("[x](javascript:alert(1))"))
        .containsExactly(Span.plain("[x](javascript:alert(1))"));
    assertThat(spans("![x](file:///a.png)")).containsExactly(Span.plain("![x](file:///a.png)"));
    assertThat(spans("<javascript:alert(1)>")).allMatch(span -> span.address() == null);
    assertThat(spans("see file:///etc/passwd now")).allMatch(span -> span.address() == null);
  }

  @Test
  void nothingTypedVanishes() {
    assertThat(words(only("[a]: javascript:alert(1)"))).isEqualTo("[a]: javascript:alert(1)");
    assertThat(MessageReader.read("Thanks\n--\nBob").stream().map(MessageReaderTest::words))
        .containsExactly("Thanks", "", "Bob");
  }

  @Test
  void addressesAreLinksAndTheRealHostIsKnown() {
    Span link = spans("see https://a.example/x.").get(1);
    assertThat(link.text()).isEqualTo("https://a.example/x");
    assertThat(spans("write to me@a.example").get(1).address())
        .extracting(WebAddress::address)
        .isEqualTo("mailto:me@a.example");
    assertThat(spans("www.a.example").getFirst().address())
        .extracting(WebAddress::address)
        .isEqualTo("https://www.a.example");
    assertThat(spans("[bank.example](https://evil.example)").getFirst().address())
        .extracting(WebAddress::doubts)
        .isEqualTo(Set.of(WebAddress.Doubt.OTHER_HOST));
    Span picture = spans("![cat](https://a.example/cat.png)").getFirst();
    assertThat(picture.looks()).containsExactly(Look.PICTURE);
    assertThat(picture.address()).isNotNull();
  }

  @Test
  void quotesAreOneBlockWithTheirLines() {
    List<Block> blocks = MessageReader.read("Yes.\n\n> a\n> b\n>\n> > c");
    Block.Quote quote = (Block.Quote) blocks.get(1);
    assertThat(quote.lines()).isEqualTo(3);
    assertThat(quote.shown()).isEqualTo(Block.Shown.FOLDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Tue, 3 Mar 2026 at 10:02, Acme <help@acme.example> wrote:",
        "On Tue, 3 Mar 2026 at 10:02, Acme Support\n<help@acme.example> wrote:",
        "Am 03.03.2026 um 10:02 schrieb Acme Support:",
        "Le mar. 3 mars 2026 à 10:02, Acme a écrit :",
        "-----Original Message-----"
      })
  void whatAMailProgramPutsBelowAnAnswerIsQuoted(String line) {
    List<Block> marked = MessageReader.read("Fine.\n\n" + line + "\n> a\n> b\n\nBye");
    assertThat(marked).extracting(MessageReaderTest::words).hasSize(3).contains("Fine.", "Bye");
    List<Block> unmarked = MessageReader.read("Fine.\n" + line + "\n\nHello,\n\nall of it");
    assertThat(unmarked).hasSize(2);
    assertThat(((Block.Quote) unmarked.getLast()).lines()).isEqualTo(3);
  }

  @Test
  void entitiesBringNothingUnsafeIn() {
    assertThat(words(only("pay&#x202E;exe &#0;&#27; &amp;"))).isEqualTo("pay‹U+202E›exe \uFFFD␛ &");
  }

  @Test
  void eachParagraphHasItsDirection() {
    assertThat(MessageReader.read("hello\n\nשלום *x*\n\n123"))
        .extracting(block -> ((Block.Paragraph) block).rightToLeft())
        .containsExactly(false, true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "> ",
        "[",
        "![",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "``a`",
        "<",
        "<!--",
        "- ",
        "  - ",
        "1. ",
        "[a](",
        "![[]()",
        "*a _b ",
        "**a*",
        "&",
        "\\",
        "#",
        "|",
        "https://a.example/(",
        "a@",
        "www.",
        "[a]: b\n",
        "```\n",
        "> - ",
        "On a wrote",
        "---\n",
        "On On On ",
        "\n",
        "<a href=",
        "(",
        "]"
      })
  void noNestingOverflowsOrTakesLong(String piece) {
    for (int length : new int[] {900, 9_000, MessageReader.LONGEST, 100_000}) {
      String text = piece.repeat(length / piece.length());
      for (String all : List.of(text, text + "a" + text, "a\n\n" + text + "\n\nb")) {
        List<Block> blocks =
            Assertions.assertTimeout(Duration.ofSeconds(1), () -> MessageReader.read(all));
        assertThat(Parts.of(blocks, Set.of(0))).isNotEmpty();
      }
    }
  }
}
