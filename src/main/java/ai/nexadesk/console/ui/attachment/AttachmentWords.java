package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Sizes;
import ai.nexadesk.console.ui.text.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of an attachment, in words that are safe to draw. */
public record AttachmentWords(Attachment attachment, Texts texts) {

  private static final int NAME = 60;

  /** As browsers read it: however many slashes, in either direction. */
  private static final Pattern AUTHORITY = Pattern.compile("(?i)https?:[/\\\\]*([^/\\\\?#]+)");

  /** Its file name, else the end of its address, else "attachment". */
  public String name() {
    String given = attachment.name();
    if (given != null && !given.isBlank()) {
      return SafeText.oneLine(given, NAME);
    }
    String path = part(URI::getPath);
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isBlank() ? texts.of("attachment.unnamed") : SafeText.oneLine(last, NAME);
  }

  /** Type, size and host, for example "PDF · 184 kB · files.acme.example". */
  public String facts() {
    Long size = attachment.size();
    List<String> known =
        Stream.of(type(), size == null ? "" : Sizes.of(size, texts), from())
            .filter(word -> !word.isBlank())
            .map(word -> SafeText.oneLine(word, NAME))
            .toList();
    return known.isEmpty()
        ? texts.of("attachment.unknown")
        : known.stream().collect(Collectors.joining(" · "));
  }

  /** Where it lies; empty when that is not known. */
  String host() {
    return SafeText.oneLine(from(), NAME);
  }

  private String type() {
    String name = name();
    int dot = name.lastIndexOf('.');
    if (dot > 0 && name.length() - dot <= 6) {
      return name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
    String type = attachment.type();
    return type == null ? "" : type;
  }

  /** The host that is asked, read as leniently as it is when the file is fetched. */
  private String from() {
    String url = attachment.url();
    Matcher authority = AUTHORITY.matcher(url == null ? "" : url.strip());
    if (!authority.lookingAt()) {
      return "";
    }
    String host = authority.group(1);
    return host.substring(host.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
  }

  private String part(java.util.function.Function<URI, String> of) {
    String url = attachment.url();
    if (url == null) {
      return "";
    }
    try {
      String part = of.apply(new URI(url.strip()));
      return part == null ? "" : part;
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
