package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Attachment;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which kind of file is expected, to notice that something else comes in its place: most often a
 * page to log in at, or an error. Servers are careless about types, so only what cannot be meant is
 * refused.
 *
 * @param type media type in lower case, empty when nothing is known
 */
record ExpectedType(String type) {

  private static final Set<String> ANYTHING =
      Set.of("", "application/octet-stream", "binary/octet-stream", "application/force-download");

  private static final Map<String, String> BY_ENDING =
      Map.ofEntries(
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("heic", "image/heic"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("json", "application/json"),
          Map.entry("htm", "text/html"),
          Map.entry("html", "text/html"));

  static ExpectedType of(Attachment attachment) {
    String given = bare(attachment.type());
    if (given.contains("/") && !ANYTHING.contains(given)) {
      return new ExpectedType(given);
    }
    String named = Objects.requireNonNullElse(attachment.name(), attachment.url());
    String name = named == null ? "" : named.replaceFirst("[?#].*", "");
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return new ExpectedType(BY_ENDING.getOrDefault(ending, ""));
  }

  /** A media type without its parameters. */
  static String bare(@org.jspecify.annotations.Nullable String type) {
    return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Whether a body of this type can be what is expected. */
  boolean admits(@org.jspecify.annotations.Nullable String contentType) {
    String came = bare(contentType);
    if (ANYTHING.contains(came) || came.equals(type)) {
      return true;
    }
    if (page(came)) {
      return page(type);
    }
    if (came.equals("application/json")) {
      return type.isEmpty() || type.startsWith("text/");
    }
    boolean same = came.replaceFirst("/.*", "").equals(type.replaceFirst("/.*", ""));
    return same || type.isEmpty() || (!seenOrHeard(came) && !seenOrHeard(type));
  }

  private static boolean page(String type) {
    return type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  private static boolean seenOrHeard(String type) {
    return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
  }
}
