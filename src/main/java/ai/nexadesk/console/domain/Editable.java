package ai.nexadesk.console.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The four things a person can change about a conversation, at one moment.
 *
 * <p>Holding the server's values it is the truth; with the unsent edits applied it is what the
 * screen, every filter and every count use.
 */
public record Editable(
    String status, @Nullable String agentId, @Nullable String departmentId, List<String> tags) {

  public Editable {
    tags = List.copyOf(tags);
  }

  /** These values after {@code edits}, first to last. The one place where overlay is computed. */
  public Editable with(Iterable<Edit> edits) {
    Editable now = this;
    for (Edit edit : edits) {
      now = now.with(edit);
    }
    return now;
  }

  /** These values after one edit. */
  public Editable with(Edit edit) {
    return switch (edit) {
      case Edit.SetStatus(String from, String to) -> new Editable(to, agentId, departmentId, tags);
      case Edit.Assign(String from, String to) -> new Editable(status, to, departmentId, tags);
      case Edit.Route(String from, String to) -> new Editable(status, agentId, to, tags);
      case Edit.ChangeTags(List<String> add, List<String> remove) ->
          new Editable(status, agentId, departmentId, TagMerge.apply(tags, add, remove));
    };
  }
}
