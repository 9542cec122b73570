package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.edit.Edits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueuePageTest {

  @TempDir static Path folder;
  private static WindowFixture window;

  @BeforeAll
  static void open() throws Exception {
    window = new WindowFixture(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @BeforeEach
  void showPage() throws TimeoutException {
    window.robot.interact(() -> window.ui.show(View.INBOX));
    showQueue();
  }

  private void showQueue() throws TimeoutException {
    window.robot.clickOn("#view-queue");
    window.until(() -> !value("#queue-live").equals("–"));
    window.settle();
  }

  private String value(String tile) {
    return ((Label) window.ui.root().lookup(tile).lookup(".queue-value")).getText();
  }

  private int listed() throws TimeoutException {
    window.settle();
    return window.node("#conversation-list", ListView.class).getItems().size();
  }

  private String title() {
    return ((Label) window.ui.root().lookup(".list-title")).getText();
  }

  @Test
  void eachNumberOpensAListOfExactlyThatMany() throws TimeoutException {
    for (String tile : List.of("#queue-live", "#queue-unassigned", "#queue-waiting")) {
      int number = Integer.parseInt(value(tile));
      assertThat(number).isPositive();
      window.robot.clickOn(tile);
      assertThat(listed()).as(tile).isEqualTo(number);
      assertThat(window.node("#queue-page", javafx.scene.Node.class).getParent().isVisible())
          .isFalse();
      showQueue();
    }
    Button row = window.node("#queue-agents-0", Button.class);
    int live = Integer.parseInt(((Label) row.lookup(".queue-number")).getText());
    String agent = ((Label) row.lookup(".queue-row-name")).getText();
    window.robot.interact(row::fire);
    assertThat(listed()).isEqualTo(live);
    assertThat(title()).isEqualTo(agent);
  }

  @Test
  void theSmallerNumbersOpenListsOfExactlyThatManyToo() throws TimeoutException {
    for (String link :
        List.of("#queue-open", "#queue-pending", "#queue-unassigned-waiting", "#queue-unknown")) {
      Button button = window.node(link, Button.class);
      if (button.isVisible()) {
        int number = Integer.parseInt(button.getText().replaceAll("\\D", ""));
        assertThat(number).as(link).isPositive();
        window.robot.clickOn(link);
        assertThat(listed()).as(link).isEqualTo(number);
        showQueue();
      }
    }
    assertThat(window.node("#queue-open", Button.class).isVisible()).isTrue();
    assertThat(window.node("#queue-unassigned-waiting", Button.class).isVisible()).isTrue();
  }

  @Test
  void barsAreOneStopOfTabAndArrowsGoThroughThem() throws TimeoutException {
    Button first = window.node("#queue-waits-0", Button.class);
    window.robot.interact(first::requestFocus);
    window.robot.type(KeyCode.DOWN);
    Button second = window.node("#queue-waits-1", Button.class);
    assertThat(second.isFocused()).isTrue();
    assertThat(first.isFocusTraversable()).isFalse();
    int number = Integer.parseInt(((Label) second.lookup(".queue-number")).getText());
    window.robot.type(KeyCode.SPACE);
    assertThat(listed()).isEqualTo(number);
  }

  @Test
  void aChartSaysWhichOfItsColoursIsWhich() {
    for (String which : List.of("today", "before")) {
      Label key =
          window.ui.root().lookup("#queue-arrivals-panel").lookupAll(".queue-key").stream()
              .filter(dot -> dot.getStyleClass().contains(which))
              .map(dot -> (Label) dot.getParent())
              .findFirst()
              .orElseThrow();
      assertThat(key.getText())
          .startsWith(which.equals("today") ? "today " : "same day last week ");
      assertThat(key.isTextTruncated()).isFalse();
    }
  }

  @Test
  void agentsAndWaitsOfWhatWasDroppedStandInColumns() throws Exception {
    GalleryData.left(window.copy);
    SampleCopy.Sample other =
        Samples.one(32, "Noor", null, 700, SampleCopy.TOMASZ, "Hello? Anybody?");
    window.copy.row(other);
    window.copy.history(
        other, List.of(window.copy.message(1, "visitor", "Noor", 700, other.last())));
    window.until(() -> window.ui.root().lookupAll("#queue-dropped-panel .queue-row").size() == 2);
    window.settle();
    for (int column : List.of(0, 1)) {
      assertThat(window.ui.root().lookupAll("#queue-dropped-panel .queue-row"))
          .extracting(row -> {
            Node cell = List.copyOf(row.lookupAll(".queue-number")).get(column);
            return cell.localToScene(cell.getBoundsInLocal()).getMinX();
          })
          .containsOnly(minX(column));
    }
  }

  private double minX(int column) {
    Node cell =
        List.copyOf(
                window
                    .ui
                    .root()
                    .lookup("#queue-dropped-panel .queue-row")
                    .lookupAll(".queue-number"))
            .get(column);
    return cell.localToScene(cell.getBoundsInLocal()).getMinX();
  }

  @Test
  void theFiguresFollowTheCopyWhileThePageIsShown() throws Exception {
    int before = Integer.parseInt(value("#queue-unassigned"));
    new Edits(window.copy.store().intents(), new PlainTitles())
        .assign(List.of(window.copy.key("c-8")), SampleCopy.TOMASZ);
    window.until(() -> Integer.parseInt(value("#queue-unassigned")) == before - 1);
    new Edits(window.copy.store().intents(), new PlainTitles()).undo();
    window.until(() -> Integer.parseInt(value("#queue-unassigned")) == before);
  }

  @Test
  void noKeyChangesAConversationThatIsNotSeen() throws Exception {
    int before = window.copy.store().outbox().size();
    window.robot.clickOn("#view-inbox");
    window.robot.interact(() -> window.ui.open("c-8"));
    window.settle();
    showQueue();
    window.robot.type(KeyCode.E);
    window.settle();
    assertThat(window.copy.store().outbox().size()).isEqualTo(before);
  }

  @Test
  void handingOutIsPreviewedAndOneUndo() throws Exception {
    int unassigned = Integer.parseInt(value("#queue-unassigned"));
    window.robot.clickOn("#queue-hand-out");
    window.until(() -> window.ui.root().lookup("#hand-out-table") != null);
    window.settle();
    assertThat(window.node("#hand-out-table", TableView.class).getItems().size())
        .isEqualTo(unassigned);
    window.robot.clickOn("#hand-out-submit");
    window.until(() -> value("#queue-unassigned").equals("0"));
    Query nobody = Query.all(List.of(new Query.Live(), new Query.Unassigned()));
    assertThat(window.copy.store().conversations().count(nobody)).isZero();
    new Edits(window.copy.store().intents(), new PlainTitles()).undo();
    assertThat(window.copy.store().conversations().count(nobody)).isEqualTo(unassigned);
  }

  @Test
  void aListIsSavedWithItsCountAndTimeInTheName() throws Exception {
    Path saved = folder.resolve("out.csv");
    AtomicReference<String> proposed = new AtomicReference<>("");
    window.robot.interact(() ->
        window.ui.saveWith(name -> {
          proposed.set(name);
          return Optional.of(saved);
        }));
    int number = Integer.parseInt(value("#queue-waiting"));
    window.robot.clickOn("#queue-waiting");
    listed();
    window.robot.clickOn("#list-save");
    window.until(() -> window.ui.root().lookup("#export-save") != null);
    window.robot.clickOn("#export-save");
    window.until(() -> window.node("#export-outcome", Label.class).isVisible());
    assertThat(proposed.get())
        .contains("Waiting for us")
        .contains(number + " rows")
        .endsWith(".csv");
    assertThat(Files.readAllLines(saved)).hasSize(number + 1);
    window.robot.type(KeyCode.ENTER);
    window.until(() -> window.ui.root().lookup("#export-save") == null);
  }

  @Test
  void aListOpenedFromAFigureIsSearched() throws TimeoutException {
    window.robot.clickOn("#queue-live");
    listed();
    window.robot.clickOn("#search-field").write("c");
    window.settle();
    TextField field = window.node("#search-field", TextField.class);
    assertThat(field.getText()).isEqualTo("c");
    assertThat(field.isFocused()).isTrue();
    window.robot.interact(field::clear);
  }

  @Test
  void keysOfTheListDoNothingBehindThePageAndTheFocusComesBackToTheList() throws Exception {
    window.robot.clickOn("#view-inbox");
    window.robot.interact(() -> window.ui.open("c-8"));
    window.settle();
    showQueue();
    window.robot.type(KeyCode.X).type(KeyCode.J);
    window.settle();
    assertThat(window.node("#bulk-bar", Node.class).isVisible()).isFalse();
    assertThat(window.node("#toast", Label.class).getText()).isEqualTo("Go back to the list first");
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> window.node("#conversation-list", ListView.class).isFocused());
  }

  @Test
  void whatWasPutAwayIsNeitherCountedNorHandedOut() throws Exception {
    int before = Integer.parseInt(value("#queue-unassigned"));
    int live = Integer.parseInt(value("#queue-live"));
    List<Long> away = List.of(window.copy.key("c-8"));
    window.copy.store().reminders().set(away, Reminder.VISITOR_WRITES);
    window.until(() -> value("#queue-unassigned").equals(String.valueOf(before - 1)));
    assertThat(value("#queue-live")).isEqualTo(String.valueOf(live - 1));
    assertThat(window.copy.store().queue().unassigned()).hasSize(before - 1);
    window.copy.store().reminders().clear(away);
    window.until(() -> value("#queue-unassigned").equals(String.valueOf(before)));
  }
}
