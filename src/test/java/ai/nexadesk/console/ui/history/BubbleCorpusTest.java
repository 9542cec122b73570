package ai.nexadesk.console.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.ui.message.Corpus;
import ai.nexadesk.console.ui.message.MessageSteps;
import ai.nexadesk.console.ui.message.MessageView;
import ai.nexadesk.console.ui.message.ReadTexts;
import ai.nexadesk.console.ui.message.WebAddress;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import ai.nexadesk.console.ui.theme.Themes;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every odd text in a real bubble in a real window, as narrow as the history gets. */
class BubbleCorpusTest {

  private static final double COLUMN = 320;

  private final Texts texts = new Texts(Locale.UK);
  private final HistoryItems items =
      new HistoryItems(
          new ReadTexts(),
          new SenderNames("", texts),
          new Times(texts, InstantSource.system(), ZoneId.of("Europe/Berlin")));
  private final List<String> done = new ArrayList<>();
  private final VBox column = new VBox();
  private Themes themes;

  @BeforeEach
  void open() throws Exception {
    Stage stage = FxToolkit.registerPrimaryStage();
    themes =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  column.setMinWidth(COLUMN);
                  column.setMaxWidth(COLUMN);
                  HBox root = new HBox(column);
                  stage.setScene(new Scene(root, 600, 600));
                  stage.setX(0);
                  stage.setY(0);
                  stage.show();
                  return new Themes(root);
                })
            .get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void close() throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              themes.close();
              return true;
            })
        .get(10, TimeUnit.SECONDS);
  }

  @Test
  void everyCaseStaysInItsColumnAndOpensNothing() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Corpus.Case one : Corpus.cases()) {
      wrong.addAll(problems(one.name(), one.text()));
    }
    assertThat(wrong).isEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void mutationsStayInTheirColumn() throws Exception {
    List<String> wrong = new ArrayList<>();
    List<String> mutants = Corpus.mutants(7, 300);
    for (int i = 0; i < mutants.size(); i++) {
      wrong.addAll(problems("mutant " + i, mutants.get(i)));
    }
    assertThat(wrong).isEmpty();
    assertThat(done).isEmpty();
  }

  private List<String> problems(String name, String text) throws Exception {
    Message message = new Message("m", "visitor", null, text, List.of(), null, 1, 0);
    History history = new History(List.of(message), History.Held.CURRENT, 0);
    List<HistoryItem.Bubble> bubbles = new ArrayList<>();
    Unfolded all = new Unfolded(Set.of("m"), Map.of("m", Set.of(0, 1, 2, 3)));
    for (Unfolded shown : List.of(Unfolded.NOTHING, all)) {
      List<HistoryItem.Bubble> drawn =
          items.of(history, 0, shown).stream()
              .filter(HistoryItem.Bubble.class::isInstance)
              .map(HistoryItem.Bubble.class::cast)
              .toList();
      assertThat(drawn).isNotEmpty();
      bubbles.addAll(drawn.subList(0, Math.min(3, drawn.size())));
      bubbles.add(drawn.getLast());
    }
    return WaitForAsyncUtils.asyncFx(() -> bubbles.stream().map(this::draw).toList())
        .get(60, TimeUnit.SECONDS)
        .stream()
        .filter(problem -> !problem.isEmpty())
        .map(problem -> name + ": " + problem)
        .distinct()
        .toList();
  }

  /** Empty when nothing is wrong. */
  private String draw(HistoryItem.Bubble item) {
    try {
      MessageSteps steps =
          new MessageSteps() {
            @Override
            public void link(WebAddress address, String words) {
              done.add(words);
            }

            @Override
            public void quote(int number) {
              done.add("quote");
            }
          };
      Bubble bubble = new Bubble(item, new MessageView(texts, steps), texts, () -> done.add("all"));
      HBox line = new HBox(bubble);
      line.getStyleClass().addAll("history-item", "message");
      line.setFillHeight(false);
      column.getChildren().setAll(line);
      column.getScene().getRoot().applyCss();
      column.getScene().getRoot().layout();
      return outside(bubble);
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static String outside(Node node) {
    Bounds place = node.localToScene(node.getLayoutBounds());
    if (place.getMaxX() > COLUMN - 19 || place.getMinX() < 19) {
      return node.getStyleClass() + " from " + place.getMinX() + " to " + place.getMaxX();
    }
    if (node instanceof Parent parent && node.getClip() == null) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        String wrong = outside(child);
        if (!wrong.isEmpty()) {
          return wrong;
        }
      }
    }
    return "";
  }
}
