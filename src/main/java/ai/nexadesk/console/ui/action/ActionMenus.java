package ai.nexadesk.console.ui.action;

import ai.nexadesk.console.ui.control.Nodes;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

/** Makes menus of the actions, read anew each time one opens. FX thread. */
public final class ActionMenus {

  private static final double WIDTH = 248;

  private final Actions actions;
  private final KeyMap map;
  private final KeyWords words;
  private final GroupNames groups;

  public ActionMenus(Actions actions, KeyMap map, KeyWords words) {
    this.actions = actions;
    this.map = map;
    this.words = words;
    this.groups = new GroupNames(words.texts());
  }

  /** Every action, a menu for each group. */
  public ContextMenu all() {
    ContextMenu menu = new ContextMenu();
    menu.setId("actions-menu-popup");
    menu.setOnShowing(event -> {
      for (MenuItem item : menu.getItems()) {
        if (item instanceof Menu group && item.getUserData() instanceof Action.Group of) {
          group.getItems().setAll(items(actions.of(of)));
        }
      }
    });
    for (Action.Group group : Action.Group.values()) {
      Menu of = new Menu(groups.of(group));
      of.setMnemonicParsing(false);
      of.setUserData(group);
      of.getItems().setAll(items(actions.of(group)));
      menu.getItems().add(of);
    }
    return menu;
  }

  /** What can be done with the selected conversation. */
  public ContextMenu ofConversation() {
    ContextMenu menu = new ContextMenu();
    menu.setId("conversation-menu");
    menu.setOnShowing(event -> menu.getItems().setAll(conversationItems()));
    // A menu without items is not shown at all, and is not asked for any.
    menu.getItems().setAll(conversationItems());
    return menu;
  }

  private List<MenuItem> conversationItems() {
    return items(actions.of(Action.Group.DO));
  }

  /** Opens {@code menu} under a button. */
  public static void showBelow(ContextMenu menu, Node button) {
    if (menu.isShowing()) {
      menu.hide();
    } else {
      menu.show(button, Side.BOTTOM, 0, 4);
    }
  }

  /** Gives a control the menu of the selected conversation, for the mouse and the menu key. */
  public void onConversation(Control control) {
    control.setContextMenu(ofConversation());
  }

  private List<MenuItem> items(List<Action> of) {
    List<MenuItem> items = new java.util.ArrayList<>();
    boolean before = true;
    for (Action action : of) {
      if (before && !action.rule().undoable() && !items.isEmpty() && changes(of)) {
        items.add(new SeparatorMenuItem());
      }
      before = action.rule().undoable();
      items.add(item(action));
    }
    return items;
  }

  private static boolean changes(List<Action> of) {
    return of.getFirst().rule().undoable();
  }

  private MenuItem item(Action action) {
    List<Trigger> keys = map.keys(action);
    HBox line =
        new HBox(
            24,
            Nodes.label(action.name()),
            Nodes.spring(),
            words.drawn(keys.stream().limit(1).toList()));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(WIDTH);
    CustomMenuItem item = new CustomMenuItem(line);
    item.setId("menu-" + action.id());
    // Read aloud; what is drawn is the line.
    item.setText(action.name());
    item.setMnemonicParsing(false);
    item.setDisable(!action.obstacle().isEmpty());
    item.setOnAction(event -> action.run().run());
    return item;
  }
}
