package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Sizes;
import ai.nexadesk.console.ui.text.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of an attachment, in words that are safe to draw. */
public record AttachmentWords(Attachment attachment, Texts texts) {

  private static final int NAME = 60;

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
        Stream.of(type(), size == null ? "" : Sizes.of(size, texts), part(URI::getHost))
            .filter(word -> !word.isBlank())
            .map(word -> SafeText.oneLine(word, NAME))
            .toList();
    return known.isEmpty()
        ? texts.of("attachment.unknown")
        : known.stream().collect(Collectors.joining(" · "));
  }

  /** Where it lies; empty when that is not known. */
  String host() {
    return SafeText.oneLine(part(URI::getHost), NAME);
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
