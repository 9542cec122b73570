package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** Every state of the pictures, in every look, measured instead of looked at. */
class EveryLookTest {

  @Test
  void nothingIsCutOrCoveredOrPaleOrTooSmall() throws Exception {
    Map<String, TreeSet<String>> faults = new LinkedHashMap<>();
    Stage stage = FxToolkit.registerPrimaryStage();
    try (GalleryData data = new GalleryData()) {
      for (GalleryState state : GalleryStates.all()) {
        long t0 = System.nanoTime();
        GalleryWindow window =
            GalleryWindow.open(stage, state, data.copy(state.data()), Look.LIGHT);
        long t1 = System.nanoTime();
        for (Look look : Look.values()) {
          window.dress(look);
          for (String fault : GalleryWindow.onFx(() -> faults(window))) {
            faults
                .computeIfAbsent(fault, first -> new TreeSet<>())
                .add(state.name() + "-" + look.word());
          }
        }
        window.close();
        System.err.println(state.name() + " " + (t1 - t0) / 1000000 + " " + (System.nanoTime() - t1) / 1000000);
      }
    }
    List<String> lines = new ArrayList<>();
    faults.forEach((fault, where) ->
        lines.add(fault + " — " + where.size() + " times, as in " + where.first()));
    assertThat(lines).isEmpty();
  }

  private static List<String> faults(GalleryWindow window) {
    return window.scenes().stream()
        .map(Scene::getRoot)
        .flatMap(root -> LookWalk.faults(root).stream())
        .toList();
  }
}
