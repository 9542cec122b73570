package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.edit.Edits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the rows of the list behave while the world changes under them. */
class RowsInTheWindowTest {

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

  private VirtualFlow<?> flow() {
    return (VirtualFlow<?>) list().lookup(".virtual-flow");
  }

  private List<Object> inSight() throws Exception {
    return window.onFx(() -> {
      List<Object> keys = new ArrayList<>();
      int last = flow().getLastVisibleCell().getIndex();
      for (int i = flow().getFirstVisibleCell().getIndex(); i <= last; i++) {
        keys.add(list().getItems().get(i));
      }
      return keys;
    });
  }

  @Test
  void aLongCompanyIsCutBeforeTheNameIs() throws Exception {
    window.copy.row(
        Samples.one(60, "Meera Krishnamurthy", "Nordhaven Instruments and Sons", 0, null, "Hello"));
    window.robot.interact(() -> window.ui.show(View.OPEN));
    window.until(() ->
        label("Meera Krishnamurthy").filter(name -> !name.isTextTruncated()).isPresent()
            && label("Nordhaven Instruments and Sons").filter(Label::isTextTruncated).isPresent());
  }

  private Optional<Label> label(String text) {
    return list().lookupAll(".label").stream()
        .map(Label.class::cast)
        .filter(label -> label.getText().equals(text))
        .findFirst();
  }

  private boolean unread(String id) {
    return window.copy.store().conversations().find(id).orElseThrow().marks().unread();
  }

  private void pointAtTheList() throws Exception {
    Bounds bounds = window.onFx(() -> list().localToScreen(list().getLayoutBounds()));
    window.robot.moveTo(new Point2D(bounds.getMinX() + 120, bounds.getMinY() + 130));
    window.until(() -> list().isHover());
  }

  private Button arrivals() {
    return window.node("#new-arrivals", Button.class);
  }

  @Test
  void theHeightOfTheRowsChangesAtOnceAndKeepsThePlace() throws Exception {
    window.robot.interact(() -> window.ui.show(View.ALL));
    window.until(() -> window.ui.settled() && list().getItems().size() > 200);
    window.robot.interact(() -> list().scrollTo(100));
    window.settle();
    Object top = inSight().getFirst();
    MenuButton button = window.node("#density", MenuButton.class);
    double[] heights = {36, 60, 84};
    for (int i = 0; i < 3; i++) {
      int which = 2 - i;
      window.robot.interact(() -> ((RadioMenuItem) button.getItems().get(which)).fire());
      window.settle();
      double height = heights[i];
      window.until(() -> flow().getFirstVisibleCell().getHeight() == height);
      assertThat(inSight()).contains(top);
      window.until(() -> !texts().isEmpty());
    }
  }

  private List<String> texts() {
    return list().lookupAll(".row-name").stream().map(node -> ((Label) node).getText()).toList();
  }

  @Test
  void nothingMovesUnderThePointerWhateverArrivesLeavesOrIsSortedAnew() throws Exception {
    pointAtTheList();
    List<Object> before = inSight();
    window.copy.row(Samples.one(100, "Newest Person", null, 0, null, "I just wrote"));
    window.until(() -> arrivals().isVisible());
    assertThat(inSight()).isEqualTo(before);
    Edits elsewhere = new Edits(window.copy.store().intents(), new PlainTitles());
    elsewhere.setStatus(List.of(window.copy.key("c-8")), "archived");
    window.copy.row(Samples.one(2, "فاطمة حداد", null, 0, null, "again"));
    window.until(() -> arrivals().getText().startsWith("2"));
    window.settle();
    assertThat(inSight()).isEqualTo(before);
    assertThat(before).contains(window.copy.key("c-8"));
    window.robot.interact(() -> arrivals().fire());
    window.settle();
    assertThat(inSight()).doesNotContain(window.copy.key("c-8"));
    assertThat(inSight().subList(0, 2))
        .containsExactlyInAnyOrder(window.copy.key("c-2"), window.copy.key("c-100"));
  }

