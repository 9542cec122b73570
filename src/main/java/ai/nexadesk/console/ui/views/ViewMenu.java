package ai.nexadesk.console.ui.views;

import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.ui.text.Texts;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with one saved view. */
final class ViewMenu {

  private final ContextMenu menu = new ContextMenu();

  ViewMenu(SavedView view, ViewCommands commands, Texts texts) {
    CheckMenuItem notify = new CheckMenuItem(texts.of("views.notify"));
    notify.setId("view-notify");
    notify.setSelected(view.notifies());
    notify.setOnAction(event -> commands.notify(view, notify.isSelected()));
    menu.getItems()
        .setAll(
            item("view-edit", texts.of("views.edit"), () -> commands.edit(view)),
            notify,
            item("view-duplicate", texts.of("views.duplicate"), () -> commands.duplicate(view)),
            new SeparatorMenuItem(),
            item("view-up", texts.of("views.up"), () -> commands.move(view, -1)),
            item("view-down", texts.of("views.down"), () -> commands.move(view, 1)),
            new SeparatorMenuItem(),
            item("view-export", texts.of("views.export"), () -> commands.export(view)),
            new SeparatorMenuItem(),
            item("view-delete", texts.of("views.delete"), () -> commands.delete(view)));
  }

  ContextMenu menu() {
    return menu;
  }

  static MenuItem item(String id, String words, Runnable run) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setOnAction(event -> run.run());
    return item;
  }
}
