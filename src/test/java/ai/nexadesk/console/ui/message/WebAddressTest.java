package ai.nexadesk.console.ui.message;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.ui.message.WebAddress.Doubt;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  private static WebAddress address(String target) {
    return WebAddress.of(target, target).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "ftp://a.example/",
        "vbscript:x",
        "tel:+49",
        "smb://host/share",
        "\\\\host\\share",
        "//a.example",
        "https://",
        "https:///path",
        "https://a b.example",
        "https://a.example\\@b.example",
        "https://a.example\u202E/x",
        "https://a.example\u200B/x",
        "https://a.example/\u0000",
        "https://a%2eexample/",
        "https://-a.example/",
        "https://a.example:99999999/",
        "https://a.example:x/",
        "https://a／b.example/",
        "mailto:nobody",
        "mailto:a@b@c.example",
        ""
      })
  void whatIsNoAddressIsNotOne(String target) {
    assertThat(WebAddress.of(target, target)).isEmpty();
  }

  @Test
  void anOrdinaryAddressIsOpenedWithoutAQuestion() {
    WebAddress address = address("https://shop.example/a?b=c#d");
    assertThat(address.address()).isEqualTo("https://shop.example/a?b=c#d");
    assertThat(address.host()).isEqualTo("shop.example");
    assertThat(address.doubts()).isEmpty();
    assertThat(WebAddress.of("https://shop.example/x", "our shop").orElseThrow().doubts())
        .isEmpty();
  }

  @Test
  void wordsThatNameAnotherHostAreADoubt() {
    assertThat(WebAddress.of("https://evil.example/", "www.bank.example").orElseThrow().doubts())
        .containsExactly(Doubt.OTHER_HOST);
    assertThat(WebAddress.of("https://bank.example/", "www.bank.example").orElseThrow().doubts())
        .isEmpty();
    assertThat(
            WebAddress.of("https://bank.example.evil.example/", "bank.example")
                .orElseThrow()
                .doubts())
        .containsExactly(Doubt.OTHER_HOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paypal.com (evil.example)",
        "paypal.\u200Bcom",
        "pay\u00ADpal.com",
        "paypal\u2060.com",
        "paypal\u3002com",
        "paypal\uFF0Ecom",
        "https://192.168.0.1",
        "go to paypal.com now"
      })
  void wordsThatReadLikeAnotherHostAreADoubt(String words) {
    assertThat(WebAddress.of("https://evil.example/", words).orElseThrow().doubts())
        .containsExactly(Doubt.OTHER_HOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/invoice.pdf",
        "shop.example (not paypal.com)",
        "version 1.2.3",
        "see here"
      })
  void wordsThatNameTheHostItselfAreNone(String words) {
    assertThat(WebAddress.of("https://shop.example/invoice.pdf", words).orElseThrow().doubts())
        .isEmpty();
  }

  @Test
  void lettersOfOtherScriptsAreShownForWhatTheyAre() {
    WebAddress cyrillic = address("https://\u0430pple.example/");
    assertThat(cyrillic.host()).isEqualTo("xn--pple-43d.example");
    assertThat(cyrillic.address()).isEqualTo("https://xn--pple-43d.example/");
    assertThat(cyrillic.doubts()).contains(Doubt.PUNYCODE, Doubt.MIXED_SCRIPTS);
    assertThat(address("https://xn--pple-43d.example/").doubts())
        .contains(Doubt.PUNYCODE, Doubt.MIXED_SCRIPTS);
    assertThat(address("https://bücher.example/").doubts()).containsExactly(Doubt.PUNYCODE);
  }

  @Test
  void aNameBeforeTheHostIsADoubt() {
    WebAddress address = address("https://bank.example@evil.example/");
    assertThat(address.host()).isEqualTo("evil.example");
    assertThat(address.doubts()).contains(Doubt.CREDENTIALS);
    assertThat(address.isEvidentFrom("https://bank.example@evil.example/")).isFalse();
  }

  @Test
  void aConnectionOthersCanReadIsADoubt() {
    assertThat(address("http://a.example").doubts()).containsExactly(Doubt.NOT_SECURE);
  }

  @Test
  void aMailGoesToOneAndTakesNothingAlong() {
    WebAddress address = address("mailto:a.b@c.example?attach=/etc/passwd&body=x");
    assertThat(address.address()).isEqualTo("mailto:a.b@c.example");
    assertThat(WebAddress.of("mailto:a@evil.example", "a@bank.example").orElseThrow().doubts())
        .containsExactly(Doubt.OTHER_HOST);
  }

  @Test
  void whatIsOpenedIsAscii() {
    assertThat(address("https://a.example/straße?ü#日本").address())
        .isEqualTo("https://a.example/stra%C3%9Fe?%C3%BC#%E6%97%A5%E6%9C%AC");
  }

  @Test
  void theHostIsToldUnlessTheWordsBeginWithIt() {
    Optional<WebAddress> there = WebAddress.of("https://a.example/x", "a.example/x");
    assertThat(there.orElseThrow().isEvidentFrom("a.example/x")).isTrue();
    assertThat(there.orElseThrow().isEvidentFrom("https://a.example")).isTrue();
    assertThat(there.orElseThrow().isEvidentFrom("a.example.b")).isFalse();
    assertThat(there.orElseThrow().isEvidentFrom("here")).isFalse();
  }
}
