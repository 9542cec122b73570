package ai.nexadesk.console.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be different about a conversation. Absent and null are told apart.
 *
 * @param status the new one; null leaves it
 * @param agent to whom; {@code To(null)} unassigns, null leaves it
 * @param department like the agent
 * @param tags all of the new ones; null leaves them
 */
record Change(
    @Nullable Status status,
    @Nullable To agent,
    @Nullable To department,
    @Nullable List<String> tags) {

  /** A mentioned field: to an id, or to nobody when the id is null. */
  record To(@Nullable String id) {}

  static Change status(Status status) {
    return new Change(status, null, null, null);
  }

  static Change agent(@Nullable String id) {
    return new Change(null, new To(id), null, null);
  }

  static Change department(@Nullable String id) {
    return new Change(null, null, new To(id), null);
  }

  static Change tags(List<String> tags) {
    return new Change(null, null, null, tags);
  }
}
