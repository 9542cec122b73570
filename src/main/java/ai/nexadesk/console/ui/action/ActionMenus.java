package ai.nexadesk.console.ui.action;

import ai.nexadesk.console.ui.control.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** Makes menus of the actions, read anew each time one opens. FX thread. */
public final class ActionMenus {

  private static final double WIDTH = 296;
  private static final double LEAST_GAP = 16;

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
    menu.setOnShowing(event -> menu.getItems().setAll(groups()));
    // A menu without items is not shown at all, and is not asked for any.
    menu.getItems().setAll(groups());
    return menu;
  }

  private List<Menu> groups() {
    return Stream.of(Action.Group.values()).map(this::group).toList();
  }

  private Menu group(Action.Group of) {
    Menu group = new Menu(groups.of(of));
    group.setId("menu-group-" + of.name().toLowerCase(Locale.ROOT));
    group.setMnemonicParsing(false);
    group.getItems().setAll(items(actions.of(of)));
    return group;
  }

  /** What can be done with the selected conversation. */
  public ContextMenu ofConversation() {
    ContextMenu menu = new ContextMenu();
    menu.setId("conversation-menu");
    menu.setOnShowing(event -> menu.getItems().setAll(conversationItems()));
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
      Window window = button.getScene().getWindow();
      double over = menu.getX() + menu.getWidth() - window.getX() - window.getWidth();
      if (over > 0) {
        menu.setX(menu.getX() - over);
      }
    }
  }

  /** What changes the conversation first, the rest below a line. */
  private List<MenuItem> items(List<Action> of) {
    List<MenuItem> items = new ArrayList<>();
    boolean undoable = !of.isEmpty() && of.getFirst().rule().undoable();
    for (Action action : of) {
      if (undoable && !action.rule().undoable()) {
        items.add(new SeparatorMenuItem());
        undoable = false;
      }
      items.add(item(action));
    }
    return items;
  }

  private MenuItem item(Action action) {
    List<Trigger> keys = map.keys(action);
    Region between = Nodes.spring();
    between.setMinWidth(LEAST_GAP);
    HBox line =
        new HBox(Nodes.rigid(action.name()), between, words.drawn(keys.stream().limit(1).toList()));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(WIDTH);
    line.setPrefWidth(WIDTH);
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
