package ai.nexadesk.console.ui.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The emoji that we have a picture of, and which letters mean one. Immutable, any thread; the list
 * is read when the first message is.
 *
 * <p>What asks to be text stays text. A tone of skin without a picture of its own is left out; of
 * everything else that is not in the list nothing is guessed, and the toolkit draws it as it can.
 *
 * @param number which picture of the sheet it is
 */
record Emoji(int number) {

  /** No more than so many are drawn large, and only where they stand alone. */
  private static final int FEW = 3;

  /** Characters; a family whose members all have a tone is shorter. */
  static final int LONGEST = 40;

  /** The first that is one character long. */
  private static final char FIRST = 0x203C;

  private static final char AS_TEXT = 0xFE0E;
  private static final char AS_PICTURE = 0xFE0F;
  private static final char JOINER = 0x200D;

  private static final Map<String, Emoji> ALL = read();

  /** What the letters from one place to another mean, which are one sign to a person. */
  static Optional<Emoji> at(String text, int from, int to) {
    boolean plain = to - from == 1 && text.charAt(from) < FIRST;
    return plain || to - from > LONGEST ? Optional.empty() : of(text.substring(from, to));
  }

  /** Likewise, all of {@code sign}. */
  static Optional<Emoji> of(String sign) {
    if (sign.length() > LONGEST || sign.indexOf(AS_TEXT) >= 0) {
      return Optional.empty();
    }
    int first = sign.codePointAt(0);
    if (sign.length() == Character.charCount(first) && !Character.isEmojiPresentation(first)) {
      return Optional.empty();
    }
    String plain = plain(sign);
    Emoji own = ALL.get(plain);
    return Optional.ofNullable(own == null ? ALL.get(withoutTones(plain)) : own);
  }

  /**
   * What is not drawn of a sign whose parts are joined, if some part has a picture: the joints, and
   * with each what follows it and has none.
   *
   * @return where each begins and ends, one after the other; empty when no part has a picture
   */
  static List<Integer> joints(String text, int from, int to) {
    int joint = text.indexOf(JOINER, from, to);
    if (joint < 0) {
      return List.of();
    }
    boolean any = joint > from && at(text, from, joint).isPresent();
    List<Integer> joints = new ArrayList<>();
    while (joint >= 0) {
      int next = text.indexOf(JOINER, joint + 1, to);
      int end = next < 0 ? to : next;
      boolean picture = end > joint + 1 && at(text, joint + 1, end).isPresent();
      any |= picture;
      joints.add(joint);
      joints.add(picture ? joint + 1 : end);
      joint = next;
    }
    return any ? joints : List.of();
  }

  /** Whether a text is a few emoji and nothing else. */
  static boolean few(String text) {
    if (text.isEmpty() || text.length() > FEW * LONGEST) {
      return false;
    }
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(text);
    int count = 0;
    int from = 0;
    for (int to = signs.next(); to != BreakIterator.DONE; to = signs.next()) {
      boolean blank = text.charAt(from) == ' ';
      if (!blank && (++count > FEW || at(text, from, to).isEmpty())) {
        return false;
      }
      from = to;
    }
    return count > 0;
  }

  private static String plain(String sign) {
    return sign.replace(String.valueOf(AS_PICTURE), "");
  }

  private static String withoutTones(String sign) {
    StringBuilder without = new StringBuilder(sign.length());
    int before = 0;
    for (int i = 0; i < sign.length(); i += Character.charCount(before)) {
      int c = sign.codePointAt(i);
      if (!Character.isEmojiModifier(c) || !Character.isEmojiModifierBase(before)) {
        without.appendCodePoint(c);
      }
      before = c;
    }
    return without.toString();
  }

  private static Map<String, Emoji> read() {
    Map<String, Emoji> all = new HashMap<>();
    try (InputStream in = Emoji.class.getResourceAsStream("emoji.txt")) {
      String list = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String sign : list.strip().split("\\s+", -1)) {
        all.put(plain(sign), new Emoji(all.size()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(all);
  }
}
