package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.store.UnsentEdit;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing several conversations, doing something to them, and seeing how it goes. */
class BulkTest {

  @TempDir Path folder;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowFixture(folder);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private ListView<?> list() {
    return window.node("#conversation-list", ListView.class);
  }

  private Node bar() {
    return window.node("#bulk-bar", Node.class);
  }

  private String said(String selector) {
    return window.node(selector, Labeled.class).getText();
  }

  private Set<String> texts(String selector) {
    return window.node(selector, Node.class).lookupAll("*").stream()
        .filter(Node::isVisible)
        .filter(Labeled.class::isInstance)
        .map(labeled -> ((Labeled) labeled).getText())
        .filter(text -> text != null && !text.isEmpty())
        .collect(Collectors.toSet());
  }

  private void chosen(int count) throws Exception {
    window.until(() -> bar().isVisible() && said(".bulk-count").equals(count + " selected"));
  }

  private void fire(String selector) {
    window.robot.interact(() -> window.node(selector, Button.class).fire());
  }

  private void chord(KeyCode modifier, KeyCode key) {
    window.robot.press(modifier).type(key).release(modifier);
  }

  private String status(int row) {
    return conversation(row).status().word();
  }

  private ai.nexadesk.console.domain.Conversation conversation(int sample) {
    return window.copy.store().conversations().find("c-" + sample).orElseThrow();
  }

  private Point2D onRow(int row) throws Exception {
    return window.onFx(() -> {
      Bounds cell = cell(row).localToScreen(cell(row).getBoundsInLocal());
      return new Point2D(cell.getMaxX() - 60, cell.getMinY() + 40);
    });
  }

  private void click(int row) throws Exception {
    window.robot.clickOn(onRow(row));
  }

  /** The robot of the headless platform clicks without the keys that are held. */
  private void click(int row, KeyCode held) throws Exception {
    Point2D at = onRow(row);
    window.robot.interact(() -> {
      Node target = cell(row);
      Point2D in = target.screenToLocal(at);
      for (EventType<MouseEvent> type :
          List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
        target.fireEvent(
            new MouseEvent(
                type,
                in.getX(),
                in.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                held == KeyCode.SHIFT,
                held == KeyCode.CONTROL,
                false,
                false,
                type == MouseEvent.MOUSE_PRESSED,
                false,
                false,
                false,
                false,
                true,
                null));
      }
    });
  }

  private ListCell<?> cell(int row) {
    return list().lookupAll(".conversation-cell").stream()
        .map(cell -> (ListCell<?>) cell)
        .filter(cell -> !cell.isEmpty() && cell.getIndex() == row)
        .findFirst()
        .orElseThrow();
  }

  private int inbox() {
    return window.copy.store().conversations().count(View.INBOX.query(Optional.empty()));
  }

  @Test
  void keysChooseSeveralExtendShrinkAndClear() throws Exception {
    window.robot.type(KeyCode.J);
    window.robot.type(KeyCode.X);
    window.settle();
    assertThat(bar().isVisible()).as("one alone is what is open").isFalse();
    chord(KeyCode.SHIFT, KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    chosen(3);
    chord(KeyCode.SHIFT, KeyCode.K);
    chosen(2);
    chord(KeyCode.SHIFT, KeyCode.DOWN);
    chosen(3);
    window.robot.type(KeyCode.X);
    chosen(2);
    chord(KeyCode.CONTROL, KeyCode.A);
    chosen(inbox());
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> !bar().isVisible());
    assertThat(window.copy.store().outbox().size()).isZero();
  }

  @Test
  void theMouseChoosesWithoutOpeningAndTheRowsStayWhereTheyAre() throws Exception {
    click(0);
    window.until(() -> list().getSelectionModel().getSelectedIndex() == 0);
    Point2D before = onRow(3);
    click(2, KeyCode.CONTROL);
    chosen(2);
    assertThat(onRow(3)).isEqualTo(before);
    click(4, KeyCode.SHIFT);
    chosen(4);
    assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
    window.robot.clickOn(disc(1));
    chosen(5);
    assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
    fire("#bulk-clear");
    window.until(() -> !bar().isVisible());
    assertThat(onRow(3)).isEqualTo(before);
  }

