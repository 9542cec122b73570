package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.store.Note;
import ai.nexadesk.console.ui.SampleCopy.Sample;
import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.details.PeopleFiles;
import ai.nexadesk.console.ui.text.SafeText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The details of a conversation in the real window. */
class DetailsWindowTest {

  private static final String NOBODY_KNOWS = "d2222222-0000-4000-8000-000000000002";
  private static final String NAMELESS = "a3333333-0000-4000-8000-000000000003";

  @TempDir Path folder;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowFixture(folder);
    show("c-0");
  }

  private List<Label> earlier() {
    return window.node("#details-earlier", Node.class).lookupAll(".change-what").stream()
        .map(Label.class::cast)
        .toList();
  }

  @Test
  void whatVisitorsWroteIsCutAtItsOwnEndAndBeginsInOneColumn() throws Exception {
    window.robot.interact(() -> window.ui.root().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
    window.ui.open("c-0");
    window.openDetails();
    window.until(() -> window.ui.settled() && earlier().size() > 3);
    assertThat(earlier())
        .allSatisfy(words -> {
          boolean turned = SafeText.rightToLeft(words.getText());
          assertThat(words.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT)
              .isEqualTo(turned);
          assertThat(words.getAlignment()).isEqualTo(turned ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        })
        .extracting(words -> SafeText.rightToLeft(words.getText()))
        .contains(true, false);
    assertThat(earlier())
        .extracting(Label::getLayoutX)
        .containsOnly(earlier().getFirst().getLayoutX());
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void show(String id) throws Exception {
    window.ui.open(id);
    window.settle();
    window.openDetails();
    window.settle();
    // Until its note is read the field belongs to no conversation.
    window.until(() -> note().isEditable());
  }

  private Conversation conversation(String id) {
    return window.copy.store().conversations().find(id).orElseThrow();
  }

  private TextArea note() {
    return window.node("#note-field", TextArea.class);
  }

  private Optional<String> kept(String id) {
    return window.copy.store().notes().of(window.copy.key(id)).map(Note::text);
  }

  private void run(String action) {
    Action found =
        window.ui.actions().all().stream()
            .filter(one -> one.id().equals(action))
            .findFirst()
            .orElseThrow();
    assertThat(found.obstacle()).isEmpty();
    window.robot.interact(found.run());
  }

  private void fire(String selector) {
    window.robot.interact(() -> window.node(selector, Button.class).fire());
  }

  private boolean shown(String selector) {
    Node node = window.node(selector, Node.class);
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  private void sample(String id, String email, @Nullable String agent, String last) {
    window.copy.row(
        new Sample(id, "Kim Nguyen", email, "Kestrel", "open", List.of(), agent, null, 9, last));
  }

  private void type(String text) {
    TextField field = window.node("#details-tag-input", TextField.class);
    window.robot.interact(field::requestFocus);
    window.robot.write(text);
  }

  @Test
  void aNoteIsKeptAsItIsTypedAndSaysSo() throws Exception {
    run("note");
    window.until(() -> note().isFocused());
    window.robot.write("Offer credit");
    window.until(() -> kept("c-0").equals(Optional.of("Offer credit")));
    window.until(() -> window.node("#note-mark", Label.class).getText().equals("Saved"));
    window.robot.interact(
        () -> window.node("#search-field", TextField.class).setText("has:note offer"));
    window.until(() -> window.ui.settled() && WindowTexts.rows(window) == 1);
  }

  @Test
  void notesPeopleAndWhatTheServerSaidHaveKeys() throws Exception {
    window.robot.interact(window.ui::focusList);
    window.robot.write("W");
    window.until(() -> shown("#overlay"));
    leave();
    window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.until(() -> shown("#people-list"));
    leave();
    window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
    window.until(() -> shown("#raw-json"));
    leave();
    window.robot.write("w");
    window.until(() -> note().isFocused());
  }

  private void leave() throws Exception {
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> !shown("#overlay"));
    window.robot.interact(window.ui::focusList);
  }

  @Test
  void aNoteThatCannotBeWrittenStaysInTheFieldUntilItCan() throws Exception {
    Path file = folder.resolve("workspace.db");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE"); // nobody else can write
      window.robot.interact(() -> note().setText("for Sarah"));
      window.until(() -> shown("#problem-banner"));
      assertThat(window.onFx(() -> note().getText())).isEqualTo("for Sarah");
      statement.execute("ROLLBACK");
    }
    assertThat(kept("c-0")).isEmpty();
    window.robot.interact(() -> note().appendText(", again"));
    window.until(() -> kept("c-0").equals(Optional.of("for Sarah, again")));
  }

  @Test
  void aNoteIsAsTallAsItsText() throws Exception {
    double empty = window.onFx(() -> note().getHeight());
    window.robot.interact(() -> note().setText("one\ntwo\nthree\nfour"));
    window.until(() -> note().getHeight() > empty + 40);
    window.robot.interact(() -> note().setText("line\n".repeat(1_000)));
    window.until(() -> note().getHeight() > empty + 80);
    assertThat(window.onFx(() -> note().getHeight())).isLessThan(200);
    window.robot.interact(() -> note().setText(""));
    window.until(() -> note().getHeight() == empty);
  }

  @Test
  void whatIsTypedLastIsNotLostBySwitchingOrQuitting() throws Exception {
    window.robot.interact(() -> note().setText("for Sarah"));
    window.ui.open("c-1");
    window.until(() -> kept("c-0").equals(Optional.of("for Sarah")));
    window.until(() -> note().isEditable() && note().getText().isEmpty());
    assertThat(kept("c-1")).isEmpty();
    window.robot.interact(() -> {
      note().setText("typed, and gone");
      window.ui.close();
    });
    window.until(() -> kept("c-1").equals(Optional.of("typed, and gone")));
  }

  @Test
  void anEarlierWordingIsSeenAndUsedAgain() throws Exception {
    window.copy.store().notes().write(window.copy.key("c-0"), "Seven seats", false);
    window.copy.store().notes().write(window.copy.key("c-0"), "Eight seats", false);
    window.until(() -> note().getText().equals("Eight seats"));
    window.until(() -> shown("#note-earlier"));
    fire("#note-earlier");
    window.until(() -> shown("#note-wordings"));
    assertThat(WindowTexts.of(window.node("#note-wordings", Node.class))).contains("Seven seats");
    window.robot.interact(
        () -> ((Button) window.node("#note-wordings", Node.class).lookup(".note-step")).fire());
    window.until(() -> kept("c-0").equals(Optional.of("Seven seats")));
    window.until(() -> window.node("#note-earlier", Button.class).getText().startsWith("2"));
  }

  @Test
  void everyNoteIsListedAlsoOfAConversationThatVanished() throws Exception {
    window.copy.store().notes().write(window.copy.key("c-1"), "Gone but not lost", false);
    window.copy.store().server().gone(List.of("c-1"), 50);
    run("notes");
    window.until(() -> shown("#all-notes"));
    assertThat(WindowTexts.of(window.node("#all-notes", Node.class)))
        .contains("Gone but not lost", "no longer on the server");
    window.robot.interact(
        () -> ((Button) window.node("#all-notes", Node.class).lookup(".note-step")).fire());
    window.until(() -> note().getText().equals("Gone but not lost"));
  }

  @Test
  void enterTakesTheFirstTagOfferedAndTheLastLineMakesANewOne() throws Exception {
    type("escal");
    window.robot.type(KeyCode.ENTER);
    window.until(() -> conversation("c-0").tags().contains("escalated"));
    assertThat(conversation("c-0").tags()).doesNotContain("escal");
    type("bu");
    window.robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.UP);
    window.robot.interact(() -> window.node("#details-tag-input", TextField.class).clear());
    type("zebra");
    window.robot.type(KeyCode.ENTER);
    window.until(() -> conversation("c-0").tags().contains("zebra"));
  }

  @Test
  void aTagThatIsNearlyAnotherIsAskedAboutFirst() throws Exception {
    type("escalateds");
    window.robot.type(KeyCode.ENTER);
    window.until(() -> shown("#details-tag-doubt"));
    window.settle();
    assertThat(conversation("c-0").tags()).containsExactly("billing", "seats");
    fire("#details-tag-near");
    window.until(() -> conversation("c-0").tags().contains("escalated"));
    type("Bugs");
    window.robot.type(KeyCode.ENTER);
    window.until(() -> shown("#details-tag-doubt"));
    fire("#details-tag-create");
    window.until(() -> conversation("c-0").tags().contains("Bugs"));
    assertThat(shown("#details-tag-doubt")).isFalse();
  }

  @Test
  void aDepartmentAndAnAgentWithoutNamesAreNamedWhereTheyStand() throws Exception {
    sample("c-900", "kim@mail.example", NAMELESS, "Hello");
    window
        .copy
        .store()
        .server()
        .rows(
            List.of(
                ai.nexadesk.console.domain.ConversationFacts.of("c-900")
                    .text(ai.nexadesk.console.domain.ConversationField.DEPARTMENT_ID, NOBODY_KNOWS)
                    .build()),
            window.copy.store().server().ask(),
            50);
    show("c-900");
    window.until(() -> shown("#details-department-name") && shown("#details-agent-name"));
    ComboBox<?> agent = window.node("#details-agent", ComboBox.class);
    assertThat(agent.getValue().toString()).contains(Agent.shortId(NAMELESS));
    fire("#details-department-name");
    window.robot.write("Shipping").type(KeyCode.ENTER);
    window.until(() -> "Shipping".equals(named(conversation("c-900"))));
    fire("#details-agent-name");
    window.robot.write("Kim Lee").type(KeyCode.ENTER);
    window.until(() -> "Kim Lee".equals(agentName(conversation("c-900"))));
    window.until(() -> !shown("#details-department-name") && !shown("#details-agent-name"));
  }

  private static String agentName(Conversation conversation) {
    return conversation.agent() == null ? "" : conversation.agent().name();
  }

  private static String named(Conversation conversation) {
    return conversation.department() == null ? "" : conversation.department().name();
  }

  @Test
  void anotherConversationOfTheVisitorUnfoldsAndOpens() throws Exception {
    sample("c-901", "kim@mail.example", null, "First of all");
    sample("c-902", "KIM@mail.example", null, "The second");
    sample("c-903", "other@mail.example", null, "Perhaps the same");
    show("c-902");
    String sure = "#earlier-" + window.copy.key("c-901");
    window.until(() -> shown(sure));
    assertThat(WindowTexts.of(window.node("#details-earlier", Node.class)))
        .contains("First of all", "maybe", "Perhaps the same");
    fire(sure);
    window.until(() ->
        WindowTexts.of(window.node("#details-earlier", Node.class))
            .contains("Its messages are not on this computer yet. Open it to read them."));
    fire("#earlier-open");
    window.until(
        () -> WindowTexts.of(window.node("#details-earlier", Node.class)).contains("The second"));
  }

  @Test
  void namesComeFromAFileAndABadFileChangesNothing() throws Exception {
    Path file = folder.resolve("names.csv");
    window
        .ui
        .details()
        .people()
        .files(
            new PeopleFiles() {
              @Override
              public Optional<Path> toRead() {
                return Optional.of(file);
              }

              @Override
              public Optional<Path> toWrite(String name) {
                return Optional.of(folder.resolve(name));
              }
            });
    run("people");
    window.until(() -> shown("#people-list"));
    Files.writeString(
        file, "kind,id,name\ndepartment," + SampleCopy.BILLING + ",Money\nrobot,x,y\n");
    fire("#people-import");
    window.until(() -> shown("#people-said"));
    assertThat(window.node("#people-said", Label.class).getText())
        .isEqualTo("Line 3: “robot” is neither agent nor department. Nothing was changed.");
    assertThat(named(conversation("c-0"))).isEqualTo("Billing");
    Files.writeString(file, "kind,id,name\ndepartment," + SampleCopy.BILLING + ",Money\n");
    fire("#people-import");
    window.until(() -> named(conversation("c-0")).equals("Money"));
    window.until(
        () -> window.node("#people-said", Label.class).getText().equals("1 name imported."));
    fire("#people-export");
    Path written = folder.resolve("nexadesk-people.csv");
    window.until(() -> window.node("#people-said", Label.class).getText().contains("exported"));
    assertThat(Files.readString(written))
        .contains("department," + SampleCopy.BILLING + ",Money", "Marta Nowak");
    TextField field = window.node("#people-" + SampleCopy.BILLING, TextField.class);
    window.robot.interact(() -> {
      field.setText("Accounts");
      field.fireEvent(new javafx.event.ActionEvent());
    });
    window.until(() -> named(conversation("c-0")).equals("Accounts"));
  }

  @Test
  void whatTheServerSaidIsShownAsSafeTextAndCopied() throws Exception {
    sample("c-904", "evil@mail.example", null, "a\u202Eb\u0007c");
    show("c-904");
    run("raw");
    window.until(() -> shown("#raw-json"));
    TextArea area = window.node("#raw-json", TextArea.class);
    window.until(() -> area.getHeight() > 200); // to be read, and not line by line
    String json = area.getText();
    assertThat(json)
        .contains("\"id\" : \"c-904\"", "a\\u202eb\\u0007c", "\"tags\" : [ ]")
        .doesNotContain("\u202E");
    fire("#raw-copy");
    assertThat(window.onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(json);
  }
}
