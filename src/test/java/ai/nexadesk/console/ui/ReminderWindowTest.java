package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.ConsoleNotices;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.notify.Notice;
import ai.nexadesk.console.notify.SetTime;
import ai.nexadesk.console.platform.Notifier;
import ai.nexadesk.console.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Putting conversations away and being told, in the real window on a real copy. */
class ReminderWindowTest {

  @TempDir Path folder;
  private final SetTime time = new SetTime(Instant.now());
  private final List<Shown> shown = new ArrayList<>();
  private WindowFixture window;
  private ConsoleNotices notices;

  private record Shown(String title, String body, Runnable opened) {}

  @BeforeEach
  void open() throws Exception {
    show(new WindowFixture(folder));
  }

  private void show(WindowFixture fixture) throws Exception {
    window = fixture;
    notices =
        window.onFx(() ->
            new ConsoleNotices(
                window.ui,
                window.copy.store(),
                window.status,
                Settings.inMemory(),
                time,
                new Notifier() {
                  @Override
                  public void show(String title, String body, Runnable opened) {
                    shown.add(new Shown(title, body, opened));
                  }

                  @Override
                  public void close() {}
                }));
  }

  @AfterEach
  void close() {
    window.robot.interact(notices::close);
    window.close();
  }

  private ListView<?> list() {
    return window.node("#conversation-list", ListView.class);
  }

  private Conversation conversation(String id) {
    return window.copy.store().conversations().find(id).orElseThrow();
  }

