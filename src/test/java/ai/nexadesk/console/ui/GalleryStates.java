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
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.GalleryData.Kind;
import ai.nexadesk.console.ui.GalleryState.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Every state of the window that was designed. */
final class GalleryStates {

  private GalleryStates() {}

  private static final String LOCKED =
      "The key is locked by your passphrase. You see what was held last time.";

  private static final Step SARAH = window -> window.ui.open("c-0");

  static List<GalleryState> all() {
    return Stream.of(connection(), list(), history(), sizes(), sheets(), popovers(), changing())
        .flatMap(List::stream)
        .toList();
  }

  private static GalleryState of(String name, Step... steps) {
    return GalleryState.of(name, steps);
  }

  private static Step press(String id) {
    return window -> window.press(id);
  }

  private static Step act(String id) {
    return window -> window.act(id);
  }

  private static Step search(String words) {
    return window -> window.type("search-field", words);
  }

  private static Step show(View view) {
    return window -> window.ui.show(view);
  }

  private static Step column(String word) {
    return window ->
        window.find("density", MenuButton.class).getItems().stream()
            .filter(item -> ("column-" + word).equals(item.getId()))
            .map(CheckMenuItem.class::cast)
            .forEach(item -> {
              item.setSelected(!item.isSelected());
              item.fire();
            });
  }

  private static Step density(int which) {
    return window ->
        ((RadioMenuItem) window.find("density", MenuButton.class).getItems().get(which)).fire();
  }

  private static List<GalleryState> connection() {
    return List.of(
        of("connecting").with(SyncStatus.State.CONNECTING).on(Kind.EMPTY),
        of("first-sync", SARAH).with(SyncStatus.State.FIRST_SYNC),
        of("first-sync-empty").with(SyncStatus.State.FIRST_SYNC).on(Kind.EMPTY),
        of("offline", SARAH).with(SyncStatus.State.OFFLINE),
        of("key-rejected", SARAH).with(SyncStatus.State.KEY_REJECTED),
        of("read-only", SARAH).with(SyncStatus.State.READ_ONLY),
        of("not-allowed", SARAH).with(SyncStatus.State.NOT_ALLOWED),
        of("limited", SARAH).with(SyncStatus.State.LIMITED),
        of("server-failing", SARAH).with(SyncStatus.State.SERVER_FAILING),
        of("disk-trouble", SARAH).withoutDisk());
  }

  private static List<GalleryState> list() {
    return List.of(
        of("first-run"),
        of("unassigned", show(View.UNASSIGNED), SARAH),
        of("empty-view", show(View.MINE)),
        of("empty-copy").on(Kind.EMPTY),
        of("gone", window -> window.ui.open("m-12")),
        of("long-history", window -> window.ui.open("c-9")),
        of("crowded", SARAH).on(Kind.CROWDED),
        of("dense-one-line", SARAH, density(2)),
        of("every-column", SARAH, column("messages"), column("department")),
        of("every-column-compact", SARAH, density(1), column("messages"), column("department")),
        of("no-column", SARAH, column("company"), column("tags"), column("agent")).sized(900, 600),
        of("filters", SARAH, press("filter-toggle")),
        of("no-match", search("tag:vip zzz")),
        of("search-words", search("bank way"), window -> window.row(0)),
        of("search-query", search("is:unassigned tag:billing (pric"), press("filter-toggle")),
        of("search-completion", search("st")),
        of("snoozed", show(View.SNOOZED), window -> window.ui.open("m-8")),
        of("conflict", SARAH).on(Kind.EDITED),
        of("queue", window -> window.ui.showQueue()),
        of("queue-empty", window -> window.ui.showQueue()).on(Kind.EMPTY));
  }

