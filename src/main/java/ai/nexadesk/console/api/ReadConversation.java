package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Field;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one conversation with its messages. */
record ReadConversation(String id) implements Operation<ConversationDetail> {

  ReadConversation {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A conversation's id is not blank");
    }
  }

  @Override
  public Request.Builder request(HttpUrl conversations) {
    return new Request.Builder()
        .url(conversations.newBuilder().addQueryParameter("id", id).build())
        .get();
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String loggedPath() {
    return "/conversations?id=" + id;
  }

  @Override
  public ConversationDetail read(JsonNode envelope) throws WrongShapeException {
    JsonNode data = envelope.path("data");
    ConversationFacts.Builder facts = ConversationFacts.of(id);
    JsonNode conversation = data.path("conversation");
    // An answer about another conversation, from a cache in between, must not be stored as this.
    if (!FactsReader.id(conversation).filter(id::equals).isPresent()) {
      throw new WrongShapeException();
    }
    FactsReader.addFields(conversation, facts);
    Field<Long> count = FactsReader.count(data.path("message_count"));
    if (count.known()) {
      facts.number(ConversationField.MESSAGE_COUNT, count.value());
    }
    MessagesReader messages = MessagesReader.read(id, data.path("messages"));
    return new ConversationDetail(
        facts.build(), messages.messages(), asInt(count), messages.skipped());
  }

  private static @Nullable Integer asInt(Field<Long> count) {
    Long value = count.value();
    return value == null ? null : (int) Math.min(value, Integer.MAX_VALUE);
  }
}
