package ai.nexadesk.console;

import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.remind.Remind;
import ai.nexadesk.console.ui.shell.Toast;
import java.util.List;

/** What the window does around putting conversations away: the row goes, the next is selected. */
final class ConsoleReminders implements Remind.Around {

  private final ConsoleModels models;
  private final Selection selection;
  private final Toast toast;
  private long next = Selection.NONE;

  ConsoleReminders(ConsoleModels models, Selection selection, Toast toast) {
    this.models = models;
    this.selection = selection;
    this.toast = toast;
  }

  @Override
  public void leaving(List<Long> keys) {
    next = models.conversations().neighbour(keys::contains);
    models.conversations().acted(keys);
  }

  @Override
  public void putAway(List<Long> keys) {
    if (next != Selection.NONE && keys.contains(selection.key())) {
      selection.select(next);
    }
    selection.chooseNone();
  }

  @Override
  public void say(String words) {
    toast.say(words);
  }
}
