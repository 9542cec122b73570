package ai.nexadesk.console;

import static ai.nexadesk.console.ui.action.Trigger.pressed;

import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.settings.KnownWorkspace;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.Action.Group;
import ai.nexadesk.console.ui.action.Actions;
import ai.nexadesk.console.ui.action.Trigger;
import ai.nexadesk.console.ui.connect.RemoveSheet;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Changing from one workspace to another, to the demo, and to a new one. FX thread. */
final class WorkplaceActions {

  /** Ctrl+1 to Ctrl+9. */
  private static final int WITH_KEYS = 9;

  private static final int NAME = 40;
  private static final int MOST_NOTES = 100_000;

  private final Desk desk;
  private final Session session;
  private final ConsoleUi ui;
  private final Texts texts;

  WorkplaceActions(Desk desk, Session session, ConsoleUi ui) {
    this.desk = desk;
    this.session = session;
    this.ui = ui;
    texts = ui.texts();
  }

  /** Adds them to what can be done in the window, and to its top. */
  void add(Runnable otherKey) {
    Actions actions = ui.actions();
    List<KnownWorkspace> known = desk.places().known();
    for (int i = 0; i < known.size(); i++) {
      actions.add(to(known.get(i), i + 1));
    }
    boolean demo = session.connection().demo();
    String shown = demo ? texts.of("why.shownNow") : "";
    add("toDemo", texts.of("action.toDemo"), shown, desk::openDemo);
    add("connect", texts.of("action.connect"), "", ui.connecting()::connect);
    String keyless = demo ? texts.of("why.demoKey") : "";
    add("otherKey", texts.of("action.otherKey"), keyless, otherKey);
    session
        .connection()
        .known()
        .ifPresent(here ->
            add("removeWorkspace", texts.of("action.removeWorkspace"), "", () -> remove(here)));
    ui.onWorkspaces(this::menu);
  }

  private void remove(KnownWorkspace known) {
    Store store = session.wiring().store();
    Thread.ofVirtual()
        .name("count-losses")
        .start(() -> {
          RemoveSheet.Losses losses =
              new RemoveSheet.Losses(
                  store.outbox().size(),
                  store.notes().all(MOST_NOTES).size(),
                  store.savedViews().list().size(),
                  store.reminders().all().size());
          FxThread.run(
              () -> ui.connecting().askRemoval(name(known), losses, () -> desk.remove(known)));
        });
  }

  private void add(String id, String name, String obstacle, Runnable run) {
    Action.Rule rule = new Action.Rule(() -> obstacle, false);
    ui.actions().add(new Action(id, Group.WINDOW, name, List.of(), rule, run));
  }

  private Action to(KnownWorkspace known, int number) {
    String why = shown(known) ? texts.of("why.shownNow") : "";
    List<Trigger> keys = number <= WITH_KEYS ? List.of(pressed("Shortcut+" + number)) : List.of();
    return new Action(
        "toWorkspace" + number,
        Group.WINDOW,
        texts.of("action.toWorkspace", name(known)),
        keys,
        new Action.Rule(() -> why, false),
        () -> desk.open(known, ApiKey.UNKNOWN));
  }

  private boolean shown(KnownWorkspace known) {
    return session.connection().known().filter(now -> now.id().equals(known.id())).isPresent();
  }

  private static String name(KnownWorkspace known) {
    return SafeText.oneLine(known.name(), NAME);
  }

  /** The workspaces, each in its colour, under a button of the top bar. */
  private void menu(Node button) {
    ContextMenu menu = new ContextMenu();
    menu.setId("workspaces-menu");
    List<KnownWorkspace> known = desk.places().known();
    for (int i = 0; i < known.size(); i++) {
      KnownWorkspace one = known.get(i);
      MenuItem item = item("workspace-" + (i + 1), name(one), shown(one));
      item.setGraphic(tile(one));
      item.setOnAction(event -> desk.open(one, ApiKey.UNKNOWN));
      menu.getItems().add(item);
    }
    MenuItem demo = item("workspace-demo", texts.of("action.toDemo"), session.connection().demo());
    demo.setOnAction(event -> desk.openDemo());
    MenuItem fresh = item("workspace-new", texts.of("action.connect"), false);
    fresh.setOnAction(event -> ui.connecting().connect());
    menu.getItems().addAll(demo, new SeparatorMenuItem(), fresh);
    session
        .connection()
        .known()
        .ifPresent(here -> {
          MenuItem gone = item("workspace-remove", texts.of("action.removeWorkspace"), false);
          gone.setOnAction(event -> remove(here));
          menu.getItems().add(gone);
        });
    menu.show(button, Side.BOTTOM, 0, 4);
  }

  private static MenuItem item(String id, String name, boolean shown) {
    MenuItem item = new MenuItem(name);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setDisable(shown);
    return item;
  }

  private static Label tile(KnownWorkspace known) {
    Label tile = Nodes.label(SafeText.initials(known.name()).substring(0, 1), "tile");
    Nodes.state(tile, "hue-" + known.colour(), true);
    return tile;
  }
}
