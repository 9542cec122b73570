package ai.nexadesk.console;

import static ai.nexadesk.console.ui.shell.Trigger.always;
import static ai.nexadesk.console.ui.shell.Trigger.pressed;
import static ai.nexadesk.console.ui.shell.Trigger.typed;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.ui.shell.Action;
import ai.nexadesk.console.ui.shell.Trigger;
import ai.nexadesk.console.ui.shell.ViewNames;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/** Every key that works, what it is called and what it does: the sheet of keys reads the same. */
final class KeyActions {

  private final ConsoleUi ui;
  private final Edits edits;
  private final Texts texts;
  private final List<Action> all = new ArrayList<>();
  private Runnable help = () -> {};

  KeyActions(ConsoleUi ui, Edits edits, Runnable refresh) {
    this.ui = ui;
    this.edits = edits;
    this.texts = ui.texts();
    move();
    change();
    go();
    add(
        Action.Group.WINDOW,
        "action.search",
        ui::focusSearch,
        typed("/"),
        always("Shortcut+F", "Ctrl F"));
    add(Action.Group.WINDOW, "action.saveView", ui::saveView, always("Shortcut+S", "Ctrl S"));
    add(Action.Group.WINDOW, "action.refresh", refresh, always("F5", "F5"));
    add(Action.Group.WINDOW, "action.help", () -> help.run(), typed("?"));
  }

  List<Action> all() {
    return List.copyOf(all);
  }

  void onHelp(Runnable open) {
    help = open;
  }

  private void move() {
    add(Action.Group.MOVE, "action.next", () -> ui.move(1), typed("j"), new Trigger.Native("↓"));
    add(
        Action.Group.MOVE,
        "action.previous",
        () -> ui.move(-1),
        typed("k"),
        new Trigger.Native("↑"));
    // Enter belongs to a button that has the focus; only in the list it opens.
    Trigger enter =
        new Trigger.Pressed(
            KeyCombination.valueOf("Enter"), "Enter", false, focus -> ui.listFocused());
    add(Action.Group.MOVE, "action.open", ui::openSelected, typed("o"), enter);
    add(Action.Group.MOVE, "action.back", ui::back, typed("u"), always("Esc", "Esc"));
  }

  private void change() {
    add(Action.Group.DO, "action.archive", ui::archive, typed("e"));
    add(Action.Group.DO, "action.statusOpen", () -> ui.setStatus("open"), typed("1"));
    add(Action.Group.DO, "action.statusPending", () -> ui.setStatus("pending"), typed("2"));
    add(Action.Group.DO, "action.statusActive", () -> ui.setStatus("active"), typed("3"));
    add(Action.Group.DO, "action.statusArchived", () -> ui.setStatus("archived"), typed("4"));
    add(Action.Group.DO, "action.take", ui::take, typed("A"));
    add(Action.Group.DO, "action.remind", ui::remind, typed("h"));
    add(Action.Group.DO, "action.undo", this::undo, pressed("Shortcut+Z", "Ctrl Z"));
    add(Action.Group.DO, "action.redo", this::redo, pressed("Shortcut+Shift+Z", "Ctrl Shift Z"));
  }

  private void go() {
    ViewNames names = new ViewNames(texts);
    for (View view : View.values()) {
      String letter =
          switch (view) {
            case INBOX -> "i";
            case MINE -> "m";
            case UNASSIGNED -> "u";
            case WAITING -> "w";
            case SNOOZED -> "h";
            case OPEN -> "o";
            case PENDING -> "p";
            case ACTIVE -> "v";
            case ARCHIVED -> "a";
            case ALL -> "";
          };
      if (!letter.isEmpty()) {
        all.add(
            new Action(
                Action.Group.GO,
                names.of(view),
                List.of(typed("g" + letter)),
                () -> ui.show(view)));
      }
    }
  }

  private void undo() {
    Optional<String> putAway = Optional.of(texts.of("remind.undone"));
    ui.background()
        .command(
            () -> ui.reminders().undo() ? putAway : edits.undo(),
            title -> ui.say(title, "toast.undone", "toast.noUndo"));
  }

  private void redo() {
    ui.background().command(edits::redo, title -> ui.say(title, "toast.redone", "toast.noRedo"));
  }

  private void add(Action.Group group, String key, Runnable run, Trigger... triggers) {
    all.add(new Action(group, texts.of(key), List.of(triggers), run));
  }
}
