package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server said of one conversation, as far as the copy holds it, as JSON with the API's
 * names. A field it never mentioned is absent, and unsent edits are not in it. Safe on any thread
 * but the JavaFX one.
 */
public final class ServerSaid {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Database database;

  ServerSaid(Database database) {
    this.database = database;
  }

  /**
   * Indented JSON, with the newest messages, {@code messages} at most; empty for an unknown key.
   */
  public Optional<String> of(long key, int messages) {
    return database.read(session -> {
      Optional<ServerRow> row =
          session.one(ServerRow.SELECT + " WHERE key = ?", ServerRow::read, key);
      if (row.isEmpty()) {
        return Optional.empty();
      }
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      all.set("conversation", conversation(row.get()));
      messages(session, key, messages, all);
      return Optional.of(JSON.writeValueAsString(all));
    });
  }

  private static ObjectNode conversation(ServerRow row) {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    said.put("id", row.id());
    for (ConversationField field : ConversationField.values()) {
      if (row.knows(field)) {
        said.set(field.wireName(), value(row, field));
      }
    }
    return said;
  }

  private static JsonNode value(ServerRow row, ConversationField field) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    Object value = row.columns().get(field.position());
    if (value == null) {
      return nodes.nullNode();
    }
    return switch (field.kind()) {
      case TEXT -> nodes.stringNode((String) value);
      case TAGS -> {
        ArrayNode tags = nodes.arrayNode();
        TextList.read((String) value).forEach(tags::add);
        yield tags;
      }
      case TIME -> nodes.stringNode(Instant.ofEpochMilli((Long) value).toString());
      case COUNT -> nodes.numberNode((Long) value);
    };
  }

  private static void messages(Session session, long key, int most, ObjectNode all)
      throws SQLException {
    List<Message> held = Messages.messages(session, key);
    if (held.size() > most) {
      all.put("messages_left_out", held.size() - most);
    }
    ArrayNode messages = all.putArray("messages");
    for (Message message : held.subList(Math.max(0, held.size() - most), held.size())) {
      ObjectNode said = messages.addObject();
      said.put("id", message.id());
      said.put("sender_type", message.senderType());
      said.put("sender_name", message.senderName());
      said.put("content", message.content());
      ArrayNode attachments = said.putArray("attachments");
      message.attachments().forEach(one -> attachments.add(asItCame(one.raw())));
      said.put("status", message.status());
      said.put("created_at", Instant.ofEpochMilli(message.createdAt()).toString());
    }
  }

  private static JsonNode asItCame(String raw) {
    try {
      return JSON.readTree(raw);
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.stringNode(raw);
    }
  }
}
