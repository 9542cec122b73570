package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.store.Similar;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.OthersWords;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Past conversations about the same, and how they ended; each opens. FX thread. */
final class SimilarSection extends VBox {

  private static final int MOST = 5;
  private static final int BEGINNING = 120;
  private static final int TAGS = 3;

  private final DetailsModel model;
  private final Texts texts;
  private final Times times;
  private Optional<List<Similar.Found>> shown = Optional.empty();

  SimilarSection(DetailsModel model, Texts texts, Times times) {
    super(4);
    this.model = model;
    this.texts = texts;
    this.times = times;
    setId("details-similar");
    model.suggestions().drawnProperty().addListener((of, was, is) -> show(is));
    show(Optional.empty());
  }

  private void show(Optional<SuggestionsModel.Drawn> drawn) {
    Optional<List<Similar.Found>> now =
        drawn.map(is -> is.suggestions().similar().stream().limit(MOST).toList());
    if (now.equals(shown) && !getChildren().isEmpty()) {
      return;
    }
    shown = now;
    List<Node> lines = new ArrayList<>();
    now.stream().flatMap(List::stream).map(this::line).forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add(
          Nodes.wrapping(texts.of(now.isEmpty() ? "similar.looking" : "similar.none"), "quiet"));
    }
    getChildren().setAll(lines);
  }

  private Node line(Similar.Found found) {
    Conversation one = found.conversation();
    String said = SafeText.oneLine(found.beginning(), BEGINNING);
    String ended = ended(one);
    Label words = new OthersWords(said, "change-what");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox first = new HBox(8, Section.when(times.timeOrDay(one.createdAt())), words);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox line = new VBox(first, Nodes.shrinking(ended, "quiet", "similar-end"));
    Button button = new Button();
    button.setId("similar-" + one.key());
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    line.prefWidthProperty().bind(button.widthProperty());
    button.getStyleClass().addAll("earlier-line", "similar-line");
    String all = times.timeOrDay(one.createdAt()) + ", " + said + ", " + ended;
    button.setAccessibleText(all);
    Nodes.tip(button, () -> said + "\n" + ended);
    button.setOnAction(event -> model.open(one.key()));
    return button;
  }

  /** How it ended: its state, who had it, and what it was about. */
  private String ended(Conversation one) {
    List<String> words = new ArrayList<>();
    words.add(StatusWord.of(one.status(), texts));
    Optional.ofNullable(one.agent())
        .ifPresent(agent -> words.add(SafeText.oneLine(agent.name(), 24)));
    one.tags().stream().limit(TAGS).forEach(tag -> words.add(SafeText.oneLine(tag, 24)));
    return String.join(" · ", words);
  }
}