  private static List<GalleryState> history() {
    Step inPrices = window -> window.type("history-find", "pri");
    return List.of(
        of("history-find", SARAH, act("findHere"), inPrices),
        of("history-find-900x600", SARAH, act("findHere"), inPrices).sized(900, 600),
        of(
            "history-find-nothing",
            SARAH,
            act("findHere"),
            window -> window.type("history-find", "zzqq")),
        of("history-new", SARAH, act("toFirstNew")),
        of("history-days", window -> window.ui.open("c-9"), act("toDay")),
        of("storied", SARAH).on(Kind.STORIED),
        of("storied-end", SARAH, GalleryStates::toEndOfDetails).on(Kind.STORIED),
        of("storied-900x600", SARAH, press("details-toggle")).on(Kind.STORIED).sized(900, 600),
        of("link-question", SARAH, GalleryStates::followLink).on(Kind.STORIED),
        of("emoji", window -> window.ui.open("c-31")),
        of("history-jumps", window -> window.ui.open("c-9"), act("toFirstNew")));
  }

  private static List<GalleryState> sizes() {
    return List.of(
        of("small-900x600", SARAH).sized(900, 600),
        of("drawer-900x600", SARAH, press("details-toggle")).sized(900, 600),
        of("filters-900x600", SARAH, press("filter-toggle")).sized(900, 600),
        of("queue-900x600", window -> window.ui.showQueue()).sized(900, 600),
        of("middle-1150x700", SARAH).sized(1150, 700),
        of("list-740x560", window -> {}).sized(740, 560).with(SyncStatus.State.FIRST_SYNC),
        of("history-740x560", SARAH).sized(740, 560),
        of("list-640x480", search("status:open")).sized(640, 480).on(Kind.EDITED),
        of("history-640x480", SARAH).sized(640, 480).with(SyncStatus.State.OFFLINE),
        of("keys-640x480", press("keys-button")).sized(640, 480),
        of("settings-640x480", press("settings-button")).sized(640, 480),
        of("wide-1920x1080", SARAH).sized(1920, 1080),
        of("queue-1920x1080", window -> window.ui.showQueue()).sized(1920, 1080));
  }

  private static List<GalleryState> sheets() {
    return List.of(
        of("settings", press("settings-button")),
        of(
            "settings-mistaken",
            press("settings-button"),
            press("setting-notify-quiet"),
            window -> window.type("setting-notify-quiet-from", "half past"),
            window -> window.find("setting-me", ComboBox.class).requestFocus()),
        of("transcript", SARAH, act("exportOpen")),
        of("print-none", SARAH, act("print")),
        of("connect", press("connect-workspace")),
        of("connect-640x480", press("connect-workspace")).sized(640, 480),
        of(
            "connect-checked",
            window -> window.ui.connectWith(new Checked()),
            press("connect-workspace"),
            window -> window.type("connect-key", "fc_live_example"),
            press("connect-go"),
            window -> window.find("connect-check-clock", Node.class)),
        of(
            "connect-file",
            press("connect-workspace"),
            window -> window.type("connect-key", "fc_live_example"),
            press("connect-keep-file"),
            press("connect-go")),
        of("passphrase", GalleryStates::locked),
        of("key-wanted", SARAH, window -> window.ui.connecting().say(LOCKED, () -> {})),
        of("palette", SARAH, press("palette-button")),
        of(
            "palette-typed",
            SARAH,
            press("palette-button"),
            window -> window.type("palette-field", "as")),
        of(
            "palette-nothing",
            press("palette-button"),
            window -> window.type("palette-field", "zzqq")),
        of("chooser-agent", SARAH, act("assign")),
        of("chooser-department", SARAH, act("department")),
        of("keys", press("keys-button")),
        of("key-editor", press("keys-button"), press("keys-change")),
        of("key-recorder", press("keys-button"), press("keys-change"), press("key-change-next")),
        of("save-view", search("tag:billing older:1h"), press("save-view")),
        of("remind", SARAH, act("remind")),
        of(
            "remind-typed",
            SARAH,
            act("remind"),
            window -> window.type("remind-field", "tomorrow 14:00")),
        of("who-are-you", SARAH, press("details-take")),
        of("hand-out", window -> window.ui.showQueue(), press("queue-hand-out")),
        of("export", press("list-save")),
        of("people", act("people")),
        of("notes", act("notes")).on(Kind.STORIED),
        of("raw", SARAH, act("raw")),
        of("bulk-tags", pick(3), act("tags")));
  }