  private double tickSeen(int row) {
    return cell(row).lookup(".pick-cover").getOpacity();
  }

  @Test
  void theMouseAloneChoosesSomeOrAllChangesThemAndClears() throws Exception {
    window.robot.clickOn("#search-field");
    window.robot.moveTo(disc(1));
    window.until(() -> tickSeen(1) == 1 && tickSeen(2) == 0);
    window.robot.clickOn(disc(1));
    chosen(1);
    window.until(() -> tickSeen(2) == 1);
    assertThat(list().isFocused()).as("the next key is about what was ticked").isTrue();
    window.robot.clickOn(disc(3), MouseButton.SECONDARY).type(KeyCode.ESCAPE);
    window.until(() -> !bar().isVisible()); // the menu was about that row
    window.robot.clickOn(disc(2)).clickOn(disc(4)).clickOn(disc(1));
    chosen(3);
    window.robot.clickOn("#bulk-status").clickOn("#bulk-status-pending");
    window.until(() -> window.copy.store().outbox().size() == 3);
    window.until(() -> !bar().isVisible());
    window.robot.clickOn(disc(1)).clickOn("#bulk-all");
    chosen(inbox());
    window.robot.clickOn(disc(1));
    chosen(inbox() - 1);
    window.robot.clickOn("#bulk-clear");
    window.until(() -> !bar().isVisible());
    window.robot.moveTo("#search-field");
    window.until(() -> tickSeen(1) == 0);
  }

  private Point2D disc(int row) throws Exception {
    return window.onFx(() -> {
      Node box = cell(row).lookup(".pick-box");
      Bounds place = box.localToScreen(box.getBoundsInLocal());
      return new Point2D(place.getCenterX(), place.getMinY() + 18);
    });
  }

