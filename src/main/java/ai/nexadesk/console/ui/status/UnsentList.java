package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Lists the edits that wait, why they do, and what can be done about those that are stopped. Drawn
 * anew whenever they change, also while it is open.
 */
final class UnsentList {

  private static final double TALLEST = 360;
  private static final double WIDTH = 380;

  private final VBox list = new VBox(12);
  private final ScrollPane scroll = new ScrollPane(list);
  private final StatusModel model;
  private final Texts texts;
  private final Times times;
  private final LongConsumer open;

  UnsentList(StatusModel model, Texts texts, Times times, LongConsumer open) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    this.open = open;
    list.setId("unsent-list");
    list.getStyleClass().add("unsent-list");
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(TALLEST);
    scroll.setPrefWidth(WIDTH);
    model.unsentProperty().addListener((of, was, is) -> draw(is));
    draw(model.unsentProperty().get());
  }

  Node node() {
    draw(model.unsentProperty().get());
    return scroll;
  }

  private void draw(Unsent unsent) {
    UnsentWords words = new UnsentWords(unsent, texts, times);
    list.getChildren().setAll(Nodes.wrapping(explained(unsent), "quiet"));
    unsent.edits().forEach(edit -> list.getChildren().add(line(edit, words)));
  }

  private String explained(Unsent unsent) {
    if (unsent.edits().isEmpty()) {
      return texts.of("unsent.none");
    }
    return texts.of(unsent.stopped() ? "unsent.explainStopped" : "unsent.explain");
  }

  private Node line(UnsentEdit edit, UnsentWords words) {
    Button whose =
        Nodes.button(words.whose(edit), () -> open.accept(edit.conversation()), "link-button");
    whose.setMinWidth(0);
    VBox line =
        new VBox(
            2,
            whose,
            Nodes.wrapping(words.what(edit), "unsent-what"),
            Nodes.wrapping(words.why(edit), "quiet"));
    HBox steps = steps(edit, words);
    if (!steps.getChildren().isEmpty()) {
      line.getChildren().add(steps);
    }
    return line;
  }

  private HBox steps(UnsentEdit edit, UnsentWords words) {
    HBox steps = new HBox(8);
    steps.setAlignment(Pos.CENTER_LEFT);
    steps.getStyleClass().add("unsent-steps");
    switch (edit.state()) {
      case WAITING -> {}
      case CONFLICT ->
          steps
              .getChildren()
              .addAll(
                  step("unsent-insist", texts.of("unsent.insist"), () -> model.insist(edit)),
                  step("unsent-drop", texts.of("unsent.keepTheirs"), () -> model.drop(edit)));
      case REFUSED -> {
        if (!words.hopeless(edit)) {
          steps
              .getChildren()
              .add(step("unsent-retry", texts.of("unsent.retry"), () -> model.retry(edit)));
        }
        steps
            .getChildren()
            .add(step("unsent-drop", texts.of("unsent.drop"), () -> model.drop(edit)));
      }
    }
    return steps;
  }

  private static Button step(String id, String words, Runnable action) {
    Button button = Nodes.button(words, action, "strong-button");
    button.setId(id);
    return button;
  }
}