  @Test
  void whatThePersonDidIsNotAnnouncedAsArrivals() throws Exception {
    pointAtTheList();
    List<Object> before = inSight();
    window.robot.type(KeyCode.J, KeyCode.J);
    window.robot.press(KeyCode.SHIFT).type(KeyCode.J, KeyCode.J).release(KeyCode.SHIFT);
    window.robot.type(KeyCode.DIGIT4);
    window.until(() -> window.ui.settled() && inSight().get(1).equals(before.get(4)));
    window.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    window.until(() -> window.ui.settled() && inSight().equals(before));
    assertThat(arrivals().isVisible()).isFalse();
    // The server takes an edit and puts the conversation first; then a stranger writes.
    window.robot.type(KeyCode.HOME);
    window.ui.open("c-3");
    window.settle();
    window.robot.type(KeyCode.DIGIT2);
    window.until(() -> window.copy.store().outbox().of(window.copy.key("c-3")).size() == 1);
    window.copy.row(Samples.one(3, "Otto Rossi", null, 0, null, "Please cancel"));
    window.settle();
    window.copy.row(Samples.one(100, "Newest Person", null, 0, null, "I just wrote"));
    window.until(() -> arrivals().isVisible());
    window.settle();
    assertThat(arrivals().getText()).isEqualTo("1 new ↑");
    assertThat(inSight()).isEqualTo(before);
  }

  @Test
  void aKeyHeldDownGoesRowByRowWhileRowsArrive() throws Exception {
    List<Object> order = List.copyOf(window.onFx(() -> new ArrayList<>(list().getItems())));
    for (int i = 0; i < 12; i++) {
      window.robot.type(KeyCode.J);
      window.copy.row(Samples.one(200 + i, "Arrival " + i, null, 0, null, "Hello"));
    }
    window.until(() -> arrivals().isVisible() && window.ui.settled());
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(order.get(11));
  }

  @Test
  void aConversationIsReadOnceItHasBeenOpenForAMomentAndNotBefore() throws Exception {
    assertThat(unread("c-7")).isTrue();
    window.ui.open("c-7");
    window.settle();
    assertThat(unread("c-7")).isTrue();
    window.until(() -> !unread("c-7"));
  }

  @Test
  void markedUnreadItStaysSoWhateverChangesUntilItIsOpenedAgain() throws Exception {
    window.ui.open("c-7");
    window.until(() -> !unread("c-7"));
    window.robot.interact(() -> run("markUnread"));
    window.until(() -> unread("c-7"));
    Edits edits = new Edits(window.copy.store().intents(), new PlainTitles());
    edits.changeTags(List.of(window.copy.key("c-7")), List.of("vip"), List.of());
    window.settle();
    window.ui.open("c-5");
    window.until(() -> !unread("c-5"));
    assertThat(unread("c-7")).isTrue();
    window.ui.open("c-7");
    window.until(() -> !unread("c-7"));
  }

  @Test
  void markedReadByHandSeveralAreReadAndTheirRemindersStayAndUndoMakesThemUnread()
      throws Exception {
    long back = window.copy.key("c-7");
    window.copy.store().reminders().set(List.of(back), new Reminder.Until.At(1));
    assertThat(window.copy.store().reminders().due(System.currentTimeMillis())).contains(back);
    window.copy.store().conversations().markSeen(window.copy.key("c-3"));
    Set<String> before = allUnread();
    assertThat(before).contains("c-7", "c-8").doesNotContain("c-3");
    window.robot.interact(() -> run("pickAll"));
    window.settle();
    window.robot.interact(() -> run("markRead"));
    window.until(() -> allUnread().isEmpty());
    assertThat(window.copy.store().reminders().of(back)).isPresent();
    window.robot.interact(() -> run("undo"));
    window.until(() -> allUnread().equals(before));
  }

