package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.KeyMap;
import ai.nexadesk.console.ui.action.KeyWords;
import ai.nexadesk.console.ui.action.Trigger;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One action on the page where keys are changed. */
final class KeyLine extends VBox {

  private final Action action;
  private final KeyMap map;
  private final KeyWords words;
  private final Texts texts;
  private final Runnable changed;
  private final StackPane keys = new StackPane();
  private final Button change;
  private final Button reset;
  private final HBox line;

  /**
   * @param changed called when keys of this or of another action have changed
   */
  KeyLine(Action action, KeyMap map, Texts texts, Runnable changed) {
    this.action = action;
    this.map = map;
    this.texts = texts;
    this.changed = changed;
    words = new KeyWords(texts);
    change = Nodes.button(texts.of("keys.record"), this::listen, "link-button");
    change.setId("key-change-" + action.id());
    reset =
        Nodes.iconButton(Feather.ROTATE_CCW, texts.of("keys.reset", action.name()), this::reset);
    reset.setId("key-reset-" + action.id());
    keys.setAlignment(Pos.CENTER_RIGHT);
    keys.setMinWidth(USE_PREF_SIZE);
    StackPane last = new StackPane(reset);
    last.setMinWidth(28);
    line = new HBox(8, Nodes.shrinking(action.name()), Nodes.spring(), keys, change, last);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("key-edit");
    getChildren().setAll(line);
    draw();
  }

  /** Shows the keys it has now. */
  void draw() {
    List<Trigger> now = map.keys(action);
    Node shown = now.isEmpty() ? Nodes.label(texts.of("keys.none"), "quiet") : words.drawn(now);
    keys.getChildren().setAll(shown);
    change.setAccessibleText(
        texts.of(
            "keys.recordNamed",
            action.name(),
            now.isEmpty() ? texts.of("keys.none") : words.of(now)));
    Nodes.show(change, true);
    reset.setVisible(map.changed(action));
    getChildren().setAll(line);
  }

  private void listen() {
    KeyRecorder recorder =
        new KeyRecorder(
            texts.of("keys.press"),
            words,
            new KeyRecorder.Heard(this::heard, this::unbind, this::leave));
    recorder.setAccessibleText(texts.of("keys.pressNamed", action.name()));
    recorder.setPrefWidth(280);
    recorder
        .focusedProperty()
        .addListener((of, was, is) -> {
          if (!is && keys.getChildren().contains(recorder)) {
            draw();
          }
        });
    Nodes.show(change, false);
    keys.getChildren().setAll(recorder);
    recorder.requestFocus();
  }

  private void heard(Trigger trigger) {
    List<Action> holders = map.holders(trigger, action);
    if (holders.isEmpty()) {
      take(trigger);
    } else {
      warn(trigger, holders);
    }
  }

  private void warn(Trigger trigger, List<Action> holders) {
    String names = String.join(", ", holders.stream().map(Action::name).toList());
    Button take = Nodes.button(texts.of("keys.takeOver"), () -> take(trigger), "strong-button");
    take.setId("key-take-over");
    Button leave = Nodes.button(texts.of("keys.leave"), this::leave, "link-button");
    leave.setId("key-leave");
    HBox question =
        new HBox(
            8,
            Nodes.wrapping(texts.of("keys.conflict", words.of(trigger), names), "key-conflict"),
            Nodes.spring(),
            leave,
            take);
    question.setAlignment(Pos.CENTER_LEFT);
    question.getStyleClass().add("key-question");
    draw();
    getChildren().add(question);
    take.requestFocus();
  }

  private void take(Trigger trigger) {
    map.bind(action, trigger);
    done();
  }

  private void unbind() {
    map.unbind(action);
    done();
  }

  private void reset() {
    map.reset(action);
    done();
  }

  private void leave() {
    draw();
    change.requestFocus();
  }

  private void done() {
    leave();
    changed.run();
  }
}
