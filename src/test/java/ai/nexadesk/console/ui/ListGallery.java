package ai.nexadesk.console.ui;

import ai.nexadesk.console.ConsoleUi;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.edit.Edits;
import ai.nexadesk.console.settings.Settings;
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
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;

/**
 * Draws the list and the search in many states, for people to look at: {@code ListGallery FOLDER
 * [BEGINNING]}, where only pictures whose name begins so are drawn.
 */
public final class ListGallery {

  private final Path folder;
  private final String beginning;
  private final SampleCopy copy;

  private ListGallery(Path folder, String beginning, SampleCopy copy) {
    this.folder = folder;
    this.beginning = beginning;
    this.copy = copy;
  }

  public static void main(String[] args) throws Exception {
    Platform.startup(() -> {});
    try (SampleCopy copy = new SampleCopy(Files.createTempDirectory("gallery"))) {
      copy.fill();
      Edits edits = new Edits(copy.store().intents(), new PlainTitles());
      edits.assign(List.of(copy.key("c-3")), SampleCopy.TOMASZ);
      new ListGallery(
              Files.createDirectories(Path.of(args[0])), args.length > 1 ? args[1] : "", copy)
          .draw();
    } finally {
      Platform.exit();
    }
  }

  private void draw() throws Exception {
    for (int i = 0; i < 3; i++) {
      int density = i;
      one(Theme.LIGHT, Locale.UK, 1200, 600, "density-" + i, ui -> density(ui, density));
      one(Theme.DARK, Locale.UK, 640, 480, "density-narrow-" + i, ui -> density(ui, density));
      one(
          Theme.LIGHT,
          Locale.forLanguageTag("ar"),
          1000,
          600,
          "density-rtl-" + i,
          ui -> density(ui, density));
    }
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      String name = theme.name().toLowerCase(Locale.ROOT);
      one(theme, Locale.UK, 1200, 600, "words-" + name, ui -> search(ui, "bank way"));
      one(
          theme,
          Locale.UK,
          1200,
          600,
          "query-" + name,
          ui -> {
            search(ui, "is:unassigned tag:billing (pric");
            ((ToggleButton) ui.root().lookup("#filter-toggle")).fire();
          });
    }
    one(Theme.LIGHT, Locale.UK, 640, 480, "search-smallest", ui -> search(ui, "status:open wonka"));
    one(
        Theme.LIGHT,
        Locale.forLanguageTag("ar"),
        1000,
        600,
        "search-rtl",
        ui -> search(ui, "status:open تسجيل"));
    one(Theme.LIGHT, Locale.UK, 1200, 600, "no-match", ui -> search(ui, "tag:vip zzz"));
    one(Theme.LIGHT, Locale.UK, 1200, 600, "message-only", ui -> search(ui, "fourteen OR seats"));
    for (View view : List.of(View.WAITING, View.PENDING, View.MINE, View.ARCHIVED)) {
      one(Theme.DARK, Locale.UK, 900, 600, "view-" + view, ui -> ui.show(view));
    }
  }

  private static void density(ConsoleUi ui, int which) {
    MenuButton button = (MenuButton) ui.root().lookup("#density");
    ((RadioMenuItem) button.getItems().get(which)).fire();
  }

  private static void search(ConsoleUi ui, String words) {
    ((TextField) ui.root().lookup("#search-field")).setText(words);
  }

  private void one(
      Theme theme, Locale locale, int width, int height, String name, Consumer<ConsoleUi> prepare)
      throws Exception {
    if (!name.startsWith(beginning)) {
      return;
    }
    ConsoleUi ui =
        onFx(() -> {
          ConsoleUi made =
              new ConsoleUi(
                  copy.store(),
                  new Edits(copy.store().intents(), new PlainTitles()),
                  new FixedStatus(),
                  new RecordedAttention(),
                  new WindowFacts("Acme Support", true, locale, ZoneId.of("Europe/Berlin")),
                  Settings.inMemory());
          Scene scene = new Scene(made.root(), width, height);
          made.themeProperty().set(theme);
          made.root().applyCss();
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
            return round > 6 && ui.settled();
          });
      Thread.sleep(30);
    }
    if (!settled) {
      throw new IllegalStateException(name + " did not settle");
    }
    WritableImage image =
        onFx(() -> {
          WritableImage drawn = Picture.of(ui.root().getScene());
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
