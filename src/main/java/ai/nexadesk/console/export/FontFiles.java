package ai.nexadesk.console.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of typefaces on a computer, and which of them are likely to have a script. */
final class FontFiles {

  /** The largest that are opened, in bytes; Chinese, Japanese and Korean in one are some 20 MB. */
  static final long LARGEST = 64 << 20;

  private static final int DEEPEST = 6;
  private static final int MOST = 5_000;

  private static final List<String> EAST_ASIA =
      List.of(
          "notosanscjk-regular",
          "notosanscjk",
          "notosanssc",
          "notosansjp",
          "notosanskr",
          "sourcehansans",
          "wqy-microhei",
          "wqy-zenhei",
          "droidsansfallback",
          "msyh",
          "yugothm",
          "malgun",
          "msgothic",
          "simsun",
          "pingfang",
          "hiragino sans gb",
          "stheiti",
          "applesdgothicneo",
          "arial unicode",
          "arialuni");

  private static final Map<UnicodeScript, List<String>> LIKELY =
      Map.of(
          UnicodeScript.ARABIC,
          List.of(
              "notosansarabic-regular",
              "notonaskharabic-regular",
              "dejavusans.",
              "segoeui.",
              "tahoma.",
              "arial.",
              "geezapro",
              "arial unicode"),
          UnicodeScript.HEBREW,
          List.of(
              "notosanshebrew-regular",
              "dejavusans.",
              "segoeui.",
              "arial.",
              "arialhb",
              "arial unicode"),
          UnicodeScript.HAN,
          EAST_ASIA,
          UnicodeScript.HIRAGANA,
          EAST_ASIA,
          UnicodeScript.KATAKANA,
          EAST_ASIA,
          UnicodeScript.HANGUL,
          EAST_ASIA);

  /** Signs, and small scripts. */
  private static final List<String> MANY =
      List.of(
          "dejavusans.",
          "notosans-regular",
          "notoemoji",
          "notosanssymbols2",
          "notosanssymbols-",
          "symbola",
          "seguisym",
          "seguiemj",
          "apple symbols",
          "notosansmath",
          "arial unicode",
          "arialuni",
          "droidsansfallback",
          "segoeui.",
          "arial.");

  private final List<Path> files;

  private FontFiles(List<Path> files) {
    this.files = files;
  }

  /** None: what a computer without any typeface has. */
  static FontFiles none() {
    return new FontFiles(List.of());
  }

  static FontFiles ofThisComputer() {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders(System.getenv(), System.getProperty("user.home", ""))) {
      collect(folder, found);
    }
    found.sort(Comparator.comparing(FontFiles::name));
    return new FontFiles(found);
  }

  private static void collect(Path folder, List<Path> found) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      all.filter(FontFiles::readable).limit(MOST).forEach(found::add);
    } catch (IOException | UncheckedIOException e) {
      // A folder that cannot be read has nothing for us.
    }
  }

  private static List<Path> folders(Map<String, String> environment, String home) {
    List<Path> folders = new ArrayList<>();
    for (String known :
        List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "/System/Library/Fonts",
            "/Library/Fonts")) {
      folders.add(Path.of(known));
    }
    for (String own : List.of(".fonts", ".local/share/fonts", "Library/Fonts")) {
      folders.add(Path.of(home, own));
    }
    inside(environment.get("WINDIR"), "Fonts").ifPresent(folders::add);
    inside(environment.get("LOCALAPPDATA"), "Microsoft/Windows/Fonts").ifPresent(folders::add);
    return folders;
  }

  private static Optional<Path> inside(@Nullable String folder, String name) {
    return folder == null || folder.isBlank()
        ? Optional.empty()
        : Optional.of(Path.of(folder, name));
  }

  /** Letters in colours are pictures, which cannot be drawn as letters. */
  private static boolean readable(Path file) {
    String name = name(file);
    return (name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc"))
        && !name.contains("color")
        && Files.isRegularFile(file);
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  /** Those that are made for a script, the best first. */
  List<Path> likely(UnicodeScript script) {
    List<String> names = new ArrayList<>(LIKELY.getOrDefault(script, List.of()));
    if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
      names.add("notosans" + script.name().replace("_", "").toLowerCase(Locale.ROOT) + "-regular");
    }
    names.addAll(MANY);
    return names.stream()
        .flatMap(begin -> files.stream().filter(file -> name(file).startsWith(begin)))
        .distinct()
        .toList();
  }

  /** All upright ones of ordinary weight, as far as their names tell. */
  List<Path> others() {
    return files.stream()
        .filter(file -> !name(file).matches(".*(bold|italic|oblique|light|thin|black|mono).*"))
        .toList();
  }
}
