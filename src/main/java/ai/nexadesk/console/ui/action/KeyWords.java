package ai.nexadesk.console.ui.action;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Keys as words for a tooltip or a screen reader, and as keys drawn. FX thread. */
public record KeyWords(Texts texts) {

  /** "Ctrl+K", or "G then I"; the keys of one trigger. */
  public String of(Trigger trigger) {
    List<String> steps = trigger.steps().stream().map(held -> String.join("+", held)).toList();
    return steps.size() == 2
        ? texts.of("keys.then", steps.get(0), steps.get(1))
        : String.join(" ", steps);
  }

  /** All keys of an action; empty when it has none. */
  public String of(List<Trigger> triggers) {
    return String.join(" " + texts.of("keys.or") + " ", triggers.stream().map(this::of).toList());
  }

  /** Name and first key, as a tooltip says it. */
  public String tooltip(String name, List<Trigger> triggers) {
    return triggers.isEmpty() ? name : texts.of("keys.tooltip", name, of(triggers.getFirst()));
  }

  /** The keys drawn side by side. */
  public Node drawn(List<Trigger> triggers) {
    HBox all = new HBox(10);
    for (Trigger trigger : triggers) {
      HBox one = new HBox(4);
      for (List<String> held : trigger.steps()) {
        if (!one.getChildren().isEmpty()) {
          one.getChildren().add(Nodes.rigid(texts.of("keys.after"), "key-after"));
        }
        held.forEach(key -> one.getChildren().add(Nodes.rigid(key, "key-hint")));
      }
      one.setAlignment(Pos.CENTER_RIGHT);
      all.getChildren().add(one);
    }
    all.setAlignment(Pos.CENTER_RIGHT);
    // "Ctrl" stands before "K" in every language.
    all.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    all.setAccessibleText(of(triggers));
    return all;
  }
}
