package ai.nexadesk.console.export;

import java.awt.Color;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * Finds a typeface for every letter of a text, and puts a word in place of what none has. One
 * thread.
 */
final class PdfLetters {

  /** Scripts whose letters change their place or join, which is not done here. */
  private static final Set<UnicodeScript> NOT_JOINED =
      Set.of(
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN,
          UnicodeScript.SYRIAC,
          UnicodeScript.NKO,
          UnicodeScript.MONGOLIAN);

  private static final String NO_LETTER = "\u25A1";

  private final FontShelf shelf;
  private final Set<String> undrawn = new TreeSet<>();

  PdfLetters(FontShelf shelf) {
    this.shelf = shelf;
  }

  /** Names of scripts that were not drawn, or not rightly. */
  List<String> undrawn() {
    return List.copyOf(undrawn);
  }

  /**
   * @param plain whether pairs are to be spelt out, because they come apart where a line is turned
   */
  Phrase of(String text, float size, boolean bold, Color colour, boolean plain) {
    Phrase phrase = new Phrase();
    Run run = new Run(phrase, size, colour);
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      put(run, character, bold, plain);
    }
    run.flush();
    return phrase;
  }

  private void put(Run run, int character, boolean bold, boolean plain) {
    UnicodeScript script = UnicodeScript.of(character);
    boolean anyScript = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    BaseFont current = run.font;
    boolean pair = plain && Character.isSupplementaryCodePoint(character);
    if (!pair && anyScript && current != null && current.charExists(character)) {
      run.add(current, character);
      return;
    }
    Optional<BaseFont> font = pair ? Optional.empty() : shelf.of(character, bold);
    if (font.isPresent()) {
      if (NOT_JOINED.contains(script)) {
        undrawn.add(name(script));
      }
      run.add(font.get(), character);
    } else {
      instead(character, script, anyScript).codePoints().forEach(each -> stand(run, each, bold));
    }
  }

  private void stand(Run run, int character, boolean bold) {
    shelf.of(character, bold).ifPresent(font -> run.add(font, character));
  }

  /** What is read where a letter is missing: its name, or at least that there is one. */
  private String instead(int character, UnicodeScript script, boolean anyScript) {
    if (unseen(character)) {
      return "";
    }
    if (!anyScript) {
      undrawn.add(name(script));
      return NO_LETTER;
    }
    String name = Character.getName(character);
    return name == null ? NO_LETTER : "[" + name.toLowerCase(Locale.ROOT) + "]";
  }

  /** Joiners, selectors of a colour or of a skin: nothing is lost with them. */
  private static boolean unseen(int character) {
    int type = Character.getType(character);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0x1F3FB && character <= 0x1F3FF)
        || (character >= 0xE0000 && character <= 0xE01EF);
  }

  private static String name(UnicodeScript script) {
    StringBuilder name = new StringBuilder();
    for (String word : script.name().split("_", -1)) {
      name.append(name.isEmpty() ? "" : " ")
          .append(word.charAt(0))
          .append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /** Letters of one typeface that follow each other. */
  private static final class Run {
    private final Phrase phrase;
    private final float size;
    private final Color colour;
    private final StringBuilder letters = new StringBuilder();
    private final List<Font> fonts = new ArrayList<>();
    private @Nullable BaseFont font;

    Run(Phrase phrase, float size, Color colour) {
      this.phrase = phrase;
      this.size = size;
      this.colour = colour;
    }

    void add(BaseFont with, int character) {
      if (!with.equals(font)) {
        flush();
        font = with;
      }
      letters.appendCodePoint(character);
    }

    void flush() {
      BaseFont with = font;
      if (with != null && !letters.isEmpty()) {
        phrase.add(new Chunk(letters.toString(), sized(with)));
        letters.setLength(0);
      }
    }

    private Font sized(BaseFont with) {
      for (Font known : fonts) {
        if (with.equals(known.getBaseFont())) {
          return known;
        }
      }
      Font made = new Font(with, size, Font.NORMAL, colour);
      fonts.add(made);
      return made;
    }
  }
}
