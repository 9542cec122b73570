package ai.nexadesk.console;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Names what a person did, in their language, for undo and redo. Any thread.
 *
 * @param language what the window speaks at that moment
 */
record EditTitles(Supplier<Texts> language) implements Edits.Titles {

  private static final int TAG = 24;

  private Texts texts() {
    return language.get();
  }

  @Override
  public String status(String to) {
    return texts().of("edit.status", StatusWord.of(new ConversationStatus(to), texts()));
  }

  @Override
  public String assign(@Nullable String agentId) {
    return texts().of(agentId == null ? "edit.unassign" : "edit.assign");
  }

  @Override
  public String route(@Nullable String departmentId) {
    return texts().of(departmentId == null ? "edit.unroute" : "edit.route");
  }

  @Override
  public String handOut(int conversations) {
    return texts().count("edit.handOut", conversations);
  }

  @Override
  public String tags(List<String> add, List<String> remove) {
    StringBuilder words = new StringBuilder();
    add.forEach(tag -> words.append(" +").append(SafeText.oneLine(tag, TAG)));
    remove.forEach(tag -> words.append(" −").append(SafeText.oneLine(tag, TAG)));
    return texts().of("edit.tags", words.toString().strip());
  }
}
