package ai.nexadesk.console.export;

import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpdf.text.pdf.BaseFont;

/**
 * The typefaces a PDF is drawn with: Inter, which comes with the console, and for every script it
 * lacks whatever this computer has. One for each document, one thread.
 */
final class FontShelf {

  /** No more files than this are opened for one script that nothing expected has. */
  private static final int MOST_TRIED = 60;

  /** Forms of letters inside words; a typeface without them draws Arabic unjoined. */
  private static final int[] JOINED = {0xFE8E, 0xFE92, 0xFEDF, 0xFEE0, 0xFEF4};

  private final FontFiles files;
  private final Map<Path, Optional<BaseFont>> opened = new HashMap<>();
  private final Map<UnicodeScript, List<BaseFont>> used = new HashMap<>();
  private final Set<Integer> missing = new HashSet<>();
  private final BaseFont regular;
  private final BaseFont strong;

  private FontShelf(FontFiles files) throws IOException {
    this.files = files;
    regular = inter("Regular");
    strong = inter("SemiBold");
  }

  static FontShelf ofThisComputer() throws IOException {
    return new FontShelf(FontFiles.ofThisComputer());
  }

  /** With these files only. */
  static FontShelf of(FontFiles files) throws IOException {
    return new FontShelf(files);
  }

  private static BaseFont inter(String weight) throws IOException {
    String name = "Inter-" + weight + ".otf";
    try (InputStream in =
        com.formdev.flatlaf.fonts.inter.FlatInterFont.class.getResourceAsStream(
            "/com/formdev/flatlaf/fonts/inter/" + name)) {
      if (in == null) {
        throw new IOException(name + " is missing");
      }
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    }
  }

  /** What draws this character; empty when nothing on this computer does. */
  Optional<BaseFont> of(int character, boolean inBold) {
    BaseFont own = inBold ? strong : regular;
    UnicodeScript script = UnicodeScript.of(character);
    if (has(own, character, script)) {
      return Optional.of(own);
    }
    if (missing.contains(character)) {
      return Optional.empty();
    }
    List<BaseFont> known = used.computeIfAbsent(script, of -> new ArrayList<>());
    Optional<BaseFont> found =
        known.stream().filter(font -> has(font, character, script)).findFirst();
    if (found.isEmpty()) {
      found = look(character, script);
      found.ifPresentOrElse(known::add, () -> missing.add(character));
    }
    return found;
  }

  private Optional<BaseFont> look(int character, UnicodeScript script) {
    // After one fruitless search in a script the next is not as long.
    boolean again = missing.stream().anyMatch(one -> UnicodeScript.of(one) == script);
    Set<Path> candidates = new LinkedHashSet<>(files.likely(script));
    if (!again) {
      candidates.addAll(files.others());
    }
    int tried = 0;
    for (Path file : candidates) {
      Optional<BaseFont> font = open(file);
      if (font.isPresent() && has(font.get(), character, script)) {
        return font;
      }
      if (++tried > MOST_TRIED) {
        break;
      }
    }
    return Optional.empty();
  }

  private static boolean has(BaseFont font, int character, UnicodeScript script) {
    if (!font.charExists(character)) {
      return false;
    }
    if (script == UnicodeScript.ARABIC && Character.isLetter(character)) {
      for (int joined : JOINED) {
        if (!font.charExists(joined)) {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<BaseFont> open(Path file) {
    return opened.computeIfAbsent(file, FontShelf::read);
  }

  private static Optional<BaseFont> read(Path file) {
    boolean collection = file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc");
    try {
      if (Files.size(file) > FontFiles.LARGEST) {
        return Optional.empty();
      }
      return Optional.of(
          BaseFont.createFont(
              file + (collection ? ",0" : ""), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false));
    } catch (IOException | RuntimeException e) {
      // One that may not be embedded, or is broken: there are others.
      return Optional.empty();
    }
  }
}
