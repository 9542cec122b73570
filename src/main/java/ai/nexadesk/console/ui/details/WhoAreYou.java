package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Asks once who sits here, among the agents seen in the data: the API cannot tell. */
final class WhoAreYou {

  private static final double CHOICE = 40;
  private static final double TALLEST = 320;

  private final DetailsModel model;
  private final Overlays overlays;
  private final Texts texts;

  WhoAreYou(DetailsModel model, Overlays overlays, Texts texts) {
    this.model = model;
    this.overlays = overlays;
    this.texts = texts;
  }

  /** Asks, remembers the answer, then does {@code next}. */
  void ask(Runnable next) {
    VBox list = new VBox(4);
    Node focus = list;
    for (Agent agent : model.knownProperty().get().agents()) {
      Button button = choice(agent, next);
      list.getChildren().add(button);
      if (focus.equals(list)) {
        focus = button;
      }
    }
    if (focus.equals(list)) {
      list.getChildren().add(Nodes.wrapping(texts.of("me.noAgents"), "quiet"));
    }
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(Math.min(TALLEST, list.getChildren().size() * CHOICE));
    VBox sheet = new VBox(12, Nodes.wrapping(texts.of("me.why"), "sheet-text"), scroll);
    sheet.getStyleClass().add("who-are-you");
    overlays.open(texts.of("me.title"), sheet, focus);
  }

  private Button choice(Agent agent, Runnable next) {
    Button button =
        Nodes.button(
            SafeText.oneLine(agent.name(), 60),
            () -> {
              overlays.close();
              model.iAm(agent, next);
            },
            "choice-button");
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }
}
