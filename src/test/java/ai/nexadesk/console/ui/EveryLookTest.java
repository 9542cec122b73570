package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;

/** Every state of the pictures, in every look, measured instead of looked at. */
class EveryLookTest {

  private static final Set<String> MEASURED =
      Set.of(
          "connecting",
          "first-sync",
          "read-only",
          "crowded",
          "every-column",
          "every-column-compact",
          "filters",
          "no-match",
          "search-query",
          "search-completion",
          "conflict",
          "gone",
          "queue",
          "small-900x600",
          "list-640x480",
          "history-640x480",
          "connect",
          "connect-640x480",
          "connect-checked",
          "connect-file",
          "palette-typed",
          "keys",
          "key-recorder",
          "settings",
          "settings-mistaken",
          "settings-640x480",
          "save-view",
          "remind",
          "who-are-you",
          "hand-out",
          "export",
          "bulk-tags",
          "unsent-popover",
          "budget-popover",
          "bell",
          "menu",
          "menu-general",
          "context-menu",
          "density-menu",
          "passphrase",
          "key-wanted",
          "people",
          "notes",
          "raw",
          "snoozed",
          "emoji",
          "bulk-bar",
          "bulk-progress",
          "bulk-results");

  private static final Set<String> NAMED =
      Set.of(
          "filters",
          "search-query",
          "conflict",
          "queue",
          "connect-file",
          "settings-mistaken",
          "transcript",
          "key-recorder",
          "save-view",
          "remind",
          "hand-out",
          "people",
          "raw",
          "bulk-tags",
          "bulk-results",
          "unsent-popover",
          "passphrase",
          "bell");

  @Test
  void whateverTheTabKeyStopsAtHasANameForScreenReaders() throws Exception {
    Set<String> unnamed = new TreeSet<>();
    Stage stage = FxToolkit.registerPrimaryStage();
    try (GalleryData data = new GalleryData()) {
      for (GalleryState state : states(NAMED)) {
        GalleryWindow window =
            GalleryWindow.open(stage, state, data.copy(state.data()), Look.LIGHT);
        GalleryWindow.onFx(() -> faults(window)).stream()
            .filter(fault -> fault.startsWith("without a name"))
            .forEach(fault -> unnamed.add(state.name() + ": " + fault));
        window.close();
      }
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = "looks.every", matches = "true")
  void nothingIsCutOrCoveredOrPaleOrTooSmall() throws Exception {
    Map<String, TreeSet<String>> faults = new LinkedHashMap<>();
    Stage stage = FxToolkit.registerPrimaryStage();
    try (GalleryData data = new GalleryData()) {
      // Several connection states differ in words only, and the tallest are never shown.
      for (GalleryState state : states(MEASURED)) {
        GalleryWindow window =
            GalleryWindow.open(stage, state, data.copy(state.data()), Look.LIGHT);
        for (Look look : Look.values()) {
          window.dress(look);
          for (String fault : GalleryWindow.onFx(() -> faults(window))) {
            faults
                .computeIfAbsent(
                    fault.replaceAll("“.*?”", "").replaceAll("\\d+", "n"), first -> new TreeSet<>())
                .add(
                    state.name()
                        + "-"
                        + look.word()
                        + " "
                        + fault.replaceAll("[^“]*(“.*?”)?.*", "$1"));
          }
        }
        window.close();
      }
    }
    List<String> lines = new ArrayList<>();
    faults.forEach((fault, where) ->
        lines.add(fault + " — " + where.size() + " times, as in " + where.first()));
    assertThat(lines).isEmpty();
  }

  private static List<GalleryState> states(Set<String> names) {
    List<GalleryState> states =
        GalleryStates.all().stream().filter(state -> names.contains(state.name())).toList();
    assertThat(states).extracting(GalleryState::name).containsAll(names);
    return states;
  }

  private static List<String> faults(GalleryWindow window) {
    window.layOut();
    return window.scenes().stream()
        .map(Scene::getRoot)
        .flatMap(root -> LookWalk.faults(root).stream())
        .toList();
  }
}
