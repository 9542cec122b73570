package ai.nexadesk.console.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Attachment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

  private static String of(@Nullable String url, @Nullable String name, @Nullable String type) {
    return SafeName.of(new Attachment(url, name, type, null, "{}"), "attachment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "invoice-2026-03.pdf > invoice-2026-03.pdf",
        "請求書 3月.pdf > 請求書 3月.pdf",
        "archive.tar.gz > archive.tar.gz",
        "../../etc/passwd > passwd",
        "..\\..\\Windows\\System32\\drivers\\etc\\hosts > hosts",
        "/etc/shadow > shadow",
        "C:\\x\\y.txt > y.txt",
        "C:y.txt > C-y.txt",
        ".. > attachment",
        "... > attachment",
        ".bashrc > bashrc",
        "CON > _CON",
        "nul.txt > _nul.txt",
        "Aux .pdf > _Aux.pdf",
        "com1.tar.gz > _com1.tar.gz",
        "LPT¹ > _LPT¹",
        "console.txt > console.txt",
        "file.txt:stream.exe > file_txt-stream.exe",
        "a?b*c|d\"e.txt > a-b-c-d-e.txt",
        "invoice.pdf.exe > invoice_pdf.exe",
        "invoice.pdf            .exe > invoice_pdf.exe",
        "a.b.c.js > a_b_c.js",
        "trailing dots... > trailing dots",
        "invoice.exe. . . > invoice.exe",
        "-rf > rf",
        "~/x > x",
        "a%2f..%2fb.txt > a%2f.%2fb.txt"
      })
  void aNameIsPlainAndLeadsNowhere(String given, String safe) {
    assertThat(of("https://x.example/z", given, null)).isEqualTo(safe);
  }

  @Test
  void whatIsNotSeenIsNotInIt() {
    assertThat(of(null, "in\u202Evoice\u200B\u0000fdp\uFEFF.e\u00ADxe\uD83D", null))
        .isEqualTo("invoicefdp.exe".replace("invoicefdp", "invoice-fdp"));
    assertThat(of(null, "a\nb\tc\u00A0d.pdf", null)).isEqualTo("a-b-c d.pdf");
  }

  @Test
  void withoutANameTheAddressGivesOne() {
    assertThat(of("https://x.example/a/in%20voice.pdf?x=/y.exe#z", null, null))
        .isEqualTo("in voice.pdf");
    assertThat(of("https://x.example/a/..%2F..%2Fetc%2Fpasswd", " ", null)).isEqualTo("passwd");
    assertThat(of("https://x.example/%ZZ", null, null)).isEqualTo("%ZZ");
    assertThat(of("https://x.example/", null, "image/png")).isEqualTo("attachment.png");
    assertThat(of("https://x.example", null, null)).isEqualTo("attachment");
    assertThat(of(null, null, null)).isEqualTo("attachment");
  }

  @Test
  void anyNameAtAllStaysInItsFolder() {
    Random random = new Random(11);
    String letters = "./\\:ab \u0000\u202E\uD800CONexe%*é漢\n";
    Path folder = Path.of("/chosen");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = random.nextInt(24); n >= 0; n--) {
        name.append(letters.charAt(random.nextInt(letters.length())));
      }
      String safe = of(null, name.toString(), null);
      assertThat(safe).isNotEmpty().doesNotContain("/", "\\", ":", "\u0000", "\u202E");
      Path path = folder.resolve(safe);
      assertThat(path.normalize().getParent()).as(name.toString()).isEqualTo(folder);
    }
  }

  @Test
  void aLongNameKeepsItsEnding() {
    String safe = of(null, "x".repeat(1_000_000) + ".exe", null);
    assertThat(safe).hasSize(100).endsWith("x.exe");
    assertThat(of(null, "漢".repeat(300) + ".pdf", null).getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(255);
  }

  @ParameterizedTest
  @CsvSource({
    "setup.exe,true", "SETUP.EXE,true", "a.lnk,true", "a.docm,true", "page.html,true",
    "drawing.svg,true", "a.pdf,false", "photo.jpg,false", "a.tar.gz,false", "exe,false"
  })
  void whatRunsIsKnownByItsEnding(String name, boolean runs) {
    Attachment attachment = new Attachment("https://x.example", name, null, null, "{}");
    assertThat(Runs.runs(attachment, name)).isEqualTo(runs);
  }

  @Test
  void whatRunsIsKnownByItsTypeToo() {
    Attachment attachment =
        new Attachment("https://x.example", "a.pdf", "Application/X-MSDownload; x=y", null, "{}");
    assertThat(Runs.runs(attachment, "a.pdf")).isTrue();
  }
}
