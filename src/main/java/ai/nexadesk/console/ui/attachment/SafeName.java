package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.ui.text.FileNames;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name that is proposed for a stranger's file: one plain name that every file system takes,
 * that says at its end what the file is, and that leads nowhere.
 */
final class SafeName {

  private static final int LONGEST = 100;
  private static final int LONGEST_ENDING = 16;

  /** Names that Windows keeps for devices, whatever follows their first point. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(com|lpt)[0-9¹²³])");

  /** What no file system, or not each, takes in a name. */
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*\\p{Cntrl}]");

  /** What is not seen, or changes how its neighbours are seen. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");

  private static final Map<String, String> BY_TYPE =
      Map.of(
          "image/png", ".png",
          "image/jpeg", ".jpg",
          "image/gif", ".gif",
          "application/pdf", ".pdf",
          "text/plain", ".txt",
          "text/csv", ".csv",
          "application/zip", ".zip",
          "video/mp4", ".mp4");

  private SafeName() {}

  /**
   * A name for this attachment.
   *
   * @param otherwise what it is called when it has no name
   */
  static String of(Attachment attachment, String otherwise) {
    String given = attachment.name();
    String name = plain(given == null || given.isBlank() ? lastOf(attachment.url()) : given);
    String type = attachment.type() == null ? "" : attachment.type().toLowerCase(Locale.ROOT);
    String base = name.isEmpty() ? otherwise : name;
    return base.indexOf('.') < 0 ? base + BY_TYPE.getOrDefault(type, "") : base;
  }

  /** The end of an address's path; decoded, since it may hide a path of its own. */
  private static String lastOf(@Nullable String url) {
    if (url == null) {
      return "";
    }
    String path = url.strip().replaceFirst("[?#].*", "").replaceFirst("^[a-zA-Z]+:/*[^/]*", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    try {
      return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return last;
    }
  }

  static String plain(String given) {
    // A name of a megabyte: what would be kept of it is at its ends.
    String some =
        given.length() > 4000
            ? given.substring(0, 2000) + given.substring(given.length() - 2000)
            : given;
    String name = Normalizer.normalize(some, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = UNSEEN.matcher(name).replaceAll("");
    name = NOT_IN_NAMES.matcher(name).replaceAll("-");
    name = name.replaceAll("[\\s\\p{Z}]+", " ").replaceAll(" ?\\.[. ]*", ".");
    name = name.replaceAll("^[. ~-]+|[. ]+$", "");
    name = cut(oneEnding(name));
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    return DEVICE.matcher(first.strip()).matches() ? "_" + name : name;
  }

  /** "invoice.pdf.exe" looks like a document where endings are hidden: its name has one ending. */
  private static String oneEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && Runs.named(name)
        ? name.substring(0, dot).replace('.', '_') + name.substring(dot)
        : name;
  }

  /** Cut in the middle: the ending says what it is. */
  private static String cut(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    String base = name.substring(0, name.length() - ending.length());
    return FileNames.fitting(base, ending, LONGEST);
  }
}
