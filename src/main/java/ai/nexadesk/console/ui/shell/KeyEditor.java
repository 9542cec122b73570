package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.Actions;
import ai.nexadesk.console.ui.action.GroupNames;
import ai.nexadesk.console.ui.action.KeyMap;
import ai.nexadesk.console.ui.action.Preset;
import ai.nexadesk.console.ui.action.PresetNames;
import ai.nexadesk.console.ui.control.Choices;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The page where keys are changed: a preset, and a key of one's own for any action. FX thread. */
public final class KeyEditor {

  private static final double WIDTH = 600;

  private final Actions actions;
  private final KeyMap map;
  private final Texts texts;
  private final Overlays overlays;
  private final VBox lines = new VBox(0);
  private final ScrollPane scroll = new ScrollPane(lines);
  private final Choices<Preset> presets;
  private final Button resetAll;

  public KeyEditor(Actions actions, KeyMap map, Texts texts, Overlays overlays) {
    this.actions = actions;
    this.map = map;
    this.texts = texts;
    this.overlays = overlays;
    presets =
        new Choices<>(
            "keys-preset", texts.of("keys.preset"), new PresetNames(texts)::of, this::use);
    presets.node().setMaxWidth(200);
    resetAll = Nodes.button(texts.of("keys.resetAll"), this::resetAll, "link-button");
    resetAll.setId("keys-reset-all");
    lines.setId("key-editor");
  }

  public void open() {
    draw();
    scroll.setVvalue(0);
    HBox head =
        new HBox(8, Nodes.rigid(texts.of("keys.preset")), presets.node(), Nodes.spring(), resetAll);
    head.setAlignment(Pos.CENTER_LEFT);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.setMinHeight(0);
    scroll.getStyleClass().add("sheet-scroll");
    VBox content = new VBox(12, head, scroll);
    content.setMinHeight(0);
    content.setPrefWidth(WIDTH);
    overlays.open(texts.of("keys.changeTitle"), content, presets.node());
  }

  /** What a line asks has to be in sight. */
  private void reveal(KeyLine line) {
    double window = scroll.getViewportBounds().getHeight();
    double hidden = lines.getHeight() - window;
    double end = line.getBoundsInParent().getMaxY();
    if (line.isFocusWithin() && hidden > 0 && end > scroll.getVvalue() * hidden + window) {
      scroll.setVvalue(Math.min(1, (end - window) / hidden));
    }
  }

  private void draw() {
    lines.getChildren().clear();
    for (Action.Group group : Action.Group.values()) {
      lines.getChildren().add(heading(group));
      for (Action action : actions.of(group)) {
        KeyLine line = new KeyLine(action, map, texts, this::drawAll);
        line.heightProperty().addListener((of, was, is) -> reveal(line));
        lines.getChildren().add(line);
      }
    }
    showState();
  }

  private Node heading(Action.Group group) {
    String name = new GroupNames(texts).of(group).toUpperCase(texts.locale());
    return Nodes.label(name, "section-title", "key-heading");
  }

  /** One line changed: another may have lost its key to it. */
  private void drawAll() {
    lines.getChildren().stream()
        .filter(KeyLine.class::isInstance)
        .map(KeyLine.class::cast)
        .forEach(KeyLine::draw);
    showState();
  }

  private void showState() {
    presets.show(List.of(Preset.values()), map.bindingsProperty().get().preset());
    if (resetAll.isFocused() && map.bindingsProperty().get().own().isEmpty()) {
      presets.node().requestFocus();
    }
    resetAll.setDisable(map.bindingsProperty().get().own().isEmpty());
  }

  private void use(Preset preset) {
    map.use(preset);
    drawAll();
  }

  private void resetAll() {
    map.resetAll();
    drawAll();
  }
}
