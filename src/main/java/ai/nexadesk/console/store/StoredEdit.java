package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An edit as three columns: its kind, what it started from, and what it wants. */
record StoredEdit(String kind, @Nullable String was, @Nullable String wants) {

  static StoredEdit of(Edit edit) {
    return switch (edit) {
      case Edit.SetStatus(String from, String to) -> new StoredEdit("status", from, to);
      case Edit.Assign(String from, String to) -> new StoredEdit("agent", from, to);
      case Edit.Route(String from, String to) -> new StoredEdit("department", from, to);
      case Edit.ChangeTags tags ->
          new StoredEdit("tags", TextList.write(tags.remove()), TextList.write(tags.add()));
    };
  }

  /** What it changes. */
  static ConversationField field(Edit edit) {
    return switch (edit) {
      case Edit.SetStatus status -> ConversationField.STATUS;
      case Edit.Assign assign -> ConversationField.AGENT_ID;
      case Edit.Route route -> ConversationField.DEPARTMENT_ID;
      case Edit.ChangeTags tags -> ConversationField.TAGS;
    };
  }

  Edit edit() {
    return switch (kind) {
      case "status" ->
          new Edit.SetStatus(Objects.requireNonNull(was), Objects.requireNonNull(wants));
      case "agent" -> new Edit.Assign(was, wants);
      case "department" -> new Edit.Route(was, wants);
      case "tags" -> new Edit.ChangeTags(TextList.read(wants), TextList.read(was));
      default -> throw new IllegalStateException("an edit of unknown kind is stored");
    };
  }
}
