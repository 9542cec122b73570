package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.ui.SampleCopy.Sample;
import ai.nexadesk.console.ui.action.Action;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What similar conversations suggest, in the real window. */
class SuggestionsWindowTest {

  private static final String SAID = "Your courier lost my turquoise teapot on the way to Porto";

  @TempDir Path folder;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowFixture(folder);
    for (int i = 0; i < 8; i++) {
      List<String> tags = i < 6 ? List.of("lost\u202E parcel", "porto") : List.of();
      put("past-" + i, "archived", tags, i < 5 ? SampleCopy.MARTA : null);
    }
    put("new", "open", List.of("porto"), null);
    window.ui.open("new");
    window.settle();
    window.openDetails();
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void put(String id, String status, List<String> tags, @Nullable String agent) {
    String name = agent == null ? null : "Marta Nowak";
    Sample sample =
        new Sample(
            id, "Someone", id + "@m.example", null, status, tags, agent, name, 9, "Thank you");
    window.copy.row(sample);
    window.copy.history(
        sample,
        List.of(
            new Message(
                id + "-1", "visitor", null, SAID + " " + id, List.of(), "delivered", 1_000, 0)));
  }

  private boolean shown(String selector) {
    Node node = window.ui.root().lookup(selector);
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node != null;
  }

  private Conversation open(String id) {
    return window.copy.store().conversations().find(id).orElseThrow();
  }

  private String words(String selector) {
    return window.node(selector, Button.class).getText();
  }

  private void run(String action) {
    Action found =
        window.ui.actions().all().stream()
            .filter(one -> one.id().equals(action))
            .findFirst()
            .orElseThrow();
    window.robot.interact(found.run());
  }

  private void scrollTo(double where) {
    window.robot.interact(() -> {
      Node at = window.node("#details-similar", Node.class);
      while (!(at instanceof ScrollPane pane)) {
        at = at.getParent();
      }
      pane.setVvalue(where);
    });
  }

  @Test
  void aTagIsSuggestedWithItsReasonAndAppliedByAClickAndUndone() throws Exception {
    window.until(() -> shown("#suggested-tag-0"));
    assertThat(words("#suggested-tag-0")).isEqualTo("+ lost parcel · 6 of 8 similar");
    assertThat(window.node("#suggested-tag-0", Button.class).getAccessibleText())
        .isEqualTo("Add the tag “lost parcel”: 6 of 8 similar conversations have it");
    assertThat(shown("#suggested-tag-1")).isFalse(); // it has porto
    assertThat(open("new").tags()).containsExactly("porto");

    window.robot.clickOn("#suggested-tag-0");
    window.until(() -> open("new").tags().contains("lost\u202E parcel"));
    window.until(() -> !shown("#suggested-tag-0"));

    window.robot.interact(() -> window.ui.focusList());
    window.robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    window.until(() -> open("new").tags().equals(List.of("porto")));
    window.until(() -> shown("#suggested-tag-0"));
  }

  @Test
  void anAgentIsSuggestedWhileNobodyHasIt() throws Exception {
    window.until(() -> shown("#suggested-agent"));
    assertThat(words("#suggested-agent")).isEqualTo("Marta Nowak · 5 of 8 similar");
    assertThat(open("new").agent()).isNull();

    window.robot.clickOn("#suggested-agent");
    window.until(() -> open("new").agent() != null);
    assertThat(open("new").agent()).extracting(agent -> agent.id()).isEqualTo(SampleCopy.MARTA);
    window.until(() -> !shown("#suggested-agent"));
    run("undo");
    window.until(() -> open("new").agent() == null && shown("#suggested-agent"));
  }

  @Test
  void whereItIsSwitchedOffNothingIsSuggested() throws Exception {
    window.until(() -> shown("#suggested-tag-0"));
    run("suggestions");
    window.until(() -> !shown("#suggested-tag-0") && !shown("#suggested-agent"));
    assertThat(window.settings.suggestions().get()).isFalse();
    assertThat(shown("#similar-" + open("past-7").key())).isTrue();

    run("settings");
    window.until(() -> shown("#setting-suggestions-shown"));
    window.robot.interact(() -> window.node("#setting-suggestions-shown", CheckBox.class).fire());
    window.robot.type(KeyCode.ESCAPE);
    window.until(() -> shown("#suggested-tag-0") && shown("#suggested-agent"));
  }

  @Test
  void aSimilarOneSaysHowItEndedAndOpens() throws Exception {
    String similar = "#similar-" + open("past-7").key();
    window.until(() -> shown(similar));
    assertThat(window.node("#details-similar", Node.class).lookupAll(".similar-line")).hasSize(5);
    assertThat(window.node("#similar-" + open("past-4").key(), Button.class).getAccessibleText())
        .contains(SAID, "archived · Marta Nowak · lost parcel · porto");
    scrollTo(1);
    window.robot.clickOn(similar);
    window.until(() -> window.ui.settled() && !shown(similar) && shown("#details-similar"));
  }

  @Test
  void enterOpensASimilarOne() throws Exception {
    String similar = "#similar-" + open("past-7").key();
    window.until(() -> shown(similar));
    window.robot.interact(() -> window.node(similar, Button.class).requestFocus());
    window.robot.type(KeyCode.ENTER);
    window.until(() -> window.ui.settled() && !shown(similar));
  }

  @Test
  void earlierChangesAreShownWhenAskedFor() throws Exception {
    for (int i = 0; i < 30; i++) {
      put("new", i % 2 == 0 ? "pending" : "open", List.of("porto"), null);
    }
    window.until(() -> shown("#changes-earlier"));
    int before = window.onFx(() -> window.ui.root().lookupAll(".change").size());
    assertThat(before).isEqualTo(12);
    window.robot.interact(() -> window.node("#changes-earlier", Button.class).requestFocus());
    window.robot.type(KeyCode.ENTER);
    window.until(() -> window.ui.root().lookupAll(".change").size() == 30);
    assertThat(shown("#changes-earlier")).isFalse();
  }
}
