package ai.nexadesk.console.ui.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which letters mean which picture, and that the sheet has it. */
class EmojiTest {

  private static final String JOINER = "\u200D";
  private static final String AS_TEXT = "\uFE0E";
  private static final String AS_PICTURE = "\uFE0F";

  @ParameterizedTest
  @CsvSource({
    "a face, 😀",
    "a sign that is a picture by itself, ✅",
    "a heart asked to be a picture, ❤️",
    "a picture asked to be one, 👍️",
    "a tone of skin, 👍🏽",
    "joined, ❤️‍🔥",
    "joined people, 👨‍👩‍👧‍👦",
    "somebody at work, 👩‍🚒",
    "one of two, 🏃‍♀️",
    "hair, 👨‍🦰",
    "any country, 🇭🇺",
    "an animal, 🦊",
    "a flag, 🇩🇪",
    "a flag of a part of a country, 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "a keycap, 1️⃣"
  })
  void isAPicture(String what, String sign) {
    assertThat(Emoji.of(sign)).as(what).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "#",
        "❤",
        "☺" + AS_TEXT,
        "😀" + AS_TEXT,
        "1" + AS_TEXT + "\u20E3",
        "🇩",
        "🇽🇽",
        "😀" + JOINER + "😀",
        "😀" + JOINER,
        "😀🏽",
        "🏽",
        "👩🏽" + JOINER + "🤝" + JOINER + "👨🏿",
        "a" + AS_PICTURE,
        "é"
      })
  void staysText(String sign) {
    assertThat(Emoji.of(sign)).isEmpty();
  }

  @Test
  void aToneHasItsOwnPictureOrThatWithoutOne() {
    assertThat(Emoji.of("👍🏽")).isNotEqualTo(Emoji.of("👍"));
    assertThat(Emoji.of("🤞🏽")).isPresent().isEqualTo(Emoji.of("🤞"));
    assertThat(Emoji.of("👩🏽‍💻")).isPresent().isEqualTo(Emoji.of("👩‍💻"));
  }

  @Test
  void whatIsAskedForAsAPictureOrIsOneAnywayIsTheSame() {
    assertThat(Emoji.of("👍" + AS_PICTURE)).isEqualTo(Emoji.of("👍"));
    assertThat(Emoji.of("❤" + JOINER + "🔥")).isEqualTo(Emoji.of("❤️‍🔥"));
    assertThat(Emoji.of("1\u20E3")).isEqualTo(Emoji.of("1️⃣"));
    assertThat(Emoji.of("❤️")).isNotEqualTo(Emoji.of("❤️‍🔥"));
  }

  @Test
  void aSignWithoutEndIsNotLookedAt() {
    assertThat(Emoji.of("😀" + (JOINER + "😀").repeat(100_000))).isEmpty();
  }

  @Test
  void oneToThreeAloneAreFew() {
    assertThat(List.of("👍", "👍 🇩🇪", "👩‍💻❤️1️⃣")).allMatch(Emoji::few);
    assertThat(List.of("", " ", "👍👍👍👍", "👍 ok", "1", "❤", "👍\n👍", "😀" + JOINER + "😀"))
        .noneMatch(Emoji::few);
  }

  @Test
  void theSheetHasAPictureForEachOfTheList() throws Exception {
    String[] all;
    try (InputStream in = Emoji.class.getResourceAsStream("emoji.txt")) {
      String list = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      all = list.strip().split("\\s+", -1);
    }
    assertThat(Arrays.stream(all).distinct()).hasSize(all.length);
    var sheet = ImageIO.read(Objects.requireNonNull(Emoji.class.getResource("emoji.png")));
    assertThat(sheet.getWidth()).isEqualTo(26 * 42);
    for (int i = 0; i < all.length; i++) {
      assertThat(Emoji.of(all[i])).as(all[i]).contains(new Emoji(i));
      int[] pixels = sheet.getRGB(i % 26 * 42 + 1, i / 26 * 42 + 1, 40, 40, null, 0, 40);
      assertThat(Arrays.stream(pixels).filter(pixel -> pixel >>> 24 > 128).count())
          .as(all[i])
          .isGreaterThan(50);
    }
  }
}
