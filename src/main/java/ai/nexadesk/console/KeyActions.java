package ai.nexadesk.console;

import static ai.nexadesk.console.ui.shell.Trigger.always;
import static ai.nexadesk.console.ui.shell.Trigger.pressed;
import static ai.nexadesk.console.ui.shell.Trigger.typed;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.ui.shell.Action;
import ai.nexadesk.console.ui.shell.Trigger;
import ai.nexadesk.console.ui.shell.ViewNames;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;

/** Every key that works, what it is called and what it does: the sheet of keys reads the same. */
final class KeyActions {

  private final ConsoleUi ui;
  private final Texts texts;
  private final List<Action> all = new ArrayList<>();
  private Runnable help = () -> {};

  KeyActions(ConsoleUi ui, Runnable refresh) {
    this.ui = ui;
    this.texts = ui.texts();
    move();
    pick(ui.actions());
    change(ui.actions());
    go();
    add(
        Action.Group.WINDOW,
        "action.search",
        ui::focusSearch,
        typed("/"),
        always("Shortcut+F", "Ctrl F"));
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

  private void pick(ConversationActions actions) {
    add(Action.Group.MOVE, "action.pick", actions::pick, typed("x"));
    add(
        Action.Group.MOVE,
        "action.pickNext",
        () -> extend(1),
        typed("J"),
        inList("Shift+Down", "Shift ↓"));
    add(
        Action.Group.MOVE,
        "action.pickPrevious",
        () -> extend(-1),
        typed("K"),
        inList("Shift+Up", "Shift ↑"));
    add(Action.Group.MOVE, "action.pickAll", actions::pickAll, pressed("Shortcut+A", "Ctrl A"));
  }

  private void extend(int by) {
    ui.driven();
    ui.actions().extend(by);
  }

  private Trigger inList(String keys, String shown) {
    return new Trigger.Pressed(
        KeyCombination.valueOf(keys), shown, false, focus -> ui.listFocused());
  }

  private void change(ConversationActions actions) {
    add(Action.Group.DO, "action.archive", actions::archive, typed("e"));
    status("action.statusOpen", "open", "1");
    status("action.statusPending", "pending", "2");
    status("action.statusActive", "active", "3");
    status("action.statusArchived", "archived", "4");
    add(Action.Group.DO, "action.assign", actions::assign, typed("a"));
    add(Action.Group.DO, "action.take", actions::take, typed("A"));
    add(Action.Group.DO, "action.department", actions::route, typed("d"));
    add(Action.Group.DO, "action.tags", actions::tags, typed("t"));
    add(Action.Group.DO, "action.undo", actions::undo, pressed("Shortcut+Z", "Ctrl Z"));
    add(Action.Group.DO, "action.redo", actions::redo, pressed("Shortcut+Shift+Z", "Ctrl Shift Z"));
  }

  private void status(String key, String word, String typed) {
    add(Action.Group.DO, key, () -> ui.actions().setStatus(word), typed(typed));
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

  private void add(Action.Group group, String key, Runnable run, Trigger... triggers) {
    all.add(new Action(group, texts.of(key), List.of(triggers), run));
  }
}
