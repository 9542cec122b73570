package ai.nexadesk.console.ui.remind;

import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.store.Reminders;
import ai.nexadesk.console.ui.control.KeySet;
import ai.nexadesk.console.ui.control.LocalUndo;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts conversations away, which can be taken back. FX thread. */
public final class RemindModel {

  private final Reminders reminders;
  private final Background background;
  private final Question<Boolean> question;
  private final LocalUndo local;
  private final String undone;

  /**
   * @param undone what is said once a reminder is taken back
   */
  public RemindModel(Reminders reminders, Background background, LocalUndo local, String undone) {
    this.reminders = reminders;
    this.background = background;
    this.question = background.promptQuestion();
    this.local = local;
    this.undone = undone;
  }

  /** Whether one of these has a reminder. */
  void ask(KeySet keys, Consumer<Boolean> answered) {
    question.ask(
        () -> reminders.all().stream().anyMatch(one -> keys.contains(one.key())), answered);
  }

  /** Puts them away; then tells how many that were. */
  void set(KeySet keys, Reminder.Until until, Consumer<Integer> then) {
    background.command(() -> remembered(reminders.set(keys.list(), until)), then);
  }

  /** Forgets their reminders; then tells how many there were. */
  void clear(KeySet keys, Consumer<Integer> then) {
    background.command(() -> remembered(reminders.clear(keys.list())), then);
  }

  private int remembered(Map<Long, Optional<Reminder>> before) {
    if (!before.isEmpty()) {
      local.done(undone, () -> reminders.restore(before));
    }
    return before.size();
  }
}
