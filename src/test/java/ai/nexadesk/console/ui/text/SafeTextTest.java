package ai.nexadesk.console.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @Test
  void controlCharactersBecomeVisible() {
    assertThat(SafeText.lines("a\u0000b\u001Bc\u007Fd\u0085e")).isEqualTo("a␀b␛c␡d\uFFFDe");
  }

  @Test
  void lineEndsStayInAMessageAndGoFromARow() {
    assertThat(SafeText.lines("a\r\nb\n\tc")).isEqualTo("a\nb\n\tc");
    assertThat(SafeText.oneLine(" a\r\n\n b\u2028\tc ", 50)).isEqualTo("a b c");
  }

  @Test
  void charactersThatReorderTextAreNamedOrDropped() {
    assertThat(SafeText.lines("pay\u202Eexe.fdp\u2069")).isEqualTo("pay‹U+202E›exe.fdp‹U+2069›");
    assertThat(SafeText.oneLine("pay\u202Eexe.fdp", 50)).isEqualTo("payexe.fdp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u034F", "\u200D", "\uFE0F", "\u200B"})
  void heapedMarksAreCutAlsoWhereSomethingUnseenPartsThem(String between) {
    String heap = "a" + ("\u0301".repeat(8) + between).repeat(1_000) + "b";
    long marks = SafeText.oneLine(heap, 100_000).chars().filter(c -> c == 0x301).count();
    assertThat(marks).isLessThan(20);
  }

  @Test
  void aRunOfInvisibleCharactersIsCutAndAJoinedEmojiIsNot() {
    assertThat(SafeText.lines("a" + "\u200B".repeat(10_000) + "b"))
        .isEqualTo("a\u200B\u200B‹U+200B… ×10000›b");
    assertThat(SafeText.oneLine("a" + "\u200B".repeat(90) + "b", 100)).isEqualTo("a\u200B\u200Bb");
    String family = "👩\u200D👩\u200D👧";
    assertThat(SafeText.oneLine(family, 50)).isEqualTo(family);
  }

  @Test
  void blanksThatPushTheRestOutOfSightAreCounted() {
    assertThat(SafeText.lines("a" + " ".repeat(900) + "b"))
        .isEqualTo("a" + " ".repeat(40) + "‹␣ ×900›b");
  }

  @Test
  void theFlagOfAPartOfACountryStaysWhole() {
    String scotland = "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F";
    assertThat(SafeText.lines(scotland + "!")).isEqualTo(scotland + "!");
    assertThat(SafeText.lines("x" + scotland.substring(2) + "!")).endsWith("‹U+200B… ×6›!");
  }

  @Test
  void marksHeapedOnALetterAreBoundedAndCounted() {
    assertThat(SafeText.lines("Z" + "\u0335".repeat(100_000) + "a"))
        .isEqualTo("Z" + "\u0335".repeat(8) + "‹◌ ×100000›a");
    assertThat(SafeText.lines("Ngọc क्षे שָׁלוֹם")).isEqualTo("Ngọc क्षे שָׁלוֹם");
    String cleaned = SafeText.lines("e" + "\u0301".repeat(20));
    assertThat(SafeText.lines(cleaned)).isEqualTo(cleaned);
  }

  @Test
  void markupIsLetters() {
    assertThat(SafeText.lines("<b onclick=x>hi</b>")).isEqualTo("<b onclick=x>hi</b>");
  }

  @Test
  void aLineOfAMegabyteIsCutWithoutHalvingACharacter() {
    String cut = SafeText.oneLine("😀".repeat(500_000), 100);
    assertThat(cut).hasSizeLessThanOrEqualTo(100).endsWith("😀…");
  }

  @Test
  void theFirstStrongCharacterDecidesTheDirection() {
    assertThat(SafeText.rightToLeft("123 … فاطمة Sarah")).isTrue();
    assertThat(SafeText.rightToLeft("Sarah فاطمة")).isFalse();
    assertThat(SafeText.rightToLeft("12:30")).isFalse();
  }

  @Test
  void initialsStandForNamesOfManyScripts() {
    assertThat(SafeText.initials("Sarah Kim")).isEqualTo("SK");
    assertThat(SafeText.initials("zoë van den Berg")).isEqualTo("ZB");
    assertThat(SafeText.initials("김민준")).isEqualTo("김");
    assertThat(SafeText.initials("ines.costa@mail.example")).isEqualTo("?");
    assertThat(SafeText.initials("  ")).isEqualTo("?");
    assertThat(SafeText.initials("!!! ???")).isEqualTo("?");
  }
}
