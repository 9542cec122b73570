package ai.nexadesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.ui.action.Action;
import ai.nexadesk.console.ui.action.Trigger;
import ai.nexadesk.console.ui.details.PeopleFiles;
import ai.nexadesk.console.ui.views.ViewFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done by a key or from the palette: one knows afterwards where one is. */
class EveryActionTest {

  private static final Pattern PLUS = Pattern.compile("\\+");

  @TempDir Path folder;
  private WindowFixture window;

  @BeforeEach
  void open() throws Exception {
    window = new WindowFixture(folder);
    window.ui.saveWith(name -> Optional.empty());
    window.ui.details().people().files(new NoFile());
    window.ui.viewFiles(new NoFile());
  }

  /** As a person who changes their mind: there is no dialog of the desktop's without a display. */
  private record NoFile() implements PeopleFiles, ViewFiles {

    @Override
    public Optional<Path> toRead() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> toWrite(String name) {
      return Optional.empty();
    }
  }

  @AfterEach
  void close() {
    window.close();
  }

  private boolean focused(String id) {
    Node focus = window.ui.root().getScene().getFocusOwner();
    return focus != null && id.equals(focus.getId());
  }

  /** Where the focus is, and what is wrong with that; empty when nothing is. */
  private String lost() throws Exception {
    return window.onFx(() -> {
      Node focus = window.ui.root().getScene().getFocusOwner();
      if (focus == null) {
        return "nowhere";
      }
      boolean usable =
          WindowTexts.shown(focus)
              && !focus.isDisabled()
              && window.ui.root().getScene().equals(focus.getScene())
              && focus.getLayoutBounds().getHeight() > 0;
      boolean own =
          focus.getId() != null
              || focus.getAccessibleText() != null
              || (focus instanceof Labeled labeled && !labeled.getText().isBlank());
      return usable && own ? "" : focus + (own ? "" : ", which has no name");
    });
  }

  private void press(Trigger key) {
    switch (key) {
      case Trigger.Typed(String characters) -> window.robot.write(characters);
      case Trigger.Pressed pressed -> {
        List<KeyCode> codes = new ArrayList<>();
        for (String part :
            PLUS.splitAsStream(pressed.written().substring("press ".length())).toList()) {
          codes.add(code(part));
        }
        window.robot.push(codes.toArray(KeyCode[]::new));
      }
      case Trigger.Native other -> {}
    }
  }

  private static KeyCode code(String name) {
    return switch (name) {
      case "Shortcut", "Ctrl" -> KeyCode.CONTROL;
      case "Shift" -> KeyCode.SHIFT;
      case "Esc" -> KeyCode.ESCAPE;
      case "Comma", "," -> KeyCode.COMMA;
      default -> KeyCode.getKeyCode(name);
    };
  }

  private void byName(Action action) throws Exception {
    window.robot.push(KeyCode.CONTROL, KeyCode.K);
    window.until(() -> focused("palette-field"));
    window.robot.interact(
        () -> window.node("#palette-field", TextField.class).setText(action.name()));
    window.until(() -> {
      ListView<?> results = window.node("#palette-list", ListView.class);
      return !results.getItems().isEmpty()
          && results.getItems().getFirst().toString().contains("id=" + action.id() + ",");
    });
    window.robot.type(KeyCode.ENTER);
  }

  private boolean popup() {
    return Window.getWindows().stream()
        .anyMatch(other -> other instanceof PopupWindow && other.isShowing());
  }

  /** Leaves whatever was opened, as a person does. */
  private void leave() throws Exception {
    window.robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE, KeyCode.ESCAPE);
    window.settle();
    assertThat(window.onFx(this::popup)).isFalse();
  }

  private void sarah() throws Exception {
    window.robot.interact(() -> {
      window.ui.show(View.ALL);
      window.ui.open("c-0");
      window.ui.focusList();
    });
    window.settle();
  }

  @Test
  void theFocusIsNeverLost() throws Exception {
    List<String> lost = new ArrayList<>();
    for (Action action : window.ui.actions().all()) {
      sarah();
      List<Trigger> keys =
          window.ui.keyMap().keys(action).stream()
              .filter(key -> !(key instanceof Trigger.Native))
              .toList();
      if (keys.isEmpty()) {
        byName(action);
      } else {
        press(keys.getFirst());
      }
      window.settle();
      String now = lost();
      leave();
      String then = lost();
      if (!now.isEmpty() || !then.isEmpty()) {
        lost.add(action.id() + ": " + now + " / after leaving: " + then);
      }
    }
    assertThat(lost).isEmpty();
  }
}