  @Test
  void whatIsChosenSurvivesARefreshThatReordersRows() throws Exception {
    window.robot.type(KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    chosen(2);
    window.copy.row(Samples.one(0, "Sarah Kim", "Acme Corp", 0, null, "Hello?", "billing"));
    window.robot.interact(() -> window.node("#new-arrivals", Button.class).fire());
    window.settle();
    chosen(2);
    window.robot.type(KeyCode.DIGIT2);
    window.until(() -> status(8).equals("pending") && status(7).equals("pending"));
    assertThat(status(0)).isEqualTo("open");
    assertThat(window.copy.store().outbox().size()).isEqualTo(2);
  }

  @Test
  void everythingThatMatchesIsFrozenWhenItIsChosen() throws Exception {
    window.robot.type(KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    chosen(2);
    int matching = inbox();
    window.until(() -> said("#bulk-all").equals("Select all " + matching + " that match"));
    fire("#bulk-all");
    chosen(matching);
    window.copy.row(Samples.one(100, "Newest Person", null, 0, null, "I just wrote"));
    window.settle();
    window.robot.type(KeyCode.E);
    window.until(() -> inbox() == 1);
    window.until(() -> said("#toast").equals("Archived " + matching + " conversations"));
    assertThat(conversation(100).status().word()).isEqualTo("open");
    window.until(() -> !bar().isVisible());
    fire("#toast-step");
    window.until(() -> inbox() == matching + 1);
    window.until(() -> said("#toast").equals("Undone: archived " + matching + " conversations"));
    assertThat(list().isFocused()).as("a toast takes no focus").isTrue();
  }

  @Test
  void aTagSomeHaveStaysAsItIsUntilItIsTicked() throws Exception {
    window.robot.type(KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    chosen(2);
    window.robot.type(KeyCode.T);
    window.until(() -> window.ui.root().lookup("#tags-field") != null);
    CheckBox bug = tick("bug");
    assertThat(bug.isIndeterminate()).isTrue();
    assertThat(texts("#tags-list")).contains("1 of 2");
    window.robot.interact(() -> window.node("#tags-field", TextField.class).setText("  nice one "));
    window.robot.type(KeyCode.ENTER).type(KeyCode.ENTER);
    window.until(() -> conversation(8).tags().equals(List.of("nice one")));
    assertThat(conversation(7).tags()).containsExactlyInAnyOrder("bug", "escalated", "nice one");
    chosen(2);
    chord(KeyCode.CONTROL, KeyCode.Z);
    window.until(() -> conversation(8).tags().isEmpty());
    window.robot.type(KeyCode.T);
    window.until(() -> window.ui.root().lookup("#tags-field") != null);
    window.robot.interact(() -> tick("bug").fire());
    fire("#tags-apply");
    window.until(() -> conversation(8).tags().equals(List.of("bug")));
    assertThat(conversation(7).tags()).contains("bug", "escalated");
  }

  private CheckBox tick(String tag) {
    return window.node("#tags-list", Node.class).lookupAll(".check-box").stream()
        .map(CheckBox.class::cast)
        .filter(box -> box.getText().equals(tag))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void agentAndDepartmentAreChosenByTypingAFewLetters() throws Exception {
    window.robot.type(KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    window.robot.type(KeyCode.A);
    window.until(() -> window.ui.root().lookup("#palette-field") != null);
    window.robot.write("tom");
    window.until(() -> texts("#palette").contains("Tomasz Zieliński"));
    window.robot.type(KeyCode.ENTER);
    window.until(() ->
        Optional.ofNullable(conversation(8).agent())
            .filter(agent -> agent.id().equals(SampleCopy.TOMASZ))
            .isPresent());
    window.until(() -> said("#toast").equals("Assigned 2 conversations to Tomasz Zieliński"));
    window.robot.type(KeyCode.D);
    window.until(() -> texts("#palette").contains("Billing"));
    window.robot.write("bil").type(KeyCode.ENTER);
    window.until(() -> conversation(7).department() != null);
  }

  @Test
  void oneConversationIsNamedWhenItIsDoneAndUndone() throws Exception {
    window.ui.open("c-0");
    window.settle();
    window.robot.type(KeyCode.E);
    window.until(() -> said("#toast").equals("Archived Sarah Kim"));
    chord(KeyCode.CONTROL, KeyCode.Z);
    window.until(() -> said("#toast").equals("Undone: archived Sarah Kim"));
    assertThat(status(0)).isEqualTo("open");
  }

  @Test
  void undoSaysHowManyItLeftAlone() throws Exception {
    window.robot.type(KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    window.robot.type(KeyCode.DIGIT2);
    window.until(() -> window.copy.store().outbox().size() == 3);
    window.settle();
    List<UnsentEdit> made = window.copy.store().outbox().unsent(3);
    window.copy.store().outbox().drop(List.of(made.getFirst().number()));
    window.copy.store().outbox().settle(List.of(made.get(1).number(), made.get(2).number()));
    // The server has what was sent; a colleague then changed one of them again.
    window.copy.row(pending(7));
    window.copy.row(Samples.one(6, "Dmitri Petrov", null, 0, null, "x"));
    chord(KeyCode.CONTROL, KeyCode.Z);
    window.until(
        () -> said("#toast").equals("Undone: 1. 1 was left: a colleague changed it since."));
  }

  private static SampleCopy.Sample pending(int number) {
    SampleCopy.Sample open = Samples.one(number, "Lena Andersson", "Wonka Ltd", 0, null, "x");
    return new SampleCopy.Sample(
        open.id(),
        open.name(),
        open.email(),
        open.company(),
        "pending",
        open.tags(),
        null,
        null,
        0,
        "x");
  }

  @Test
  void aRunningActionIsHeldLetGoOnAndGivenUp() throws Exception {
    chord(KeyCode.CONTROL, KeyCode.A);
    int all = inbox();
    chosen(all);
    window.robot.type(KeyCode.E);
    window.until(() ->
        window.node("#bulk-progress", Node.class).isVisible()
            && texts("#bulk-progress").contains("Archiving " + all));
    long minutes = Math.round(all * 62.0 / 100 / 60);
    assertThat(texts("#bulk-progress")).anyMatch(text -> text.contains("0 sent · "));
    assertThat(texts("#bulk-progress")).anyMatch(text -> text.contains(minutes + " min left"));
    fire("#bulk-pause");
    window.until(() -> texts("#bulk-progress").contains("Paused · 0 sent"));
    assertThat(window.copy.store().outbox().ready(9, System.currentTimeMillis())).isEmpty();
    fire("#bulk-resume");
    window.until(() -> window.node("#bulk-pause", Node.class).isVisible());
    window
        .copy
        .store()
        .outbox()
        .settle(List.of(window.copy.store().outbox().unsent(1).getFirst().number()));
    window.until(() -> texts("#bulk-progress").stream().anyMatch(t -> t.startsWith("1 sent")));
    fire("#bulk-cancel");
    window.until(() -> texts("#bulk-progress").contains("1 done, " + (all - 1) + " cancelled"));
    assertThat(window.copy.store().outbox().size()).isZero();
    fire("#bulk-away");
    window.until(() -> window.node("#bulk-progress", Node.class).lookup(".progress-card") == null);
  }

  @Test
  void whatBecameOfEachRowIsListedAndAConflictIsDecidedThere() throws Exception {
    window.robot.type(KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    window.robot.type(KeyCode.DIGIT2);
    window.until(() -> window.copy.store().outbox().size() == 3);
    List<UnsentEdit> made = window.copy.store().outbox().unsent(3);
    window.copy.store().outbox().conflict(List.of(made.get(0).number()), "archived");
    window.copy.store().outbox().refuse(List.of(made.get(1).number()), "no such thing");
    window.copy.store().outbox().settle(List.of(made.get(2).number()));
    window.until(
        () -> texts("#bulk-progress").contains("1 done, 1 changed by colleagues, 1 refused"));
    fire("#bulk-show");
    window.until(() -> window.ui.root().lookup("#unsent-retry") != null);
    assertThat(said("#bulk-result-counts")).isEqualTo("1 done · 1 in conflict · 1 refused");
    assertThat(texts("#bulk-results"))
        .contains(
            "Status: open → pending · a colleague changed it too: archived",
            "Status: open → pending · The server refused it and said: “no such thing”",
            "ines.costa82@mail.example",
            "Lena Andersson");
    fire("#unsent-insist");
    window.until(() -> window.ui.root().lookup("#unsent-insist") == null);
    fire("#unsent-drop");
    window.until(() -> window.ui.root().lookup("#unsent-drop") == null);
    long intent = made.getFirst().intent();
    assertThat(window.copy.store().progress().of(intent).orElseThrow().counts())
        .containsEntry(EditResult.WAITING, 1)
        .containsEntry(EditResult.DROPPED, 1);
  }

  @Test
  void aResultOpensItsConversation() throws Exception {
    window.robot.type(KeyCode.J);
    chord(KeyCode.SHIFT, KeyCode.J);
    window.robot.type(KeyCode.DIGIT2);
    window.until(() -> window.copy.store().outbox().size() == 2);
    List<UnsentEdit> made = window.copy.store().outbox().unsent(2);
    window.copy.store().outbox().conflict(List.of(made.get(0).number()), "archived");
    window.copy.store().outbox().refuse(List.of(made.get(1).number()), "no such thing");
    window.until(() -> window.ui.root().lookup("#bulk-show") != null);
    for (int row = 0; row < 2; row++) {
      boolean byKey = row == 0;
      fire("#bulk-show");
      window.until(() -> window.ui.root().lookup("#unsent-retry") != null);
      Node cell = resultCell(row);
      if (byKey) {
        window.robot.type(KeyCode.ENTER);
      } else {
        window.robot.clickOn(cell.lookup(".progress-title"));
      }
      window.until(() -> window.ui.root().lookup("#bulk-results") == null);
      long wanted = made.get(row).conversation();
      window.until(() -> Objects.equals(list().getSelectionModel().getSelectedItem(), wanted));
      assertThat(list().isFocused()).isTrue();
    }
  }

  private Node resultCell(int row) {
    return window.node("#bulk-results", Node.class).lookupAll(".result-cell").stream()
        .map(cell -> (ListCell<?>) cell)
        .filter(cell -> !cell.isEmpty() && cell.getIndex() == row)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void allIsEverythingThatMatchesAlsoBeforeItIsInTheList() throws Exception {
    window.robot.interact(() -> {
      list()
          .getItems()
          .addListener(
              (ListChangeListener<Object>)
                  change -> {
                    if (list().getItems().size() == 60) {
                      window.ui.actions().find("pickAll").orElseThrow().run().run();
                    }
                  });
      window.ui.show(View.ALL);
    });
    chosen(window.copy.store().conversations().count(View.ALL.query(Optional.empty())));
  }

  @Test
  void everythingThatMatchesIsTaggedAndTakenBackAgain() throws Exception {
    TextField search = window.node("#search-field", TextField.class);
    window.robot.clickOn(search).write("parcel").type(KeyCode.ENTER);
    window.until(() -> window.ui.settled() && list().isFocused() && list().getItems().size() > 1);
    List<Object> rows = List.copyOf(window.onFx(() -> List.<Object>copyOf(list().getItems())));
    chord(KeyCode.CONTROL, KeyCode.A);
    chosen(rows.size());
    window.robot.clickOn("#bulk-tags");
    window.until(() -> window.ui.root().lookup("#tags-field") != null);
    window.robot.write("lost").type(KeyCode.ENTER).clickOn("#tags-apply");
    window.until(() -> rows.stream().allMatch(row -> tagged(row, "lost")));
    window.until(() -> said("#toast").contains(rows.size() + " conversations"));
    assertThat(window.copy.store().outbox().size()).isEqualTo(rows.size());
    chord(KeyCode.CONTROL, KeyCode.Z);
    window.until(() -> rows.stream().noneMatch(row -> tagged(row, "lost")));
    window.until(() -> said("#toast").startsWith("Undone: "));
    window.settle();
    assertThat(window.onFx(() -> List.<Object>copyOf(list().getItems()))).isEqualTo(rows);
    assertThat(window.node("#new-arrivals", Node.class).isVisible()).isFalse();
  }

  private boolean tagged(Object key, String tag) {
    return window.copy.store().conversations().get((Long) key).orElseThrow().tags().contains(tag);
  }

  @Test
  void twoActionsThatRunAreSeenWhole() throws Exception {
    chord(KeyCode.CONTROL, KeyCode.A);
    chosen(inbox());
    window.robot.type(KeyCode.DIGIT2);
    chord(KeyCode.CONTROL, KeyCode.A);
    chosen(inbox());
    window.robot.type(KeyCode.DIGIT3);
    Node cards = window.node("#bulk-progress", Node.class);
    window.until(() -> cards.lookupAll(".progress-card").size() == 2);
    window.until(() -> {
      Bounds pane = scene(window.node(".progress-pane", Node.class));
      return cards.lookupAll(".progress-card").stream()
          .allMatch(card -> pane.contains(scene(card)));
    });
  }

  private static Bounds scene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void theMenuOfARowThatIsNotChosenIsAboutThatRow() throws Exception {
    window.robot.interact(() -> list().requestFocus());
    window.robot.type(KeyCode.J).type(KeyCode.X).type(KeyCode.J).type(KeyCode.X);
    chosen(2);
    window.robot.rightClickOn(onRow(3));
    window.until(() -> !bar().isVisible());
    window.robot.type(KeyCode.ESCAPE);
  }

  @Test
  void whatIsChosenStaysWhenTheListIsSortedAnew() throws Exception {
    window.robot.interact(() -> list().requestFocus());
    window.robot.type(KeyCode.J).type(KeyCode.X).type(KeyCode.J).type(KeyCode.X);
    chosen(2);
    WindowTexts.sort(window, new Order(Order.Key.CREATED, false));
    window.settle();
    chosen(2);
  }
}
