package ai.nexadesk.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to a person, in the forms people and machines write it, and what does not. */
@Execution(ExecutionMode.CONCURRENT)
class MaskTest {

  private final NumberMask numbers = new NumberMask("[phone]", "[card]");
  private final AddressMask addresses = new AddressMask("[e-mail]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111 1111 1111 1111",
        "4111\n1111\n1111\n1111",
        "4111\t1111\t1111\t1111",
        "4111,1111,1111,1111",
        "4111, 1111, 1111, 1111",
        "4111;1111;1111;1111",
        "4111+1111+1111+1111",
        "4111%201111%201111%201111",
        "4111%2D1111%2d1111%2D1111",
        "4111\uFE0F1111\uFE0F1111\uFE0F1111",
        "4111\u200B1111\u200D1111\u00AD1111",
        "4\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E31\uFE0F\u20E31111 1111 1111",
        "④①①① ①①①① ①①①① ①①①①",
        "𝟒𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏 𝟏𝟏𝟏𝟏",
        "٤١١١ ١١١١ ١١١١ ١١١١"
      })
  void aCardIsMaskedHoweverItIsWritten(String card) {
    assertThat(numbers.of("card " + card + " ok")).isEqualTo("card [card] ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+49 30 5550123",
        "(030) / 90 18 20",
        "030 - (555) - 01 99",
        "030\n555\n0199",
        "555-0199-3",
        "030%20555%200199"
      })
  void aPhoneNumberIsMaskedHoweverItIsWritten(String phone) {
    assertThat(numbers.of("call " + phone + " now")).endsWith("[phone] now").doesNotContain("55");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "on 2026-03-04 at 10",
        "12.03.2026 and 13.03.2026",
        "$1,234.50 or 12,345,678.00 a year",
        "10, 20, 30, 40, 50",
        "rooms 12, 14, 16 and 18",
        "order 123456",
        "10 of 20 and 30 of 40"
      })
  void whatLeadsToNobodyStays(String text) {
    assertThat(numbers.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          john.doe@acme.example                  | [e-mail]
          john.doe @ acme.example                | [e-mail]
          john.doe@ acme.example, please         | [e-mail], please
          john\\@acme.example                     | [e-mail]
          john&#64;acme.example                  | [e-mail]
          john&#x40;acme.example                 | [e-mail]
          john&#X0040;acme.example               | [e-mail]
          john&commat;acme.example               | [e-mail]
          john%40acme.example                    | [e-mail]
          john\\u0040acme.example                 | [e-mail]
          R&D@acme.example                       | [e-mail]
          mailto:x@acme.example?subject=1        | mailto:[e-mail]?subject=1
          see you @ 5.30 or @ home               | see you @ 5.30 or @ home
          100% of 40 & more                      | 100% of 40 & more
          """)
  void anAddressIsMaskedHoweverItIsWritten(String text, String masked) {
    assertThat(addresses.of(text)).isEqualTo(masked);
  }
}
