package ai.nexadesk.console;

import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.remind.Remind;
import ai.nexadesk.console.ui.shell.Toast;

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
  public void leaving(KeySet keys) {
    next = models.conversations().neighbour(keys::contains);
    models.conversations().acted(keys.list());
  }

  @Override
  public void putAway(KeySet keys) {
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
