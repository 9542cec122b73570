package ai.nexadesk.console.ui;

import static ai.nexadesk.console.ui.GallerySteps.act;
import static ai.nexadesk.console.ui.GallerySteps.cards;
import static ai.nexadesk.console.ui.GallerySteps.column;
import static ai.nexadesk.console.ui.GallerySteps.density;
import static ai.nexadesk.console.ui.GallerySteps.pick;
import static ai.nexadesk.console.ui.GallerySteps.press;
import static ai.nexadesk.console.ui.GallerySteps.search;
import static ai.nexadesk.console.ui.GallerySteps.show;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.GalleryData.Kind;
import ai.nexadesk.console.ui.GalleryState.Step;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;

/** Every state of the window that was designed. */
final class GalleryStates {

  private GalleryStates() {}

  private static final String LOCKED =
      "The key is locked by your passphrase. You see what was held last time.";

  private static final Step SARAH = window -> window.ui.open("c-0");

  static List<GalleryState> all() {
    return Stream.of(
            connection(),
            list(),
            history(),
            GalleryReading.all(),
            sizes(),
            sheets(),
            popovers(),
            changing())
        .flatMap(List::stream)
        .toList();
  }

  private static GalleryState of(String name, Step... steps) {
    return GalleryState.of(name, steps);
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
        of("storied-end", SARAH, GallerySteps::toEndOfDetails).on(Kind.STORIED),
        of("storied-900x600", SARAH, press("details-toggle")).on(Kind.STORIED).sized(900, 600),
        of("link-question", SARAH, GallerySteps::followLink).on(Kind.STORIED),
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
        of("passphrase", GallerySteps::locked),
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
        of("bell", GallerySteps::notices, press("notices-bell")).sized(980, 700),
        of("menu", SARAH, press("actions-menu")).sized(980, 700),
        of("menu-general", SARAH, press("actions-menu"), GallerySteps::lastGroup),
        of("context-menu", SARAH, GallerySteps::contextMenu),
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
        of("bulk-done", pick(3), act("statusPending"), GallerySteps::outcomes).on(Kind.CHANGED),
        of(
                "bulk-results",
                pick(3),
                act("statusPending"),
                GallerySteps::outcomes,
                press("bulk-show"))
            .on(Kind.CHANGED),
        of("archived", SARAH, act("archive")).on(Kind.CHANGED));
  }
}
