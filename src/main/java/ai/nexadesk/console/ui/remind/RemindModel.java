package ai.nexadesk.console.ui.remind;

import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.ui.fx.Background;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** Puts conversations away and takes that back. FX thread, but for {@link #undo}. */
public final class RemindModel {

  private static final int MOST_UNDONE = 50;

  /**
   * Something that can be taken back.
   *
   * @param after the newest edit there was when it was done: a later one is taken back first
   */
  private record Done(long after, Map<Long, Optional<Reminder>> before) {}

  private final Store store;
  private final Background background;
  private final Deque<Done> done = new ConcurrentLinkedDeque<>();

  public RemindModel(Store store, Background background) {
    this.store = store;
    this.background = background;
  }

  /** Whether one of these has a reminder. */
  void ask(List<Long> keys, Consumer<Boolean> answered) {
    background.command(
        () -> keys.stream().anyMatch(key -> store.reminders().of(key).isPresent()), answered);
  }

  /** Puts them away; then tells how many that were. */
  void set(List<Long> keys, Reminder.Until until, Consumer<Integer> then) {
    background.command(() -> remembered(store.reminders().set(keys, until)), then);
  }

  /** Forgets their reminders; then tells how many there were. */
  void clear(Collection<Long> keys, Consumer<Integer> then) {
    background.command(() -> remembered(store.reminders().clear(keys)), then);
  }

  private int remembered(Map<Long, Optional<Reminder>> before) {
    if (!before.isEmpty()) {
      done.push(new Done(store.intents().newest(), before));
      while (done.size() > MOST_UNDONE) {
        done.removeLast();
      }
    }
    return before.size();
  }

  /**
   * Takes the newest one back, unless an edit was made after it. To be called as a command, off the
   * FX thread.
   *
   * @return whether it was taken back
   */
  public boolean undo() {
    Done newest = done.peek();
    if (newest == null || store.intents().newest() > newest.after()) {
      return false;
    }
    done.pop();
    store.reminders().restore(newest.before());
    return true;
  }
}