  private static Set<String> texts(Node node) {
    return node.lookupAll("*").stream()
        .filter(Node::isVisible)
        .filter(Labeled.class::isInstance)
        .map(labeled -> ((Labeled) labeled).getText())
        .filter(text -> text != null && !text.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Selects Lena, who stands second, and puts her away with keys alone. */
  private void putLenaAway(String typed) throws Exception {
    window.robot.type(KeyCode.J).type(KeyCode.J);
    window.until(() -> list().getSelectionModel().getSelectedIndex() == 1);
    window.robot.type(KeyCode.H);
    window.until(() -> field() != null && field().isFocused());
    window.robot.interact(() -> field().setText(typed));
    window.robot.type(KeyCode.ENTER);
    window.until(() -> conversation("c-7").marks().reminder() != null);
    window.settle();
  }

  private TextField field() {
    return window.node("#remind-field", TextField.class);
  }

  private void letIn() throws Exception {
    window.settle();
    Button arrivals = window.node("#new-arrivals", Button.class);
    window.robot.interact(() -> {
      if (arrivals.isVisible()) {
        arrivals.fire();
      }
    });
    window.settle();
  }

  @Test
  void whatIsPutAwayWithKeysLeavesAndStandsOnTopWhenItsTimeHasCome() throws Exception {
    int before = list().getItems().size();
    putLenaAway("tomorrow 14:00");
    assertThat(list().getItems()).hasSize(before - 1);
    assertThat(list().getItems().contains(window.copy.key("c-7"))).isFalse();
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(window.copy.key("c-6"));
    window.until(() -> window.node("#view-snoozed", Node.class).isVisible());
    assertThat(texts(window.ui.root())).anyMatch(text -> text.startsWith("Put away until"));
    time.pass(Duration.ofHours(1));
    notices.watch().look();
    assertThat(conversation("c-7").marks().cameBack()).isFalse();
    time.pass(Duration.ofDays(2));
    notices.watch().look();
    window.until(() -> window.node("#new-arrivals", Button.class).isVisible());
    letIn();
    window.until(() -> list().getItems().getFirst().equals(window.copy.key("c-7")));
    window.until(() -> texts(list()).contains("reminder due"));
    window.until(() -> !window.node("#view-snoozed", Node.class).isVisible());
    window.ui.open("c-7");
    window.until(() -> conversation("c-7").marks().reminder() == null);
    window.settle();
    assertThat(texts(list())).doesNotContain("reminder due");
  }

  @Test
  void itIsStillAwayAfterARestartAndComesBackWhenTheVisitorWrites() throws Exception {
    putLenaAway("in 3 days");
    close();
    show(WindowFixture.again(folder));
    assertThat(list().getItems().contains(window.copy.key("c-7"))).isFalse();
    window.copy.history(
        Samples.inbox().get(7),
        List.of(
            window.copy.message(1, "visitor", "Lena", 9, "The widget shows an error"),
            window.copy.message(2, "visitor", "Lena", 0, "Still there")));
    window.until(() -> list().getItems().getFirst().equals(window.copy.key("c-7")));
    window.until(() -> texts(list()).contains("visitor wrote"));
  }

  @Test
  void undoTakesItBackAndTheChooserClearsIt() throws Exception {
    putLenaAway("25 dec");
    window.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    window.until(() -> conversation("c-7").marks().reminder() == null);
    letIn();
    assertThat(list().getItems().contains(window.copy.key("c-7"))).isTrue();
    window.ui.open("c-7");
    window.settle();
    window.robot.type(KeyCode.H);
    window.until(() -> field() != null && field().isFocused());
    window.robot.type(KeyCode.UP).type(KeyCode.DOWN).type(KeyCode.ENTER);
    window.until(() -> conversation("c-7").marks().reminder() != null);
    window.ui.open("c-7");
    window.openDetails();
    Button clear = window.node("#details-remind-clear", Button.class);
    window.until(clear::isVisible);
    Button change = window.node("#details-remind", Button.class);
    assertThat(change.getText()).isEqualTo("change");
    window.robot.interact(change::fire);
    window.until(() -> window.ui.root().lookup("#remind-clear") != null);
    window.robot.interact(() -> window.node("#remind-clear", Button.class).fire());
    window.until(() -> conversation("c-7").marks().reminder() == null);
    window.until(() -> !clear.isVisible());
  }

  @Test
  void whatIsTypedIsAnsweredWithItsExactTimeAndNonsenseChangesNothing() throws Exception {
    window.ui.open("c-7");
    window.settle();
    window.robot.type(KeyCode.H);
    window.until(() -> field() != null && field().isFocused());
    window.robot.interact(() -> field().setText("31 feb"));
    assertThat(texts(window.node("#overlay", Node.class)))
        .anyMatch(text -> text.startsWith("That is not a time yet"));
    window.robot.type(KeyCode.ENTER);
    window.robot.interact(() -> field().setText("25 dec 2030 18:15"));
    assertThat(texts(window.node("#overlay", Node.class)))
        .anyMatch(text -> text.matches(".*25 Dec 2030.* 18:15"));
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> !window.node("#overlay", Node.class).isVisible());
    assertThat(conversation("c-7").marks().reminder()).isNull();
  }

  @Test
  void aNoticeOpensItsConversationFromTheBellAndFromTheSystem() throws Exception {
    long lena = window.copy.key("c-7");
    window.copy.store().reminders().set(List.of(lena), new Reminder.Until.At(time.millis() + 1000));
    time.pass(Duration.ofSeconds(2));
    notices.watch().look();
    Button bell = window.node("#notices-bell", Button.class);
    window.until(() -> bell.getAccessibleText().equals("1 new notification"));
    window.robot.interact(bell::fire);
    window.robot.interact(() -> line().fire());
    window.until(() -> window.ui.settled() && texts(title()).contains("Lena Andersson"));
    assertThat(bell.getAccessibleText()).isEqualTo("Notifications");

    Notice about =
        new Notice.About(Notice.Kind.VISITOR_WROTE, conversation("c-3"), "", time.millis());
    notices.alert(List.of(about), false);
    assertThat(shown.getFirst().title()).isEqualTo("A visitor wrote in one of yours");
    assertThat(shown.getFirst().body()).isEmpty();
    notices.alert(List.of(about), true);
    assertThat(shown.get(1).title()).isEqualTo("Otto Rossi: wrote to you");
    assertThat(shown.get(1).body()).startsWith("Please cancel");
    notices.alert(List.of(about, about), true);
    assertThat(shown.get(2).title()).isEqualTo("Visitors wrote in 2 of yours");
    shown.getFirst().opened().run();
    window.until(() -> texts(title()).contains("Otto Rossi"));
  }

  private Node title() {
    return window.node("#history-title", Node.class);
  }

  private static Button line() {
    return Window.getWindows().stream()
        .map(open -> open.getScene().getRoot().lookup(".notice"))
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSnoozedViewIsReachedByKeys() throws Exception {
    putLenaAway("in 2h");
    window.robot.type(KeyCode.G).type(KeyCode.H);
    window.until(() -> window.ui.settled() && list().getItems().size() == 1);
    assertThat(texts(list())).contains("Lena Andersson");
    window.robot.interact(() -> window.ui.show(View.INBOX));
    window.until(() -> window.ui.settled() && list().getItems().size() > 1);
  }
}
