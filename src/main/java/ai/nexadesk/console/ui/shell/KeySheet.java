package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.Actions;
import ai.nexadesk.console.ui.action.GroupNames;
import ai.nexadesk.console.ui.action.KeyMap;
import ai.nexadesk.console.ui.action.KeyWords;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Lists every action with its keys, read from the actions themselves. FX thread. */
public final class KeySheet {

  private static final double COLUMN = 320;

  private final Actions actions;
  private final KeyMap map;
  private final Texts texts;
  private final Overlays overlays;
  private final Runnable change;

  /**
   * @param change opens the page where keys are changed
   */
  public KeySheet(Actions actions, KeyMap map, Texts texts, Overlays overlays, Runnable change) {
    this.actions = actions;
    this.map = map;
    this.texts = texts;
    this.overlays = overlays;
    this.change = change;
  }

  public void open() {
    VBox left = new VBox(20, group(Action.Group.DO), group(Action.Group.MOVE));
    VBox right = new VBox(20, group(Action.Group.GO), group(Action.Group.WINDOW));
    left.setPrefWidth(COLUMN);
    right.setPrefWidth(COLUMN);
    HBox columns = new HBox(40, left, right);
    columns.setId("key-sheet");
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    scroll.getStyleClass().add("sheet-scroll");
    Button edit = Nodes.button(texts.of("keys.change"), change, "strong-button");
    edit.setId("keys-change");
    VBox content = new VBox(8, scroll, Nodes.foot(Nodes.spring(), edit));
    content.addEventHandler(KeyEvent.KEY_PRESSED, event -> page(event, scroll));
    content.setMinHeight(0);
    overlays.open(texts.of("keys.title"), content, edit);
  }

  /** Without a mouse the end of a long sheet has to be reached too. */
  private static void page(KeyEvent event, ScrollPane scroll) {
    switch (event.getCode()) {
      case PAGE_DOWN, END -> scroll.setVvalue(1);
      case PAGE_UP, HOME -> scroll.setVvalue(0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Node group(Action.Group group) {
    VBox box = new VBox(7, Nodes.label(heading(group), "section-title"));
    actions.of(group).forEach(action -> box.getChildren().add(line(action)));
    return box;
  }

  private String heading(Action.Group group) {
    return new GroupNames(texts).of(group).toUpperCase(texts.locale());
  }

  private Node line(Action action) {
    Node keys = new KeyWords(texts).drawn(map.keys(action));
    HBox line = new HBox(12, Nodes.shrinking(action.name()), Nodes.spring(), keys);
    line.setId("key-line-" + action.id());
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("key-line");
    return line;
  }
}
