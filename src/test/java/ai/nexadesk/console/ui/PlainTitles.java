package ai.nexadesk.console.ui;

import ai.nexadesk.console.edit.Edits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Titles that say the value and nothing else. */
final class PlainTitles implements Edits.Titles {
  @Override
  public String status(String to) {
    return "status " + to;
  }

  @Override
  public String assign(@Nullable String agentId) {
    return "agent " + agentId;
  }

  @Override
  public String route(@Nullable String departmentId) {
    return "department " + departmentId;
  }

  @Override
  public String handOut(int conversations) {
    return "hand out " + conversations;
  }

  @Override
  public String tags(List<String> add, List<String> remove) {
    return "tags " + add + remove;
  }
}
