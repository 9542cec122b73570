package ai.nexadesk.console.ui;

import ai.nexadesk.console.ConsoleNotices;
import ai.nexadesk.console.ConsoleUi;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.SystemTime;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.notify.Notice;
import ai.nexadesk.console.platform.Notifier;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.GalleryState.Step;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What a person does on the way to a state of the pictures. */
final class GallerySteps {

  private GallerySteps() {}

  static Step press(String id) {
    return window -> window.press(id);
  }

  static Step act(String id) {
    return window -> window.act(id);
  }

  static Step search(String words) {
    return window -> window.type("search-field", words);
  }

  static Step show(View view) {
    return window -> window.ui.show(view);
  }

  static Step column(String word) {
    return window ->
        window.find("density", MenuButton.class).getItems().stream()
            .filter(item -> ("column-" + word).equals(item.getId()))
            .map(CheckMenuItem.class::cast)
            .forEach(item -> {
              item.setSelected(!item.isSelected());
              item.fire();
            });
  }

  static Step density(int which) {
    return window ->
        ((RadioMenuItem) window.find("density", MenuButton.class).getItems().get(which)).fire();
  }

  static Step pick(int count) {
    return window -> {
      ConsoleUi ui = window.ui;
      ui.focusList();
      window.row(0);
      for (int i = 1; i < count; i++) {
        window.act("pickNext");
      }
    };
  }

  /** What runs is looked at once a second. */
  static Step cards(int count) {
    return window -> {
      if (window.ui.root().lookupAll(".progress-card").size() < count) {
        throw new GalleryWindow.NotThere("cards of progress");
      }
    };
  }

  static void outcomes(GalleryWindow window) {
    List<UnsentEdit> made = window.copy.store().outbox().unsent(3);
    if (made.size() < 3) {
      throw new GalleryWindow.NotThere("edits");
    }
    window.copy.store().outbox().conflict(List.of(made.get(0).number()), "archived");
    window.copy.store().outbox().refuse(List.of(made.get(1).number()), "no such thing");
    window.copy.store().outbox().settle(List.of(made.get(2).number()));
  }

  static void toEndOfDetails(GalleryWindow window) {
    Node at = window.find("details-similar", Node.class);
    while (!(at instanceof ScrollPane pane)) {
      at = at.getParent();
    }
    pane.setVvalue(1);
  }

  static void followLink(GalleryWindow window) {
    Node link = window.ui.root().lookup(".message-link");
    link.requestFocus(); // Enter in the list is the list's
    press(link, KeyCode.ENTER);
  }

  static void press(Node node, KeyCode key) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  static void contextMenu(GalleryWindow window) {
    ListView<?> list = window.find("conversation-list", ListView.class);
    list.getContextMenu().show(list, 320, 180);
  }

  static void lastGroup(GalleryWindow window) {
    window
        .popups()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .map(menu -> menu.getScene().getFocusOwner())
        .toList()
        .forEach(focus -> {
          press(focus, KeyCode.UP);
          boolean mirrored = focus.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
          press(focus, mirrored ? KeyCode.LEFT : KeyCode.RIGHT);
        });
  }

  static void locked(GalleryWindow window) {
    window.ui.connecting().unlock(typed -> Optional.of("It is not this passphrase."), () -> {});
  }

  static void notices(GalleryWindow window) {
    long now = System.currentTimeMillis();
    ConsoleNotices bond =
        new ConsoleNotices(
            window.ui,
            window.copy.store(),
            new FixedStatus(),
            Settings.inMemory(),
            new SystemTime(),
            Notifier.NONE);
    bond.noticed(
        List.of(
            new Notice.WhileAway(34, now - 7_200_000),
            about(window, Notice.Kind.REMINDER, "c-3", "", now - 3_600_000),
            about(window, Notice.Kind.IN_VIEW, "c-4", "VIP over 1 hour", now - 600_000),
            about(window, Notice.Kind.UNASSIGNED, "c-2", "", now - 300_000),
            about(window, Notice.Kind.ASSIGNED, "c-5", "", now - 120_000),
            about(window, Notice.Kind.VISITOR_WROTE, "c-0", "", now - 20_000)));
    bond.close();
  }

  private static Notice about(
      GalleryWindow window, Notice.Kind kind, String id, String view, long at) {
    Conversation conversation = window.copy.store().conversations().find(id).orElseThrow();
    return new Notice.About(kind, conversation, view, at);
  }
}
