package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Lists every key that works, read from the actions themselves. */
public final class KeySheet {

  private final List<Action> actions;
  private final Texts texts;
  private final Overlays overlays;

  public KeySheet(List<Action> actions, Texts texts, Overlays overlays) {
    this.actions = List.copyOf(actions);
    this.texts = texts;
    this.overlays = overlays;
  }

  public void open() {
    VBox left = new VBox(16, group(Action.Group.MOVE), group(Action.Group.DO));
    VBox right = new VBox(16, group(Action.Group.GO), group(Action.Group.WINDOW));
    left.setPrefWidth(300);
    right.setPrefWidth(300);
    HBox columns = new HBox(32, left, right);
    columns.setId("key-sheet");
    overlays.open(texts.of("keys.title"), columns, columns);
  }

  private Node group(Action.Group group) {
    VBox box = new VBox(6, Nodes.label(name(group), "section-title"));
    actions.stream()
        .filter(action -> action.group() == group)
        .forEach(action -> box.getChildren().add(line(action)));
    return box;
  }

  private static Node line(Action action) {
    HBox keys = new HBox(4);
    keys.setAlignment(Pos.CENTER_RIGHT);
    action
        .triggers()
        .forEach(trigger -> keys.getChildren().add(Nodes.rigid(trigger.shown(), "key-hint")));
    HBox line = new HBox(12, Nodes.shrinking(action.name()), Nodes.spring(), keys);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private String name(Action.Group group) {
    return switch (group) {
      case MOVE -> texts.of("keys.move");
      case DO -> texts.of("keys.do");
      case GO -> texts.of("keys.go");
      case WINDOW -> texts.of("keys.window");
    };
  }
}
