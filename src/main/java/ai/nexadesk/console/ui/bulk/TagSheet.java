package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.store.TagCount;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Puts tags on and takes them off: those that only some of the conversations have stay as they are
 * until they are ticked. Typing narrows the tags or makes a new one. FX thread.
 */
final class TagSheet {

  private static final double TALLEST = 300;
  private static final int NAME = 40;

  private final Overlays overlays;
  private final Texts texts;
  private final TagTicks ticks;
  private final BiConsumer<List<String>, List<String>> apply;
  private final TextField field = new TextField();
  private final VBox list = new VBox(2);

  /**
   * @param apply told which tags to add and which to remove
   */
  TagSheet(
      Overlays overlays,
      Texts texts,
      TagChoices choices,
      BiConsumer<List<String>, List<String>> apply) {
    this.overlays = overlays;
    this.texts = texts;
    this.ticks = new TagTicks(choices);
    this.apply = apply;
    field.setId("tags-field");
    field.setPromptText(texts.of("tags.field"));
    field.setAccessibleText(texts.of("tags.field"));
    list.setId("tags-list");
    field.textProperty().addListener((of, was, is) -> draw());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::inField);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::inList);
  }

  void open(String title) {
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setPrefViewportHeight(TALLEST);
    Button done = Nodes.button(texts.of("tags.apply"), this::done, "primary-button");
    done.setId("tags-apply");
    Label hint = Nodes.shrinking(texts.of("tags.hint"), "quiet");
    VBox content = new VBox(12, field, scroll, Nodes.foot(hint, done));
    content.getStyleClass().add("pick-sheet");
    draw();
    overlays.open(title, content, field);
  }

  private void inField(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (field.getText().isBlank() || event.isShortcutDown()) {
        done();
      } else {
        ticks.tickFirst(field.getText());
        field.clear();
      }
    } else if (event.getCode() == KeyCode.DOWN) {
      event.consume();
      field.requestFocusTraversal(TraversalDirection.NEXT);
    }
  }

  private void inList(KeyEvent event) {
    if (event.getTarget() instanceof CheckBox box) {
      switch (event.getCode()) {
        case DOWN -> move(event, box, TraversalDirection.NEXT);
        case UP -> move(event, box, TraversalDirection.PREVIOUS);
        case ENTER -> {
          event.consume();
          done();
        }
        default -> {}
      }
    }
  }

  private static void move(KeyEvent event, CheckBox from, TraversalDirection where) {
    from.requestFocusTraversal(where);
    event.consume();
  }

  private void done() {
    overlays.close();
    List<String> add = ticks.added();
    List<String> remove = ticks.removed();
    if (!add.isEmpty() || !remove.isEmpty()) {
      apply.accept(add, remove);
    }
  }

  private void draw() {
    list.getChildren().clear();
    for (String tag : ticks.fitting(field.getText())) {
      list.getChildren().add(line(tag));
    }
    if (list.getChildren().isEmpty()) {
      list.getChildren().add(Nodes.wrapping(texts.of("tags.none"), "quiet"));
    }
  }

  private HBox line(String tag) {
    String shown = SafeText.oneLine(tag, NAME);
    boolean fresh = ticks.isNew(tag);
    CheckBox box = new CheckBox(fresh ? texts.of("tags.new", shown) : shown);
    box.setAllowIndeterminate(ticks.mixed(tag));
    show(box, ticks.tick(tag));
    box.setOnAction(event -> ticks.set(tag, tick(box)));
    HBox line = new HBox(8, box, Nodes.spring());
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("tag-line");
    int have = ticks.has(tag).map(TagCount::conversations).orElse(0);
    if (ticks.mixed(tag)) {
      line.getChildren().add(Nodes.rigid(texts.of("tags.some", have, ticks.total()), "quiet"));
    }
    return line;
  }

  private static void show(CheckBox box, TagTicks.Tick tick) {
    box.setIndeterminate(tick == TagTicks.Tick.SOME);
    box.setSelected(tick == TagTicks.Tick.ALL);
  }

  private static TagTicks.Tick tick(CheckBox box) {
    if (box.isIndeterminate()) {
      return TagTicks.Tick.SOME;
    }
    return box.isSelected() ? TagTicks.Tick.ALL : TagTicks.Tick.NONE;
  }
}
