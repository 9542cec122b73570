package ai.nexadesk.console.api;

import static ai.nexadesk.console.api.MessagesReader.textOrNull;

import ai.nexadesk.console.domain.Attachment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads attachments in every shape they may have (contract, trap 8): null, absent, an array of URLs
 * or of objects; anything else is kept as raw JSON for the person to look at.
 */
final class AttachmentsReader {

  private AttachmentsReader() {}

  static List<Attachment> read(JsonNode attachments) {
    if (attachments.isMissingNode() || attachments.isNull()) {
      return List.of();
    }
    if (!attachments.isArray()) {
      return List.of(notUnderstood(attachments));
    }
    List<Attachment> all = new ArrayList<>(attachments.size());
    for (JsonNode one : attachments) {
      all.add(one(one));
    }
    return all;
  }

  private static Attachment one(JsonNode node) {
    String raw = Text.whole(node.toString());
    if (node.isString()) {
      return new Attachment(Text.whole(node.stringValue()), null, null, null, raw);
    }
    if (!node.isObject()) {
      return notUnderstood(node);
    }
    return new Attachment(
        first(node, "url"),
        first(node, "name", "filename"),
        first(node, "type", "mime_type", "content_type"),
        FactsReader.count(node.path("size")).value(),
        raw);
  }

  private static Attachment notUnderstood(JsonNode node) {
    return new Attachment(null, null, null, null, Text.whole(node.toString()));
  }

  private static @Nullable String first(JsonNode object, String... names) {
    for (String name : names) {
      String text = textOrNull(object.path(name));
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
