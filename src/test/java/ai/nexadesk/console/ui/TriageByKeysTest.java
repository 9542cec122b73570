package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning's work without the mouse. */
class TriageByKeysTest {

  @TempDir Path folder;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowFixture(folder);
    window.copy.store().people().iAm(SampleCopy.MARTA);
    window.settle();
  }

  @AfterEach
  void close() {
    window.close();
  }

  private ListView<?> list() {
    return window.node("#conversation-list", ListView.class);
  }

  private Conversation conversation(Object key) {
    return window.copy.store().conversations().get((Long) key).orElseThrow();
  }

  private boolean focused(String id) {
    Node focus = window.ui.root().getScene().getFocusOwner();
    return focus != null && id.equals(focus.getId());
  }

  private Object selected() throws Exception {
    return window.onFx(() -> list().getSelectionModel().getSelectedItem());
  }

  private void choose(String letter, String typed) throws Exception {
    window.robot.write(letter);
    window.until(() -> focused("palette-field"));
    window.robot.write(typed);
    window.until(() -> {
      ListView<?> results = window.node("#palette-list", ListView.class);
      return window.ui.settled() && results.getItems().size() == 1;
    });
    window.robot.type(KeyCode.ENTER);
    window.until(() -> list().isFocused());
  }

  private Object following() throws Exception {
    return window.onFx(
        () -> list().getItems().get(list().getSelectionModel().getSelectedIndex() + 1));
  }

  private void act(int kind, Object key) throws Exception {
    switch (kind) {
      case 0 -> window.robot.write("e");
      case 1 -> window.robot.write("A");
      case 2 -> choose("a", "tomasz");
      case 3 -> {
        window.robot.write("t");
        window.until(() -> focused("details-tag-input"));
        window.robot.write("triaged").type(KeyCode.ENTER);
        window.until(() -> conversation(key).tags().contains("triaged"));
        window.robot.type(KeyCode.ESCAPE);
        window.until(() -> list().isFocused());
      }
      default -> window.robot.write("2");
    }
  }

  @Test
  void tenConversationsAreDealtWithByKeysAlone() throws Exception {
    int unassigned =
        window.copy.store().conversations().count(View.UNASSIGNED.query(Optional.empty()));
    assertThat(unassigned).isGreaterThan(10);
    window.robot.write("gu");
    window.settle();
    Set<Object> done = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    window.robot.type(KeyCode.J);
    for (int i = 0; i < 10; i++) {
      int kind = i % 5;
      window.until(() -> list().getSelectionModel().getSelectedItem() != null);
      Object key = selected();
      Object following = following();
      assertThat(done.add(key)).as("one after the other").isTrue();
      act(kind, key);
      window.until(() -> done(conversation(key), kind));
      window.settle();
      if (!window.onFx(() -> list().isFocused())) {
        wrong.add(i + ": " + window.onFx(() -> window.ui.root().getScene().getFocusOwner()));
      }
      if (!following.equals(selected())) {
        window.robot.type(KeyCode.J);
      }
      window.until(() -> following.equals(list().getSelectionModel().getSelectedItem()));
    }
    assertThat(wrong).as("where the focus was instead of in the list").isEmpty();
    assertThat(done).hasSize(10);
    assertThat(window.copy.store().outbox().size()).isGreaterThanOrEqualTo(10);
    window.robot.push(KeyCode.CONTROL, KeyCode.Z);
    window.until(() -> window.node("#toast", Labeled.class).getText().startsWith("Undone"));
    assertThat(window.node("#search-field", TextField.class).getText()).isEmpty();
  }

  private static boolean done(Conversation now, int kind) {
    return switch (kind) {
      case 0 -> now.status().word().equals("archived");
      case 1 -> now.agent() instanceof Agent(String id, String name) && name.startsWith("Marta");
      case 2 -> now.agent() instanceof Agent(String id, String name) && name.startsWith("Tomasz");
      case 3 -> now.tags().contains("triaged");
      default -> now.status().word().equals("pending");
    };
  }
}
