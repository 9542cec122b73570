package ai.nexadesk.console.sandbox;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes a message with its attachments in whichever way they are to be written. */
final class MessageJson {

  private MessageJson() {}

  static void write(JsonGenerator json, SandboxMessage message, String server, boolean unknown) {
    json.writeStartObject();
    json.writeStringProperty("id", message.id());
    json.writeStringProperty("sender_type", unknown ? "supervisor" : message.sender().wire());
    json.writeStringProperty("content", message.text());
    attachments(json, message, server);
    json.writeStringProperty("status", unknown ? "bounced" : message.status());
    json.writeStringProperty("created_at", WireTime.iso(message.createdAt().toEpochMilli()));
    Answers.text(json, "sender_name", message.senderName());
    json.writeEndObject();
  }

  private static void attachments(JsonGenerator json, SandboxMessage message, String server) {
    Attachments attachments = message.attachments();
    Enclosure file = attachments.file();
    if (attachments.shape() == Attachments.Shape.ABSENT) {
      return;
    }
    if (attachments.shape() == Attachments.Shape.EMPTY) {
      json.writeArrayPropertyStart("attachments");
      json.writeEndArray();
      return;
    }
    if (file == null) {
      json.writeNullProperty("attachments");
      return;
    }
    String url = server + AttachedFiles.path(message, file);
    json.writeArrayPropertyStart("attachments");
    switch (attachments.shape()) {
      case URLS -> json.writeString(url);
      case NAME_AND_TYPE -> file(json, url, file, List.of("name", "type"));
      case FILENAME_AND_MIME_TYPE -> file(json, url, file, List.of("filename", "mime_type"));
      case FILENAME_AND_CONTENT_TYPE -> file(json, url, file, List.of("filename", "content_type"));
      case NULL, ABSENT, EMPTY, URL_ONLY -> {
        json.writeStartObject();
        json.writeStringProperty("url", url);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void file(JsonGenerator json, String url, Enclosure file, List<String> names) {
    json.writeStartObject();
    json.writeStringProperty("url", url);
    json.writeStringProperty(names.getFirst(), file.name());
    json.writeStringProperty(names.getLast(), file.type());
    json.writeNumberProperty("size", file.size());
    json.writeEndObject();
  }
}
