package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.sync.SyncStatus.BudgetUse;
import ai.nexadesk.console.ui.control.LaneWord;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Explains who used the requests of this minute.
 *
 * @param justBegun whether the minute began before this start: what the console used then is not
 *     known apart from what others do
 */
record BudgetWords(Texts texts, boolean justBegun) {

  Node node(BudgetUse budget) {
    VBox list = new VBox(6, Nodes.wrapping(texts.of("budget.explain", budget.limit()), "quiet"));
    list.setPrefWidth(300);
    for (Map.Entry<String, Integer> lane : new TreeMap<>(budget.byLane()).entrySet()) {
      list.getChildren().add(line(LaneWord.of(lane.getKey(), texts), lane.getValue()));
    }
    int ours = budget.byLane().values().stream().mapToInt(Integer::intValue).sum();
    if (budget.used() > ours) {
      list.getChildren()
          .add(line(texts.of(justBegun ? "budget.before" : "budget.others"), budget.used() - ours));
    }
    return list;
  }

  private Node line(String name, int used) {
    return new HBox(
        Nodes.label(SafeText.oneLine(name, 40)),
        Nodes.spring(),
        Nodes.label(texts.number(used), "quiet"));
  }
}
