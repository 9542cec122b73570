package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.StoppedSteps;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
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
    steps(edit, words).ifPresent(line.getChildren()::add);
    return line;
  }

  private Optional<Node> steps(UnsentEdit edit, UnsentWords words) {
    StoppedSteps steps = new StoppedSteps(texts);
    return switch (edit.state()) {
      case WAITING -> Optional.empty();
      case CONFLICT ->
          Optional.of(steps.conflict(() -> model.insist(edit), () -> model.drop(edit)));
      case REFUSED ->
          Optional.of(
              words.hopeless(edit)
                  ? steps.hopeless(() -> model.drop(edit))
                  : steps.refused(() -> model.retry(edit), () -> model.drop(edit)));
    };
  }
}
