package ai.nexadesk.console;

import static ai.nexadesk.console.ui.action.Trigger.pressed;
import static ai.nexadesk.console.ui.action.Trigger.typed;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.Action.Group;
import ai.nexadesk.console.ui.action.Actions;
import ai.nexadesk.console.ui.action.Trigger;
import ai.nexadesk.console.ui.shell.ViewNames;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Everything a person can do, each with its name and its keys. The place to add an action: keys,
 * palette, menus and the sheet of keys show whatever is added here.
 *
 * <p>{@link #edit} adds what changes the selected conversation, {@link #add} anything else. The
 * text key {@code action.example} makes the id {@code example}.
 */
final class KeyActions {

  private static final String PREFIX = "action.";

  private final Actions actions;
  private final ConsoleUi ui;
  private final Navigation navigation;
  private final Texts texts;

  /** What the window opens above itself, and does as a whole. */
  record Pages(
      Runnable palette,
      Runnable help,
      Runnable changeKeys,
      Runnable settings,
      Commands.Window window) {}

  KeyActions(Actions actions, ConsoleUi ui, Navigation navigation) {
    this.navigation = navigation;
    this.actions = actions;
    this.ui = ui;
    this.texts = ui.texts();
  }

  void addAll(Choosers choosers, Pages pages) {
    conversation(choosers);
    HistoryActions history = navigation.inHistory();
    history.copy(actions);
    move();
    history.move(actions);
    pick(ui.doing());
    go();
    queue();
    add(Group.WINDOW, "action.undo", ui.doing()::undo, pressed("Shortcut+Z"));
    add(Group.WINDOW, "action.redo", ui.doing()::redo, pressed("Shortcut+Shift+Z"));
    add(Group.WINDOW, "action.search", navigation::focusSearch, typed("/"), pressed("Shortcut+F"));
    Action.Rule keep = new Action.Rule(navigation::keepObstacle, false);
    add(Group.WINDOW, "action.saveView", keep, ui::saveView, pressed("Shortcut+S"));
    Action.Rule listed = new Action.Rule(navigation::listObstacle, false);
    add(Group.WINDOW, "action.saveList", listed, navigation::saveList);
    Action.Rule unlocked = new Action.Rule(ui.doing()::lockedObstacle, false);
    add(Group.WINDOW, "action.handOut", unlocked, navigation::handOut);
    add(Group.WINDOW, "action.palette", pages.palette(), pressed("Shortcut+K"));
    add(Group.WINDOW, "action.refresh", pages.window().refresh(), pressed("F5"));
    add(Group.WINDOW, "action.check", pages.window().check());
    add(Group.WINDOW, "action.help", pages.help(), typed("?"));
    add(Group.WINDOW, "action.changeKeys", pages.changeKeys());
    add(Group.WINDOW, "action.settings", pages.settings(), pressed("Shortcut+Comma"));
    add(Group.WINDOW, "action.theme", pages.window().theme());
    add(Group.WINDOW, "action.density", pages.window().density());
    add(Group.WINDOW, "action.bell", pages.window().bell());
    Action.Rule drawer = new Action.Rule(navigation::drawerObstacle, false);
    add(Group.WINDOW, "action.details", drawer, navigation::toggleDetails);
    new DetailActions(ui.details(), navigation).addAll(this::add);
    add(Group.WINDOW, "action.suggestions", ui.suggesting()::toggle);
    add(Group.WINDOW, "action.archiveThen", ui.doing()::changeAfterArchive);
  }

  private void conversation(Choosers choosers) {
    ConversationActions doing = ui.doing();
    edit("action.archive", doing::archive, typed("e"));
    edit("action.statusOpen", () -> doing.setStatus("open"), typed("1"));
    edit("action.statusPending", () -> doing.setStatus("pending"), typed("2"));
    edit("action.statusActive", () -> doing.setStatus("active"), typed("3"));
    edit("action.statusArchived", () -> doing.setStatus("archived"), typed("4"));
    edit("action.assign", choosers::assign, typed("a"));
    edit("action.take", doing::take, typed("A"));
    edit("action.department", choosers::department, typed("d"));
    edit("action.tags", navigation::tags, typed("t"));
    selected("action.remind", ui::remind, typed("h"));
    selected("action.markRead", ui.doing()::markRead, typed("I"));
    selected("action.markUnread", ui.doing()::markUnread, typed("U"));
    Action.Rule open = new Action.Rule(navigation::openObstacle, false);
    add(Group.DO, "action.copyLink", open, choosers::copyLink, typed("y"));
    TranscriptsInWindow files = ui.transcripts();
    add(Group.DO, "action.exportOpen", open, files::saveOpen, pressed("Shortcut+E"));
    Action.Rule chosen = new Action.Rule(files::chosenObstacle, false);
    add(Group.DO, "action.exportChosen", chosen, files::saveChosen, pressed("Shortcut+Shift+E"));
    selected("action.print", files::print, pressed("Shortcut+P"));
  }

  private void move() {
    inList("action.next", () -> navigation.move(1), typed("j"), new Trigger.Native("↓"));
    inList("action.previous", () -> navigation.move(-1), typed("k"), new Trigger.Native("↑"));
    inList("action.nextUnread", () -> navigation.stepUnread(true), typed("n"));
    inList("action.previousUnread", () -> navigation.stepUnread(false), typed("N"));
    inList("action.open", navigation::openSelected, typed("o"), pressed("Enter"));
    add(Group.MOVE, "action.back", navigation::back, typed("u"), pressed("Esc"));
  }

  private void pick(ConversationActions doing) {
    inList("action.pick", doing::pick, typed("x"));
    inList("action.pickNext", () -> extend(1), typed("J"), pressed("Shift+Down"));
    inList("action.pickPrevious", () -> extend(-1), typed("K"), pressed("Shift+Up"));
    inList("action.pickAll", doing::pickAll, pressed("Shortcut+A"));
  }

  private void extend(int by) {
    navigation.driven();
    ui.doing().extend(by);
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
            case ALL -> "l";
          };
      actions.add(
          new Action(
              goTo(view),
              Group.GO,
              names.of(view),
              List.of(typed("g" + letter)),
              Action.Rule.ALWAYS,
              () -> navigation.show(view, false)));
    }
  }

  private void queue() {
    actions.add(
        new Action(
            "goQueue",
            Group.GO,
            texts.of("queue.title"),
            List.of(typed("gq")),
            Action.Rule.ALWAYS,
            navigation::showQueue));
  }

  /** The id of the action that shows a view. */
  static String goTo(View view) {
    String name = view.name();
    return "go" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /** Moves or chooses in the list, and changes nothing. */
  private void inList(String key, Runnable run, Trigger... keys) {
    add(Group.MOVE, key, new Action.Rule(navigation::listObstacle, false), run, keys);
  }

  /** Changes the selected conversation, and can be undone. */
  private void edit(String key, Runnable run, Trigger... keys) {
    add(Group.DO, key, new Action.Rule(navigation::editObstacle, true), run, keys);
  }

  /** Needs a selected conversation, and changes nothing. */
  private void selected(String key, Runnable run, Trigger... keys) {
    add(Group.DO, key, new Action.Rule(navigation::selectionObstacle, false), run, keys);
  }

  private void add(Group group, String key, Runnable run, Trigger... keys) {
    add(group, key, Action.Rule.ALWAYS, run, keys);
  }

  private void add(Group group, String key, Action.Rule rule, Runnable run, Trigger... keys) {
    String id = key.substring(PREFIX.length());
    actions.add(new Action(id, group, texts.of(key), List.of(keys), rule, run));
  }
}
