package ai.nexadesk.console.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.StopSign;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Transcripts in every format, with what strangers write in them. */
class TranscriptExportTest {

  private static final Masking MASKING = new Masking("[e-mail]", "[phone]", "[card]");

  @TempDir Path folder;
  private Stories stories;
  private Path target = Path.of("");

  @BeforeEach
  void open() throws IOException {
    stories = new Stories(Files.createDirectories(folder.resolve("data")));
    target = Files.createDirectories(folder.resolve("out"));
  }

  @AfterEach
  void close() {
    stories.close();
  }

  private Path written(TranscriptFormat format, boolean masked) throws IOException {
    Path file = target.resolve("t." + format.ending());
    export(format, masked).write(stories.keys(), file, count -> {}, new StopSign());
    return file;
  }

  private TranscriptExport export(TranscriptFormat format, boolean masked) {
    return new TranscriptExport(
        stories.store,
        new TranscriptExport.Options(
            format, masked ? Optional.of(MASKING) : Optional.empty(), Stories.AT),
        new PlainWords());
  }

  /** What a reader finds in it, the text of a PDF's pages included. */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".pdf")) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    try (PdfReader reader = new PdfReader(bytes)) {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append('\n').append(extractor.getTextFromPage(page));
      }
      text.append(reader.getInfo());
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatHoldsWhatWasSaid(TranscriptFormat format) throws IOException {
    stories.story(
        "c-1",
        "Sarah",
        "sarah@acme.example",
        "+49 30 5550123",
        Stories.says(1, "visitor", "Sarah", "Good morning"),
        Stories.says(
            2,
            "agent",
            "Marta",
            "The invoice\nis attached",
            List.of(
                new Attachment("https://f.example/i.pdf", "i.pdf", "application/pdf", 9L, "{}"))));
    assertThat(text(written(format, false)))
        .contains("Sarah", "sarah@acme.example", "5550123", "Good morning", "Marta")
        .contains("The invoice", "is attached", "i.pdf", "https://f.example/i.pdf");
    try (Stream<Path> left = Files.list(target)) {
      assertThat(left).hasSize(1);
    }
  }

  /** Else a selection of a hundred thousand would have to fit into memory. */
  @ParameterizedTest
  @EnumSource
  void whatIsReadIsWrittenBeforeTheNextIsRead(TranscriptFormat format) throws IOException {
    int count = 40;
    Random random = new Random(5);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 6_000; word++) {
        text.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
      }
      stories.story(
          "c-" + i,
          "Sarah",
          "sarah@acme.example",
          "+49 30 5550123",
          Stories.says(1, "visitor", "Sarah", text.toString()));
    }
    Path file = target.resolve("t." + format.ending());
    long[] half = {0};
    export(format, false)
        .write(
            stories.keys(),
            file,
            done -> {
              if (done == count / 2) {
                half[0] = partSize();
              }
            },
            new StopSign());
    assertThat(half[0]).isGreaterThan(Files.size(file) / 3);
  }

  private long partSize() {
    try (Stream<Path> files = Files.list(target)) {
      return Files.size(
          files.filter(file -> file.toString().endsWith(".part")).findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMaskedOneHoldsNothingThatLeadsToAPerson(TranscriptFormat format) throws IOException {
    stories.story(
        "c-1",
        "sarah.kim+x@acme.example",
        "sarah.kim+x@acme.example",
        "030 555 0199",
        Stories.says(1, "visitor", "sarah.kim+x@acme.example", "Write to SARAH.KIM+X@acme.example"),
        Stories.says(
            2,
            "agent",
            "Marta 0049-171-2345678",
            "mailto:o'neil%40acme.example?x, call (030) 555-0199 or +49 171 2345678,"
                + " card 4111 1111 1111 1111 or 378282246310005 until 12/28",
            List.of(
                new Attachment(
                    "https://f.example/joe@corp.example/4000056655665556.pdf",
                    "joe@corp.example.pdf",
                    "application/pdf",
                    9L,
                    "{\"u\":\"joe@corp.example\"}"),
                new Attachment(null, null, null, null, "{\"u\":\"jane@corp.example\"}"))),
        Stories.says(3, "visitor", "Sarah", "بريدي sarah@acme.example وهاتفي ٠٣٠٥٥٥٠١٩٩٧"));
    String text = text(written(format, true));
    assertThat(text.replace(" ", "").replace("-", "").toLowerCase(java.util.Locale.ROOT))
        .doesNotContain(
            "@acme",
            "%40acme",
            "@corp",
            "sarah.kim",
            "joe@",
            "jane@",
            "neil",
            "5550199",
            "1712345678",
            "41111111",
            "378282246310005",
            "4000056655665556",
            "٠٣٠٥٥٥");
    assertThat(text.replace("\\", "")).contains("[e-mail]", "[phone]", "[card]");
  }

  @Test
  void aPageRunsNothing() throws IOException {
    stories.story(
        "c-1",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>@x.example",
        "' onclick='x",
        Stories.says(
            1,
            "<b>",
            "</title><script>",
            "</div></style><script>alert(1)</script><a href=\"javascript:x\">&lt; \uD83D"));
    String html = text(written(TranscriptFormat.HTML, false));
    assertThat(html).doesNotContain("<script", "<img", "<a ", "</title><", "onclick='");
    assertThat(html).contains("default-src 'none'", "&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(html).contains("&amp;lt; ");
  }

  @Test
  void markdownReadsAsItWasTyped() throws IOException {
    String typed =
        "# no heading\n- no list\n1. none\n    no code\n**no bold** <b> [x](http://y)\n> q";
    stories.story("c-1", "A*b*", "a@b.example", "1", Stories.says(1, "visitor", null, typed));
    String markdown = text(written(TranscriptFormat.MARKDOWN, false));
    var html =
        org.commonmark.renderer.html.HtmlRenderer.builder()
            .build()
            .render(org.commonmark.parser.Parser.builder().build().parse(markdown));
    assertThat(html)
        .contains("# no heading", "- no list", "**no bold** &lt;b&gt; [x](http://y)", "&gt; q")
        .doesNotContain("<pre>", "<a ", "<ol>");
  }

  @Test
  void jsonIsReadBackAsTheServerSaidIt() throws IOException {
    String odd = "a\u0000\u202E\n<b> 🙂 請求書";
    stories.story("c-1", "Sarah", "s@a.example", "1", Stories.says(1, "supervisor", null, odd));
    stories.story("c-2", null, "t@a.example", "1");
    JsonNode tree = JsonMapper.shared().readTree(written(TranscriptFormat.JSON, false));
    assertThat(tree.get("format").stringValue()).isEqualTo("nexadesk-transcripts");
    assertThat(tree.get("conversations")).hasSize(2);
    JsonNode message = tree.get("conversations").get(0).get("messages").get(0);
    assertThat(message.get("content").stringValue()).isEqualTo(odd);
    assertThat(message.get("sender_type").stringValue()).isEqualTo("supervisor");
    assertThat(message.get("created_at").stringValue()).isEqualTo("2026-03-20T08:01:00Z");
    assertThat(tree.get("conversations").get(1).get("visitor_name").isNull()).isTrue();
  }

  @Test
  void halvesOfPairsAreReplaced() {
    assertThat(JsonTranscript.whole("a\uD83D🙂\uDE42b")).isEqualTo("a\uFFFD🙂\uFFFDb");
    assertThat(JsonTranscript.whole("🙂")).isEqualTo("🙂");
  }

  @ParameterizedTest
  @EnumSource
  void aMegabyteInOneMessageIsWritten(TranscriptFormat format) throws IOException {
    stories.story(
        "c-1",
        "S",
        "s@a.example",
        "1",
        Stories.says(1, "visitor", null, "x".repeat(500_000) + "word ".repeat(100_000)),
        Stories.says(2, "visitor", null, "\n".repeat(10_000) + "the end"));
    assertThat(text(written(format, true))).contains("the end");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsStoppedLeavesTheOldFileAndNoOther(TranscriptFormat format) throws IOException {
    stories.many(300);
    Path file = target.resolve("t");
    Files.writeString(file, "before");
    StopSign stop = new StopSign();
    assertThatThrownBy(() ->
            export(format, false)
                .write(
                    stories.keys(),
                    file,
                    count -> {
                      if (count > 100) {
                        stop.stop();
                      }
                    },
                    stop))
        .isInstanceOf(CancellationException.class);
    assertThat(file).hasContent("before");
    try (Stream<Path> left = Files.list(target)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void whatWasNotReadYetIsCounted() throws IOException {
    stories.many(3);
    List<Long> told = new ArrayList<>();
    TranscriptExport.Written written =
        export(TranscriptFormat.TEXT, false)
            .write(stories.keys(), target.resolve("t.txt"), told::add, new StopSign());
    assertThat(written).isEqualTo(new TranscriptExport.Written(3, 3, List.of()));
    assertThat(told).containsExactly(1L, 2L, 3L);
    assertThat(text(target.resolve("t.txt"))).contains("not all here");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertThatThrownBy(() ->
            export(TranscriptFormat.PDF, false)
                .write(stories.keys(), target.resolve("no/t.pdf"), count -> {}, new StopSign()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aComputerWithoutTypefacesSaysWhichScriptsAreMissing() throws IOException {
    FontShelf bare = FontShelf.of(FontFiles.none());
    PdfLetters letters = new PdfLetters(bare);
    String drawn =
        letters.of("Ünï Ж λ 請求 שלום 🙂", 10, false, java.awt.Color.BLACK, false).getContent();
    assertThat(drawn).isEqualTo("Ünï Ж λ □□ □□□□ [slightly smiling face]");
    assertThat(letters.undrawn()).containsExactly("Han", "Hebrew");
  }
}
