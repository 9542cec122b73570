package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Field;
import java.util.List;

/**
 * What to change about a conversation: an unknown field is left out and changes nothing, a null
 * agent or department is sent as null and takes it away (contract, trap 2). Immutable.
 *
 * @param tags the whole new array, never null: the server replaces it whole (contract, trap 4)
 */
public record ConversationPatch(
    Field<String> status,
    Field<String> agentId,
    Field<String> departmentId,
    Field<List<String>> tags) {

  /**
   * @throws IllegalArgumentException when it changes nothing, or sets status or tags to null: a bug
   *     of the caller
   */
  public ConversationPatch {
    if (!status.known() && !agentId.known() && !departmentId.known() && !tags.known()) {
      throw new IllegalArgumentException("A patch with nothing to change is never sent");
    }
    if (status.known() && status.value() == null) {
      throw new IllegalArgumentException("A status cannot be null");
    }
    if (tags.known() && tags.value() == null) {
      throw new IllegalArgumentException("Tags cannot be null");
    }
    tags = tags.map(List::copyOf);
  }

  public static ConversationPatch status(String word) {
    return new ConversationPatch(Field.of(word), Field.unknown(), Field.unknown(), Field.unknown());
  }

  @Override
  public String toString() {
    return "ConversationPatch[status="
        + status.known()
        + ", agent="
        + agentId.known()
        + ", department="
        + departmentId.known()
        + ", tags="
        + tags.known()
        + "]";
  }
}
