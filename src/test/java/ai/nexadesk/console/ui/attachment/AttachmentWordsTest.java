package ai.nexadesk.console.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://files.example/a.png              | files.example
          https:evil.example/x.png                 | evil.example
          https://evil.example/My invoice.png      | evil.example
          https://my_bucket.example/a.png          | my_bucket.example
          https:\\\\evil.example\\a.png            | evil.example
          HTTPS:///evil.example:8443/a.png         | evil.example
          https://files.example@evil.example/a.png | evil.example
          https://bücher.example?x                 | bücher.example
          """)
  void theHostIsSaidHoweverTheAddressIsWritten(String url, String host) {
    Attachment attachment = new Attachment(url, "a.png", "image/png", 9L, "{}");
    assertThat(new AttachmentWords(attachment, new Texts(Locale.UK)).facts()).endsWith(host);
  }
}
