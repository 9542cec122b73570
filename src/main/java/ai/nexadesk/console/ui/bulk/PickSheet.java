package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * Chooses one of some: typing narrows them, Enter takes the first, the arrows go through them. FX
 * thread.
 */
final class PickSheet {

  private static final double TALLEST = 300;
  private static final int SHOWN = 200;

  /** Something to choose. */
  record Choice(String name, Runnable taken) {}

  private final Overlays overlays;
  private final Texts texts;
  private final List<Choice> choices;
  private final TextField field = new TextField();
  private final VBox list = new VBox(4);

  PickSheet(Overlays overlays, Texts texts, List<Choice> choices) {
    this.overlays = overlays;
    this.texts = texts;
    this.choices = List.copyOf(choices);
    field.setId("pick-field");
    field.setPromptText(texts.of("pick.narrow"));
    field.setAccessibleText(texts.of("pick.narrow"));
    list.setId("pick-list");
    field.textProperty().addListener((of, was, is) -> draw());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void open(String title) {
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setPrefViewportHeight(TALLEST);
    VBox content = new VBox(12, field, scroll);
    content.getStyleClass().add("pick-sheet");
    draw();
    overlays.open(title, content, field);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> {
        event.consume();
        if (list.getChildren().getFirst() instanceof Button first) {
          first.fire();
        }
      }
      case DOWN -> {
        event.consume();
        field.requestFocusTraversal(TraversalDirection.NEXT);
      }
      default -> {}
    }
  }

  private void draw() {
    String typed = field.getText().strip().toLowerCase(Locale.ROOT);
    list.getChildren().clear();
    choices.stream()
        .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(typed))
        .limit(SHOWN)
        .forEach(choice -> list.getChildren().add(button(choice)));
    if (list.getChildren().isEmpty()) {
      list.getChildren().add(Nodes.wrapping(texts.of("pick.nothing"), "quiet"));
    }
  }

  private Button button(Choice choice) {
    Button button =
        Nodes.button(
            choice.name(),
            () -> {
              overlays.close();
              choice.taken().run();
            },
            "choice-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    return button;
  }
}