  private static List<GalleryState> popovers() {
    return List.of(
        of("sync-popover", SARAH, press("sync-state")),
        of("held-popover", SARAH, press("held-count")),
        of("coverage-popover", SARAH, press("search-coverage")).sized(980, 700),
        of("budget-popover", SARAH, press("request-budget")).sized(980, 700),
        of("unsent-popover", SARAH, press("edits-waiting")).on(Kind.EDITED),
        of("bell-empty", press("notices-bell")).sized(980, 700),
        of("bell", GalleryStates::notices, press("notices-bell")).sized(980, 700),
        of("menu", SARAH, press("actions-menu")).sized(980, 700),
        of("menu-general", SARAH, press("actions-menu"), GalleryStates::lastGroup),
        of("context-menu", SARAH, GalleryStates::contextMenu),
        of("sort-menu", window -> window.drop("sort-box")),
        of("density-menu", window -> window.find("density", MenuButton.class).show()),
        of("agent-menu", SARAH, press("details-toggle"), window -> window.drop("details-agent"))
            .sized(980, 700),
        of("views-menu", window -> window.find("saved-views-menu", MenuButton.class).show()),
        of("toast", act("nextUnread"), act("archiveThen")));
  }

  private static List<GalleryState> changing() {
    return List.of(
        of("bulk-bar", pick(4)),
        of("bulk-bar-900x600", pick(4)).sized(900, 600),
        of(
            "bulk-status-menu",
            pick(4),
            window -> window.find("bulk-status", MenuButton.class).show()),
        of("bulk-progress", act("pickAll"), act("archive"), cards(1)).on(Kind.CHANGED),
        of("bulk-two", pick(3), act("statusPending"), act("pickAll"), act("archive"), cards(2))
            .on(Kind.CHANGED),
        of("bulk-done", pick(3), act("statusPending"), GalleryStates::outcomes).on(Kind.CHANGED),
        of(
                "bulk-results",
                pick(3),
                act("statusPending"),
                GalleryStates::outcomes,
                press("bulk-show"))
            .on(Kind.CHANGED),
        of("archived", SARAH, act("archive")).on(Kind.CHANGED));
  }

  private static Step pick(int count) {
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
  private static Step cards(int count) {
    return window -> {
      if (window.ui.root().lookupAll(".progress-card").size() < count) {
        throw new GalleryWindow.NotThere("cards of progress");
      }
    };
  }

  private static void outcomes(GalleryWindow window) {
    List<UnsentEdit> made = window.copy.store().outbox().unsent(3);
    if (made.size() < 3) {
      throw new GalleryWindow.NotThere("edits");
    }
    window.copy.store().outbox().conflict(List.of(made.get(0).number()), "archived");
    window.copy.store().outbox().refuse(List.of(made.get(1).number()), "no such thing");
    window.copy.store().outbox().settle(List.of(made.get(2).number()));
  }

  private static void toEndOfDetails(GalleryWindow window) {
    Node at = window.find("details-similar", Node.class);
    while (!(at instanceof ScrollPane pane)) {
      at = at.getParent();
    }
    pane.setVvalue(1);
  }

  private static void followLink(GalleryWindow window) {
    Node link = window.ui.root().lookup(".message-link");
    link.requestFocus(); // Enter in the list is the list's
    press(link, KeyCode.ENTER);
  }

  private static void press(Node node, KeyCode key) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }

  private static void contextMenu(GalleryWindow window) {
    ListView<?> list = window.find("conversation-list", ListView.class);
    list.getContextMenu().show(list, 320, 180);
  }

  private static void lastGroup(GalleryWindow window) {
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

  private static void locked(GalleryWindow window) {
    window.ui.connecting().unlock(typed -> Optional.of("It is not this passphrase."), () -> {});
  }

  private static void notices(GalleryWindow window) {
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
