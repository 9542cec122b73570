package ai.nexadesk.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void addressesAreFoundWithoutThePunctuationAfterThem() {
    assertThat(Links.parts("See https://a.example/x?y=1. Or (http://b.example)!", 9))
        .filteredOn(Links.Part::link)
        .extracting(Links.Part::text)
        .containsExactly("https://a.example/x?y=1", "http://b.example");
  }

  @Test
  void thePartsAreTheTextAgain() {
    String text = "a https://x.example b javascript:alert(1) file:///etc http://";
    assertThat(Links.parts(text, 9).stream().map(Links.Part::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void nothingButWebAddressesIsALink() {
    assertThat(Links.parts("javascript:alert(1) file:///etc/passwd data:text/html,x", 9))
        .noneMatch(Links.Part::link);
  }

  @Test
  void addressesBeyondTheMostStayPlainText() {
    String text = "http://a.example and ".repeat(5);
    assertThat(Links.parts(text, 2)).hasSize(4).filteredOn(Links.Part::link).hasSize(2);
    assertThat(Links.parts(text, 2).stream().map(Links.Part::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }
}
