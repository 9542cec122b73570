package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.Field;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes status, agent, department or tags. The answer is partial: whatever it does not mention
 * stays unknown (contract, trap 3).
 */
record UpdateConversation(String id, ConversationPatch patch)
    implements Operation<ConversationFacts> {

  private static final MediaType JSON = MediaType.get("application/json");

  UpdateConversation {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A conversation's id is not blank");
    }
  }

  @Override
  public Request.Builder request(HttpUrl conversations) {
    byte[] body = body().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Request.Builder()
        .url(conversations.newBuilder().addQueryParameter("id", id).build())
        .patch(RequestBody.create(body, JSON));
  }

  private ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    put(body, "status", patch.status());
    put(body, "agent_id", patch.agentId());
    put(body, "department_id", patch.departmentId());
    List<String> tags = patch.tags().value();
    if (tags != null) {
      tags.forEach(body.putArray("tags")::add);
    }
    return body;
  }

  private static void put(ObjectNode body, String name, Field<String> field) {
    if (!field.known()) {
      return;
    }
    String value = field.value();
    if (value == null) {
      body.putNull(name);
    } else {
      body.put(name, value);
    }
  }

  @Override
  public String method() {
    return "PATCH";
  }

  @Override
  public String loggedPath() {
    return "/conversations?id=" + id;
  }

  @Override
  public ConversationFacts read(JsonNode envelope) throws WrongShapeException {
    JsonNode data = envelope.path("data");
    Optional<String> answeredId = FactsReader.id(data);
    if (!data.isObject() || answeredId.filter(other -> !other.equals(id)).isPresent()) {
      throw new WrongShapeException();
    }
    ConversationFacts.Builder facts = ConversationFacts.of(id);
    FactsReader.addFields(data, facts);
    return facts.build();
  }
}
