package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON for programs: what the server said, with times in ISO-8601 and UTC, and nothing translated.
 * {@code {"format": "nexadesk-transcripts", "version": 1, …, "conversations": [{…, "messages":
 * []}]}}. {@code messages_held} says whether the messages are all there: current, outdated, never.
 */
final class JsonTranscript implements TranscriptWriter {

  private final OutputStream out;
  private final JsonGenerator json;
  private boolean inConversation;

  JsonTranscript(OutputStream out) {
    this.out = out;
    json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
  }

  @Override
  public void begin(Head head) throws IOException {
    tried(() -> {
      json.writeStartObject();
      json.writeStringProperty("format", "nexadesk-transcripts");
      json.writeNumberProperty("version", 1);
      json.writeStringProperty("as_of", Instant.ofEpochMilli(head.asOfMillis()).toString());
      json.writeBooleanProperty("masked", head.masked());
      json.writeArrayPropertyStart("conversations");
    });
  }

  @Override
  public void conversation(Conversation one, History history) throws IOException {
    tried(() -> {
      endConversation();
      inConversation = true;
      json.writeStartObject();
      text("id", one.id());
      text("status", one.status().word());
      text("source", one.source());
      json.writeArrayPropertyStart("tags");
      one.tags().forEach(tag -> json.writeString(whole(tag)));
      json.writeEndArray();
      time("created_at", one.createdAt());
      time("updated_at", one.updatedAt());
      text("agent", one.agent() == null ? null : one.agent().name());
      text("department", one.department() == null ? null : one.department().name());
      text("visitor_name", one.visitor().name());
      text("visitor_last_name", one.visitor().lastName());
      text("visitor_email", one.visitor().email());
      text("visitor_phone", one.visitor().phone());
      text("visitor_company", one.visitor().company());
      json.writeNumberProperty("message_count", one.messageCount());
      text("messages_held", history.held().name().toLowerCase(Locale.ROOT));
      json.writeArrayPropertyStart("messages");
    });
  }

  @Override
  public void message(Message message) throws IOException {
    tried(() -> {
      json.writeStartObject();
      text("id", message.id());
      text("sender_type", message.senderType());
      text("sender_name", message.senderName());
      time("created_at", message.createdAt());
      text("status", message.status());
      text("content", message.content());
      json.writeArrayPropertyStart("attachments");
      message.attachments().forEach(this::attachment);
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private void attachment(Attachment one) {
    json.writeStartObject();
    text("url", one.url());
    text("name", one.name());
    text("type", one.type());
    if (one.size() == null) {
      json.writeNullProperty("size");
    } else {
      json.writeNumberProperty("size", one.size());
    }
    if (one.url() == null) {
      text("raw", one.raw());
    }
    json.writeEndObject();
  }

  private void time(String name, long millis) {
    text(name, millis == 0 ? null : Instant.ofEpochMilli(millis).toString());
  }

  private void text(String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, whole(value));
    }
  }

  /** Without halves of pairs, which UTF-8 has no bytes for. */
  static String whole(String text) {
    StringBuilder whole = null;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int point = text.codePointAt(i);
        if (Character.isSupplementaryCodePoint(point)) {
          i++;
        } else {
          whole = whole == null ? new StringBuilder(text) : whole;
          whole.setCharAt(i, '\uFFFD');
        }
      }
    }
    return whole == null ? text : whole.toString();
  }

  private void endConversation() {
    if (inConversation) {
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  @Override
  public void end() throws IOException {
    tried(() -> {
      endConversation();
      json.writeEndArray();
      json.writeEndObject();
      json.close();
    });
  }

  /** The library wraps what the disk complains about. */
  private static void tried(Runnable writing) throws IOException {
    try {
      writing.run();
    } catch (JacksonException e) {
      throw e.getCause() instanceof IOException disk ? disk : new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
