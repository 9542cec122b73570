package ai.nexadesk.console.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation as the server has it, past every field that the API leaves out. */
public record TrueState(
    String id,
    Status status,
    @Nullable String agentId,
    @Nullable String departmentId,
    List<String> tags,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String visitorName,
    List<SandboxMessage> messages) {

  /** How many messages there are. */
  public int messageCount() {
    return messages.size();
  }
}
