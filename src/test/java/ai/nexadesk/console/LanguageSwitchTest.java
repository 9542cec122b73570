package ai.nexadesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.settings.Language;
import ai.nexadesk.console.store.Store;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changing the language of the window that is open. */
@Timeout(240)
class LanguageSwitchTest {

  @TempDir Path root;

  @Test
  void theWindowSpeaksAnotherLanguageAtOnceAndEverythingElseStays() throws Exception {
    try (DeskFixture desk = new DeskFixture(root, new DeskFixture.OpenKeychain())) {
      desk.until(() -> desk.rows() > 5);
      ConsoleUi before = now(desk);
      Store store = desk.desk.shown().orElseThrow().wiring().store();
      desk.onFx(() -> {
        before.show(View.ALL);
        before.navigation().search("invoice");
        return true;
      });
      desk.until(() -> desk.rows() > 1 && before.answered());
      long key = store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 1)[0];
      desk.onFx(() -> {
        before.openKey(key);
        return true;
      });
      String opened = store.conversations().get(key).orElseThrow().id();
      desk.until(() -> desk.opened().equals(opened));

      desk.settings.language().set(Language.GERMAN);
      desk.until(() -> prompt(desk).startsWith("Namen, "));
      assertThat(desk.onFx(() -> now(desk).navigation().whereabouts().view())).isEqualTo(View.ALL);
      assertThat(desk.onFx(() -> desk.node("search-field", TextField.class).getText()))
          .isEqualTo("invoice");
      desk.until(() -> desk.opened().equals(opened));
      desk.until(() -> desk.shows("settings"));
      desk.act("archive");
      desk.until(() -> store.intents().newest() > 0);
      assertThat(store.progress().of(store.intents().newest()).orElseThrow().title())
          .contains("archiviert");

      desk.settings.language().set(Language.JAPANESE);
      desk.until(() -> prompt(desk).contains("会社"));
      desk.settings.language().set(Language.ENGLISH);
      desk.until(() -> prompt(desk).startsWith("Search names"));
    }
  }

  private static ConsoleUi now(DeskFixture desk) {
    return desk.desk.shown().flatMap(Session::window).orElseThrow();
  }

  private static String prompt(DeskFixture desk) {
    return desk.shows("search-field")
        ? desk.node("search-field", TextField.class).getPromptText()
        : "";
  }
}
