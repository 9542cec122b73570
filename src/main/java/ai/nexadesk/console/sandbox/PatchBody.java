package ai.nexadesk.console.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a PATCH, telling a field that is absent from one that is null. */
final class PatchBody {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final Set<String> FIELDS = Set.of("status", "agent_id", "department_id", "tags");
  private static final int MOST_TAGS = 100;
  private static final int LONGEST_TAG = 200;

  private PatchBody() {}

  static Change read(byte[] body, Staff staff) throws Refusal {
    JsonNode root = parse(body);
    if (!root.isObject() || root.isEmpty()) {
      throw Refusal.bad(
          "The body must be a JSON object with status, agent_id, department_id or tags");
    }
    for (String field : root.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw Refusal.bad("A conversation has no field \"" + field + "\" that can be changed");
      }
    }
    Change.To agent = to(root.get("agent_id"), "agent_id");
    if (agent != null && agent.id() != null && staff.agent(agent.id()).isEmpty()) {
      throw Refusal.bad("There is no agent with the id " + agent.id());
    }
    Change.To department = to(root.get("department_id"), "department_id");
    if (department != null && department.id() != null && !staff.hasDepartment(department.id())) {
      throw Refusal.bad("There is no department with the id " + department.id());
    }
    return new Change(status(root.get("status")), agent, department, tags(root.get("tags")));
  }

  private static JsonNode parse(byte[] body) throws Refusal {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw Refusal.bad("The body is not valid JSON");
    }
  }

  private static @Nullable Status status(@Nullable JsonNode node) throws Refusal {
    if (node == null) {
      return null;
    }
    return (node.isString() ? Status.of(node.stringValue()) : java.util.Optional.<Status>empty())
        .orElseThrow(() -> Refusal.bad("\"status\" must be open, pending, active or archived"));
  }

  private static Change.@Nullable To to(@Nullable JsonNode node, String field) throws Refusal {
    if (node == null) {
      return null;
    }
    if (node.isNull()) {
      return new Change.To(null);
    }
    if (node.isString() && node.stringValue().length() == 36) {
      try {
        return new Change.To(UUID.fromString(node.stringValue()).toString());
      } catch (IllegalArgumentException e) {
        // Refused below like anything else that is no UUID.
      }
    }
    throw Refusal.bad("\"" + field + "\" must be a UUID or null");
  }

  private static @Nullable List<String> tags(@Nullable JsonNode node) throws Refusal {
    if (node == null) {
      return null;
    }
    if (!node.isArray() || node.size() > MOST_TAGS) {
      throw Refusal.bad("\"tags\" must be an array of at most " + MOST_TAGS + " texts");
    }
    Set<String> tags = new LinkedHashSet<>();
    for (JsonNode tag : node) {
      if (!tag.isString() || tag.stringValue().isBlank()) {
        throw Refusal.bad("Every tag must be a text that is not empty");
      }
      if (tag.stringValue().length() > LONGEST_TAG) {
        throw Refusal.bad("A tag must not be longer than " + LONGEST_TAG + " characters");
      }
      tags.add(tag.stringValue());
    }
    return new ArrayList<>(tags);
  }
}
