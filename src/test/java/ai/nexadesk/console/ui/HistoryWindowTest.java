package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding, going through and copying messages in the real window. */
class HistoryWindowTest {

  private static final int MANY = 300;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

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

  /** Three hundred messages over some days; every fiftieth says something of its own. */
  private List<Message> many() {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String text = i % 50 == 0 ? "Here is the Ménu number " + i : "Message number " + i;
      messages.add(
          window.copy.message(
              i,
              i % 3 == 2 ? "agent" : "visitor",
              i % 3 == 2 ? "Marta" : "Otto",
              30 * (MANY - i),
              text));
    }
    return messages;
  }

  private void show(List<Message> messages) throws Exception {
    window.copy.history(Samples.inbox().get(3), messages);
    window.robot.interact(() -> window.ui.open("c-3"));
    window.until(() -> !window.ui.root().lookupAll(".bubble").isEmpty() && window.ui.settled());
  }

  private void find(String words) throws Exception {
    window
        .robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.F)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    window.until(() -> window.node("#history-find", TextField.class).isFocused());
    window.robot.interact(() -> window.node("#history-find", TextField.class).setText(words));
    window.settle();
  }

  private String count() throws Exception {
    return window.onFx(() -> window.node("#history-find-count", Label.class).getText());
  }

  private Node messages() {
    return window.node("#message-history", Node.class);
  }

  private void focus() {
    window.robot.interact(() -> messages().requestFocus());
  }

  /** What a screen reader says of the message the person is at. */
  private String read() throws Exception {
    return window.onFx(() ->
        messages().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM) instanceof Node node
                && !node.equals(messages())
            ? node.getAccessibleText()
            : "");
  }

  private boolean inSight(String text) {
    Node area = messages();
    return area.lookupAll(".message-text").stream()
        .filter(node -> ((javafx.scene.text.Text) node).getText().contains(text))
        .anyMatch(node ->
            area.localToScene(area.getLayoutBounds())
                .contains(node.localToScene(node.getLayoutBounds())));
  }

  /** Whether the mark of the place they are at is on the screen as a whole. */
  private boolean hereInSight() {
    Node area = messages();
    return area.lookupAll(".message-here").stream()
        .filter(node -> !((javafx.scene.shape.Path) node).getElements().isEmpty())
        .anyMatch(node ->
            area.localToScene(area.getLayoutBounds())
                .contains(node.localToScene(node.getLayoutBounds())));
  }

  private int ringed() {
    return (int)
        messages().lookupAll(".bubble").stream()
            .filter(node -> node.getPseudoClassStates().contains(CURRENT))
            .count();
  }

  @Test
  void whatIsLookedForIsMarkedCountedAndSteppedThrough() throws Exception {
    show(many());
    find("menu number");
    window.until(() -> count().equals("6 of 6"));
    window.until(() -> inSight("number 250"));
    assertThat(window.onFx(() -> drawn(".message-here"))).isEqualTo(1);
    window.robot.type(KeyCode.ENTER);
    window.until(() -> count().equals("1 of 6") && inSight("Ménu number 0"));
    window.robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    window.until(() -> count().equals("6 of 6") && inSight("Ménu number 250"));
    window.robot.interact(() -> window.node("#history-find-previous", Button.class).fire());
    window.until(() -> count().equals("5 of 6") && inSight("Ménu number 200"));
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> messages().isFocused());
    assertThat(window.onFx(() -> drawn(".message-found"))).isZero();
    assertThat(window.node("#history-find", TextField.class).getParent().isVisible()).isFalse();
  }

  /** How many marks of a kind have a shape. */
  private long drawn(String mark) {
    return messages().lookupAll(mark).stream()
        .filter(node -> !((javafx.scene.shape.Path) node).getElements().isEmpty())
        .count();
  }

  @Test
  void everyPlaceInSightIsMarked() throws Exception {
    show(many());
    find("message number 29");
    window.until(() -> count().endsWith(" of 11"));
    assertThat(window.onFx(() -> drawn(".message-found"))).isGreaterThanOrEqualTo(4);
  }

  @Test
  void whatStandsInAFoldedQuoteOrDeepInALongMessageIsFoundToo() throws Exception {
    show(
        List.of(
            window.copy.message(1, "visitor", "Otto", 90, "Yes.\n\n> Shall we needle?"),
            window.copy.message(2, "visitor", "Otto", 80, "word ".repeat(100_000) + "needle end"),
            window.copy.message(3, "visitor", "Otto", 70, "Nothing here")));
    find("needle");
    window.until(() -> count().equals("2 of 2") && hereInSight());
    window.robot.type(KeyCode.F3);
    window.until(() -> count().equals("1 of 2") && inSight("Shall we needle"));
    find("no such words");
    window.until(() -> count().equals("Not found"));
  }

  @Test
  void messagesAreReadOneByOneWithSenderAndTime() throws Exception {
    show(many());
    focus();
    assertThat(read()).isEmpty();
    window.robot.type(KeyCode.UP);
    assertThat(read()).startsWith("Marta, ").endsWith(": Message number 299");
    assertThat(window.onFx(this::ringed)).isEqualTo(1);
    window.robot.type(KeyCode.UP);
    assertThat(read()).startsWith("Otto, ").endsWith(": Message number 298");
    for (int i = 0; i < 40; i++) {
      window.robot.type(KeyCode.UP);
    }
    assertThat(read()).endsWith(": Message number 258");
    window.until(() -> inSight("Message number 258"));
    window.robot.type(KeyCode.HOME);
    assertThat(read()).endsWith("number 0");
    window.until(() -> inSight("Ménu number 0"));
    window.robot.type(KeyCode.DOWN);
    assertThat(read()).endsWith(": Message number 1");
    window.robot.type(KeyCode.END);
    assertThat(read()).endsWith(": Message number 299");
    window.until(() -> inSight("Message number 299"));
  }

  @Test
  void severalMessagesAreCopiedWithWhoWroteThemAndWhen() throws Exception {
    show(many());
    focus();
    window.robot.type(KeyCode.END);
    window.robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
    copy();
    window.until(() -> clipboard().contains("Message number 299"));
    assertThat(clipboard().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).matches("Otto, .*\\d\\d:\\d\\d:\\d\\d"),
            line -> assertThat(line).isEqualTo("Message number 298"),
            line -> assertThat(line).isEmpty(),
            line -> assertThat(line).matches("Marta, .*\\d\\d:\\d\\d:\\d\\d"),
            line -> assertThat(line).isEqualTo("Message number 299"));
    window.robot.type(KeyCode.DOWN);
    copy();
    window.until(() -> clipboard().equals("Message number 299"));
    window.robot.press(KeyCode.SHIFT).type(KeyCode.Y).release(KeyCode.SHIFT);
    window.until(() -> clipboard().contains("Ménu number 0\n"));
    assertThat(clipboard()).contains("Message number 299");
  }

  private void copy() {
    window.robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
  }

  private String clipboard() throws Exception {
    return window.onFx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void aJumpLeadsToWhatIsNewAndBackToTheEnd() throws Exception {
    List<Message> messages = many();
    window.copy.history(Samples.inbox().get(3), messages.subList(0, 200));
    window.copy.store().conversations().markSeen(window.copy.key("c-3"));
    show(messages);
    window.until(() -> window.node("#history-to-new", Button.class).isVisible());
    assertThat(window.node("#history-to-end", Button.class).isVisible()).isFalse();
    focus();
    window.robot.type(KeyCode.G, KeyCode.N);
    window.until(() -> !messages().lookupAll(".new-line").isEmpty());
    window.until(() -> window.node("#history-to-end", Button.class).isVisible());
    window.until(() -> !window.node("#history-to-new", Button.class).isVisible());
    window.robot.clickOn("#history-to-end");
    window.until(() -> inSight("Message number 299"));
    window.until(() -> !window.node("#history-to-end", Button.class).isVisible());
  }

  @Test
  void aJumpLeadsToADay() throws Exception {
    show(many());
    focus();
    window.robot.type(KeyCode.G, KeyCode.D);
    window.until(() ->
        window.ui.root().lookup("#history-days") instanceof ListView<?> list && list.isFocused());
    int days = window.onFx(() -> window.node("#history-days", ListView.class).getItems().size());
    assertThat(days).isGreaterThan(5);
    assertThat(
            window.onFx(() ->
                window
                    .node("#history-days", ListView.class)
                    .getSelectionModel()
                    .getSelectedIndex()))
        .isGreaterThanOrEqualTo(days - 2);
    window.robot.type(KeyCode.HOME).type(KeyCode.ENTER);
    window.until(() -> inSight("Ménu number 0"));
    assertThat(read()).endsWith("number 0");
  }

  @Test
  void whatArrivesIsCountedUntilThePersonIsAtTheEndAgain() throws Exception {
    List<Message> messages = many();
    show(messages.subList(0, 290));
    focus();
    window.robot.type(KeyCode.PAGE_UP);
    window.until(() -> window.node("#history-to-end", Button.class).isVisible());
    assertThat(window.node("#history-to-end", Button.class).getText()).isEqualTo("To the end");
    window.copy.history(Samples.inbox().get(3), messages);
    window.until(
        () -> window.node("#history-to-end", Button.class).getText().equals("10 new messages"));
    window.robot.interact(() -> window.node("#history-to-end", Button.class).fire());
    window.until(() -> inSight("Message number 299"));
  }

  @Test
  void allMessagesCanBeReachedFromTheHeadAndThePalette() throws Exception {
    show(many());
    window.robot.interact(() -> window.node("#history-find-button", Button.class).fire());
    window.until(() -> window.node("#history-find", TextField.class).isFocused());
    Set<String> ids =
        Set.of(
            "findHere",
            "findNext",
            "findPrevious",
            "toFirstNew",
            "toEnd",
            "toDay",
            "copyMessages",
            "copyConversation");
    assertThat(window.ui.actions().all()).extracting(action -> action.id()).containsAll(ids);
  }
}