  @Test
  void whatWasUndoneIsNotDoneAgainOnceSomethingElseWasDoneAndUndoneHere() throws Exception {
    window.ui.open("c-7");
    window.until(() -> !unread("c-7"));
    window.robot.interact(() -> run("statusPending"));
    window.until(() -> status("c-7").equals("pending"));
    window.robot.interact(() -> run("undo"));
    window.until(() -> !status("c-7").equals("pending"));
    window.robot.interact(() -> run("markUnread"));
    window.until(() -> unread("c-7"));
    window.robot.interact(() -> run("undo"));
    window.until(() -> !unread("c-7"));
    window.robot.interact(() -> run("redo"));
    window.settle();
    assertThat(status("c-7")).isNotEqualTo("pending");
  }

  private String status(String id) {
    return window.copy.store().conversations().find(id).orElseThrow().status().word();
  }

  private Set<String> allUnread() {
    return IntStream.range(0, 9)
        .mapToObj(i -> "c-" + i)
        .filter(this::unread)
        .collect(Collectors.toSet());
  }

  @Test
  void tagsAndAgentsNeverMakeAConversationUnread() throws Exception {
    window.ui.open("c-7");
    window.until(() -> !unread("c-7"));
    Edits edits = new Edits(window.copy.store().intents(), new PlainTitles());
    edits.changeTags(List.of(window.copy.key("c-7")), List.of("vip"), List.of("bug"));
    edits.assign(List.of(window.copy.key("c-7")), SampleCopy.TOMASZ);
    window.settle();
    assertThat(unread("c-7")).isFalse();
    window.copy.row(Samples.one(7, "Lena Andersson", "Wonka Ltd", 1, null, "…", "late"));
    window.settle();
    assertThat(unread("c-7")).isFalse();
  }

  @Test
  void theNextUnreadIsFoundInTheOrderOnTheScreenAndRoundItsEnd() throws Exception {
    window.robot.interact(() -> run("nextUnread"));
    window.until(() -> selected("c-8"));
    window.robot.interact(() -> run("nextUnread"));
    window.until(() -> selected("c-7"));
    window.robot.interact(() -> run("nextUnread"));
    window.until(() -> selected("c-5")); // the last word in c-6 is ours
    window.robot.interact(() -> run("previousUnread"));
    window.until(() -> selected("c-7"));
    window.robot.interact(() -> run("previousUnread"));
    window.until(() -> selected("c-8"));
    window.robot.interact(() -> run("previousUnread"));
    window.until(() -> selected("c-0"));
  }

  private boolean selected(String id) {
    return Long.valueOf(window.copy.key(id)).equals(list().getSelectionModel().getSelectedItem());
  }

  @Test
  void inASmallWindowPassingOverAConversationIsNotReadingIt() throws Exception {
    window.resize(640, 480);
    window.settle();
    window.robot.type(KeyCode.J).type(KeyCode.J);
    window.until(() -> selected("c-7"));
    window.robot.sleep(1800);
    assertThat(unread("c-7")).isTrue();
    window.robot.type(KeyCode.O);
    window.until(() -> !unread("c-7"));
  }

  @Test
  void everyViewKeepsItsOwnOrder() throws Exception {
    window.robot.interact(() -> window.ui.show(View.OPEN));
    window.settle();
    @SuppressWarnings("unchecked")
    ComboBox<Order> box = window.node("#sort-box", ComboBox.class);
    window.robot.interact(() -> box.setValue(new Order(Order.Key.UPDATED, false)));
    window.settle();
    Object oldestFirst = list().getItems().getFirst();
    window.robot.interact(() -> window.ui.show(View.INBOX));
    window.until(() -> window.ui.settled() && selectedFirst("c-8"));
    window.robot.interact(() -> window.ui.show(View.OPEN));
    window.until(() -> window.ui.settled() && list().getItems().getFirst().equals(oldestFirst));
  }

  private boolean selectedFirst(String id) {
    return list().getItems().getFirst().equals(window.copy.key(id));
  }

  private void run(String action) {
    window.ui.actions().all().stream()
        .filter(one -> one.id().equals(action))
        .findFirst()
        .orElseThrow()
        .run()
        .run();
  }
}
