package ai.nexadesk.console.ui.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Words looked for in texts: as they are typed, but for case, accents and the kind of white space.
 * Immutable, any thread.
 */
public final class Sought {

  /**
   * Where it was found.
   *
   * @param to behind its last character
   */
  public record Range(int from, int to) {}

  private final String folded;

  private Sought(String folded) {
    this.folded = folded;
  }

  /** What somebody typed; empty when that is nothing one could look for. */
  public static Optional<Sought> of(String words) {
    String folded = Folded.of(words.strip()).text();
    return folded.isBlank() ? Optional.empty() : Optional.of(new Sought(folded));
  }

  /** Every place where the text has it, none over another. */
  public List<Range> in(String text) {
    Folded whole = Folded.of(text);
    List<Range> found = new ArrayList<>();
    int at = whole.text().indexOf(folded);
    while (at >= 0) {
      int end = at + folded.length();
      found.add(new Range(whole.place(at), whole.end(end - 1)));
      at = whole.text().indexOf(folded, end);
    }
    return List.copyOf(found);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sought sought && sought.folded.equals(folded);
  }

  @Override
  public int hashCode() {
    return folded.hashCode();
  }

  /** A text without case and accents, where each of its characters was, and how long it was. */
  private static final class Folded {

    private final String text;
    private final int[] places;
    private final int length;

    private Folded(String text, int[] places, int length) {
      this.text = text;
      this.places = places;
      this.length = length;
    }

    String text() {
      return text;
    }

    static Folded of(String text) {
      StringBuilder folded = new StringBuilder(text.length());
      int[] places = new int[text.length() + 8];
      for (int i = 0; i < text.length(); ) {
        int c = text.codePointAt(i);
        int size = folded.length();
        fold(c, folded);
        if (folded.length() > places.length) {
          places = Arrays.copyOf(places, folded.length() * 2);
        }
        Arrays.fill(places, size, folded.length(), i);
        i += Character.charCount(c);
      }
      return new Folded(folded.toString(), places, text.length());
    }

    private static void fold(int c, StringBuilder to) {
      if (Character.isWhitespace(c) || c == 0xA0) {
        to.append(' ');
      } else if (c < 0x80) {
        to.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
      } else if (c >= 0x3400 && c < 0xA000) {
        to.append((char) c); // Chinese letters have neither
      } else {
        String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        apart
            .codePoints()
            .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
            .filter(part -> Character.getType(part) != Character.FORMAT)
            .map(part -> Character.toLowerCase(Character.toUpperCase(part)))
            .forEach(to::appendCodePoint);
      }
    }

    int place(int at) {
      return places[at];
    }

    /** Behind the character that became the one at {@code at}, with the accents that follow it. */
    int end(int at) {
      return at + 1 < text.length() ? place(at + 1) : length;
    }
  }
}
