package ai.nexadesk.console.sandbox;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the published answers, field by field.
 *
 * <p>By hand and not from records: a row, a detail and a PATCH answer carry different fields of the
 * same thing (contract, traps 1 and 3), and here each list of fields can be held against the
 * contract's page.
 */
final class Answers {

  private static final JsonFactory JSON = new JsonFactory();

  private interface Body {
    void write(JsonGenerator json);
  }

  private Answers() {}

  static byte[] error(String text) {
    return written(
        256,
        json -> {
          json.writeBooleanProperty("success", false);
          json.writeStringProperty("error", text);
        });
  }

  static byte[] page(Page page, Spoil spoil) {
    return written(
        1024 + page.rows().size() * 640,
        json -> {
          json.writeBooleanProperty("success", true);
          json.writeArrayPropertyStart("data");
          int rows = page.rows().size();
          for (int i = 0; i < rows; i++) {
            if (spoil.malformed(i, rows)) {
              malformed(json, page.rows().get(i).id(), spoil.at());
            } else {
              row(json, page.rows().get(i), spoil.unknown(i, rows));
            }
          }
          json.writeEndArray();
          json.writeObjectPropertyStart("pagination");
          json.writeBooleanProperty("has_more", page.hasMore());
          int next = page.offset() + page.rows().size();
          text(json, "next_cursor", page.hasMore() ? Parameters.cursor(next) : null);
          json.writeNumberProperty("total_count", page.total());
          json.writeNumberProperty("limit", page.limit());
          json.writeEndObject();
        });
  }

  /**
   * @param server where the files of the messages lie
   */
  static byte[] detail(Row head, List<SandboxMessage> messages, String server, Spoil spoil) {
    return written(
        1024 + messages.size() * 512,
        json -> {
          json.writeBooleanProperty("success", true);
          json.writeObjectPropertyStart("data");
          json.writeObjectPropertyStart("conversation");
          head(json, head);
          json.writeEndObject();
          json.writeArrayPropertyStart("messages");
          int size = messages.size();
          for (int i = 0; i < size; i++) {
            if (spoil.malformed(i, size)) {
              malformed(json, messages.get(i).id(), spoil.at());
            } else {
              MessageJson.write(json, messages.get(i), server, spoil.unknown(i, size));
            }
          }
          json.writeEndArray();
          json.writeNumberProperty("message_count", size);
          json.writeEndObject();
        });
  }

  static byte[] patched(Row row) {
    return written(
        512,
        json -> {
          json.writeBooleanProperty("success", true);
          json.writeObjectPropertyStart("data");
          json.writeStringProperty("id", row.id());
          json.writeStringProperty("status", row.status().wire());
          tags(json, row);
          json.writeStringProperty("updated_at", WireTime.iso(row.updatedAt()));
          json.writeEndObject();
        });
  }

  private static void row(JsonGenerator json, Row row, boolean unknown) {
    json.writeStartObject();
    common(json, row, unknown);
    text(json, "agent_id", row.agent() == null ? null : row.agent().id());
    text(json, "department_id", row.departmentId());
    text(json, "visitor_name", row.visitor().name());
    text(json, "visitor_email", row.visitor().email());
    text(json, "visitor_company", row.visitor().company());
    text(json, "agent_name", row.agent() == null ? null : row.agent().firstName());
    text(json, "last_message", row.lastMessage());
    json.writeNumberProperty("message_count", row.messageCount());
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, Row row) {
    Person agent = row.agent();
    common(json, row, false);
    text(json, "visitor_name", row.visitor().name());
    text(json, "visitor_last_name", row.visitor().lastName());
    text(json, "visitor_email", row.visitor().email());
    text(json, "visitor_phone", row.visitor().phone());
    text(json, "visitor_company", row.visitor().company());
    text(json, "agent_name", agent == null ? null : agent.firstName());
    text(json, "agent_last_name", agent == null ? null : agent.lastName());
    text(json, "agent_email", agent == null ? null : agent.email());
  }

  private static void common(JsonGenerator json, Row row, boolean unknown) {
    json.writeStringProperty("id", row.id());
    json.writeStringProperty("source", unknown ? "telegram" : row.source());
    json.writeStringProperty("status", unknown ? "snoozed" : row.status().wire());
    tags(json, row);
    json.writeStringProperty("created_at", WireTime.iso(row.createdAt()));
    json.writeStringProperty("updated_at", WireTime.iso(row.updatedAt()));
  }

  private static void tags(JsonGenerator json, Row row) {
    json.writeArrayPropertyStart("tags");
    row.tags().forEach(json::writeString);
    json.writeEndArray();
  }

  /** Something in place of a row or message that no reader can take for one. */
  private static void malformed(JsonGenerator json, String id, int way) {
    switch (way % 3) {
      case 0 -> json.writeString("undefined");
      case 1 -> {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("created_at", "yesterday");
        json.writeNumberProperty("tags", 7);
        json.writeEndObject();
      }
      default -> {
        json.writeStartObject();
        json.writeNullProperty("id");
        json.writeEndObject();
      }
    }
  }

  static void text(
      JsonGenerator json, String name, @org.jspecify.annotations.Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  private static byte[] written(int expected, Body body) {
    var bytes = new ByteArrayOutputStream(expected);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
