package ai.nexadesk.console.ui;

import ai.nexadesk.console.ConsoleUi;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.fx.Picture;
import ai.nexadesk.console.ui.shell.WindowFacts;
import ai.nexadesk.console.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Draws the window in many states into a folder, for people to look at: {@code Gallery FOLDER [PART
 * OF A NAME]}.
 *
 * <p>The scene is never shown, so that it may be larger than the headless screen.
 */
public final class Gallery {

  private final Path folder;
  private final String wanted;

  private Gallery(Path folder, String wanted) {
    this.folder = folder;
    this.wanted = wanted;
  }

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> {});
    try {
      new Gallery(Files.createDirectories(Path.of(args[0])), args.length > 1 ? args[1] : "").draw();
    } finally {
      Platform.exit();
    }
  }

  private void draw() throws Exception {
    Path data = Files.createTempDirectory("gallery");
    try (SampleCopy copy = new SampleCopy(data)) {
      copy.fill();
      copy.longStory();
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        one(
            copy,
            theme,
            1440,
            900,
            "unassigned-" + name,
            SyncStatus.State.LIVE,
            ui -> ui.show(View.UNASSIGNED));
        one(copy, theme, 1440, 900, "queue-" + name, SyncStatus.State.LIVE, ConsoleUi::showQueue);
        one(copy, theme, 900, 600, "narrow-" + name, SyncStatus.State.OFFLINE, ui -> {});
      }
      one(
          copy,
          Theme.LIGHT,
          1440,
          900,
          "filters",
          SyncStatus.State.SERVER_FAILING,
          ui -> {
            ((ToggleButton) ui.root().lookup("#filter-toggle")).fire();
            ui.open("c-2");
          });
      one(
          copy,
          Theme.DARK,
          1440,
          900,
          "keys",
          SyncStatus.State.LIVE,
          ui -> ((Button) ui.root().lookup("#keys-button")).fire());
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST)) {
        String name = "settings-" + theme.name().toLowerCase(Locale.ROOT);
        one(copy, theme, 1200, 760, name, SyncStatus.State.LIVE, Gallery::settings);
      }
      one(copy, Theme.LIGHT, 640, 480, "settings-small", SyncStatus.State.LIVE, Gallery::settings);
      one(
          copy,
          Theme.DARK,
          1000,
          700,
          "settings-end",
          SyncStatus.State.LIVE,
          ui -> {
            settings(ui);
            ((CheckBox) ui.root().lookup("#setting-notify-quiet")).fire();
            TextField from = (TextField) ui.root().lookup("#setting-notify-quiet-from");
            from.setText("half past");
            from.fireEvent(new ActionEvent());
            Picture.of(ui.root().getScene());
            ui.root().lookup("#setting-me").requestFocus();
          });
      one(copy, Theme.LIGHT, 1000, 700, "settings-rtl", SyncStatus.State.LIVE, Gallery::settings);
      one(
          copy,
          Theme.LIGHT,
          1440,
          900,
          "connect",
          SyncStatus.State.LIVE,
          ui -> ((Button) ui.root().lookup("#connect-workspace")).fire());
      one(
          copy,
          Theme.LIGHT,
          1440,
          900,
          "mine",
          SyncStatus.State.READ_ONLY,
          ui -> ui.show(View.MINE));
      one(copy, Theme.LIGHT, 740, 560, "turns", SyncStatus.State.LIVE, ui -> {});
      edit(copy);
      one(copy, Theme.DARK, 1440, 900, "edited", SyncStatus.State.LIVE, ui -> ui.open("c-7"));
      one(
          copy,
          Theme.LIGHT,
          1440,
          900,
          "who",
          SyncStatus.State.LIVE,
          ui -> {
            ui.open("c-7");
            ((Button) ui.root().lookup("#details-take")).fire();
          });
      one(copy, Theme.LIGHT, 1440, 900, "long", SyncStatus.State.LIVE, ui -> ui.open("c-9"));
      one(
          copy,
          Theme.LIGHT,
          990,
          700,
          "drawer",
          SyncStatus.State.LIVE,
          ui -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(ui.root().getScene());
            stage.show();
            ((Button) ui.root().lookup("#details-toggle")).fire();
            ((ComboBox<?>) ui.root().lookup("#sort-box")).show();
            ((Button) ui.root().lookup("#request-budget")).fire();
          });
      one(copy, Theme.LIGHT, 1150, 700, "middle", SyncStatus.State.FIRST_SYNC, ui -> {});
    }
  }

  /** Open, with something changed, and something that cannot be. */
  private static void settings(ConsoleUi ui) {
    ((Button) ui.root().lookup("#settings-button")).fire();
    ((CheckBox) ui.root().lookup("#setting-notify-text")).fire();
    ((TextField) ui.root().lookup("#setting-read-delay")).setText("61");
    ((TextField) ui.root().lookup("#setting-read-delay")).fireEvent(new ActionEvent());
  }

  private static void edit(SampleCopy copy) {
    Edits edits = new Edits(copy.store().intents(), new PlainTitles());
    edits.setStatus(List.of(copy.key("c-7")), "pending");
    edits.changeTags(List.of(copy.key("c-7"), copy.key("c-4")), List.of("vip"), List.of("bug"));
    edits.assign(List.of(copy.key("c-8")), SampleCopy.TOMASZ);
  }

  private void one(
      SampleCopy copy,
      Theme theme,
      int width,
      int height,
      String name,
      SyncStatus.State state,
      Consumer<ConsoleUi> prepare)
      throws Exception {
    if (!name.contains(wanted)) {
      return;
    }
    Locale locale = name.endsWith("-rtl") ? Locale.of("ar") : Locale.UK;
    FixedStatus status = new FixedStatus();
    status.set(state);
    ConsoleUi ui =
        onFx(() -> {
          ConsoleUi made =
              new ConsoleUi(
                  copy.store(),
                  new Edits(copy.store().intents(), new PlainTitles()),
                  status,
                  new RecordedAttention(),
                  new WindowFacts("Acme Support", true, locale, ZoneId.of("Europe/Berlin")),
                  Settings.inMemory());
          Scene scene = new Scene(made.root(), width, height);
          made.themeProperty().set(theme);
          made.root().applyCss();
          made.open("c-0");
          prepare.accept(made);
          scene.snapshot(null);
          return made;
        });
    boolean settled = false;
    for (int i = 0; i < 100 && !settled; i++) {
      int round = i;
      settled =
          onFx(() -> {
            Picture.of(ui.root().getScene());
            return round > 4 && ui.settled();
          });
      Thread.sleep(30);
    }
    if (!settled) {
      throw new IllegalStateException(name + " did not settle");
    }
    WritableImage image =
        onFx(() -> {
          WritableImage drawn = Picture.of(ui.root().getScene());
          int popups = 0;
          for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow) {
              Picture.write(
                  Picture.of(window.getScene()),
                  folder.resolve(name + "-popup-" + popups++ + ".png"));
            }
          }
          ui.close();
          return drawn;
        });
    Picture.write(image, folder.resolve(name + ".png"));
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Exception | Error e) {
        result.completeExceptionally(e);
      }
    });
    return result.get();
  }
}
