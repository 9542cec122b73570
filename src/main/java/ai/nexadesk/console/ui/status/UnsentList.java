package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.store.IntentProgress;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.FocusKeeper;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.StoppedSteps;
import ai.nexadesk.console.ui.message.WrappedWords;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;
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

  private static final double TALLEST = 480;

  /** What the status bar and the edge of the window take. */
  private static final double AROUND = 80;

  private static final double WIDTH = 380;
  private static final int TITLE = 120;

  private final VBox list = new VBox(12);
  private final ScrollPane scroll = new ScrollPane(list);
  private final StatusModel model;
  private final Texts texts;
  private final Times times;
  private final LongConsumer open;
  private final DoubleSupplier room;

  /** Whether it asks before it drops many. */
  private boolean asking;

  /**
   * @param open opens the conversation with this key
   * @param room how tall the window is
   */
  UnsentList(StatusModel model, Texts texts, Times times, LongConsumer open, DoubleSupplier room) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    this.open = open;
    this.room = room;
    list.setId("unsent-list");
    list.getStyleClass().add("unsent-list");
    scroll.setFitToWidth(true);
    // Lines that wrap are as tall as they turn out to be.
    scroll.prefViewportHeightProperty().bind(list.heightProperty());
    scroll.setPrefWidth(WIDTH);
    FocusKeeper.in(scroll);
    model.unsentProperty().addListener((of, was, is) -> draw(is));
    draw(model.unsentProperty().get());
  }

  Node node() {
    asking = false;
    scroll.setMaxHeight(Math.max(0, Math.min(TALLEST, room.getAsDouble() - AROUND)));
    draw(model.unsentProperty().get());
    return scroll;
  }

  private void draw(Unsent unsent) {
    UnsentWords words = new UnsentWords(unsent, texts, times);
    list.getChildren().setAll(Nodes.wrapping(explained(unsent), "quiet"));
    List<UnsentEdit> gone = unsent.gone();
    if (gone.size() > 1) {
      list.getChildren().add(dropAll(gone));
    }
    unsent.edits().stream()
        .filter(edit -> edit.state() != UnsentEdit.State.WAITING)
        .forEach(edit -> list.getChildren().add(line(edit, words)));
    unsent.actions().forEach(action -> list.getChildren().add(line(action)));
    unsent.edits().stream()
        .filter(edit -> edit.state() == UnsentEdit.State.WAITING)
        .forEach(edit -> list.getChildren().add(line(edit, words)));
  }

  private Node dropAll(List<UnsentEdit> gone) {
    if (!asking) {
      return new VBox(
          2,
          Nodes.wrapping(texts.count("unsent.gone", gone.size()), "unsent-what"),
          steps(step("unsent-drop-all", "unsent.dropAll", () -> ask(true))));
    }
    return new VBox(
        2,
        Nodes.wrapping(texts.count("unsent.dropAll.ask", gone.size()), "unsent-what"),
        steps(
            step("unsent-drop-sure", "unsent.dropAll.sure", () -> model.drop(gone)),
            step("unsent-drop-not", "unsent.dropAll.not", () -> ask(false))));
  }

  private void ask(boolean whether) {
    asking = whether;
    draw(model.unsentProperty().get());
  }

  /** An action about many conversations, in one. */
  private Node line(IntentProgress action) {
    String title = SafeText.oneLine(action.title(), TITLE);
    int left = action.count(EditResult.WAITING);
    HBox steps = steps(step("unsent-cancel", "unsent.cancel", () -> model.cancel(action)));
    if (action.paused()) {
      steps
          .getChildren()
          .addFirst(step("unsent-resume", "unsent.resume", () -> model.resume(action)));
    }
    return new VBox(
        2,
        new WrappedWords(
            switch (action.kind()) {
              case ACTION -> title;
              case UNDO -> texts.of("doing.undo", title);
              case REDO -> texts.of("doing.redo", title);
            },
            "unsent-what"),
        Nodes.wrapping(
            texts.count(action.paused() ? "unsent.paused" : "unsent.going", left), "quiet"),
        steps);
  }

  private Button step(String id, String key, Runnable does) {
    Button button = Nodes.button(texts.of(key), does, "strong-button");
    button.setId(id);
    return button;
  }

  private static HBox steps(Button... steps) {
    HBox line = new HBox(8, steps);
    line.getStyleClass().add("unsent-steps");
    return line;
  }

  private String explained(Unsent unsent) {
    if (unsent.isEmpty()) {
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
            new WrappedWords(words.what(edit), "unsent-what"),
            new WrappedWords(words.why(edit), "quiet"));
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
