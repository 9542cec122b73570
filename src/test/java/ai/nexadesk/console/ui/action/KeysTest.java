package ai.nexadesk.console.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A key starts the one action it belongs to, and a letter in a text is a letter. */
class KeysTest {

  private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789?/";
  private static final List<String> LETTERS =
      SIGNS.codePoints().mapToObj(Character::toString).toList();

  private final FxRobot robot = new FxRobot();
  private final List<String> done = new ArrayList<>();
  private final Actions actions = new Actions();
  private final KeyMap map = new KeyMap(actions, new SimpleObjectProperty<>(Bindings.NONE));
  private final AtomicBoolean covered = new AtomicBoolean();
  private Button button;
  private VBox root;

  @BeforeEach
  void open() throws Exception {
    for (String letter : LETTERS) {
      add("one-" + letter, Trigger.typed(letter));
      if (Character.isLetter(letter.charAt(0))) {
        add("capital-" + letter, Trigger.typed(letter.toUpperCase(Locale.ROOT)));
      }
    }
    add("escape", Trigger.pressed("Esc"));
    add("refresh", Trigger.pressed("F5"));
    add("undo", Trigger.pressed("Shortcut+Z"));
    add("palette", Trigger.pressed("Shortcut+K"));
    Keys.Place place = new Keys.Place(covered::get, () -> false);
    Stage stage = FxToolkit.registerPrimaryStage();
    button = new Button("button");
    root = new VBox(button);
    robot.interact(() -> {
      new Keys(actions, map, place, obstacle -> {}).listen(root);
      stage.setScene(new Scene(root, 400, 400));
      stage.setX(0);
      stage.setY(0);
      stage.show();
      stage.requestFocus();
    });
  }

  private void add(String id, Trigger key) {
    actions.add(
        new Action(id, Action.Group.DO, id, List.of(key), Action.Rule.ALWAYS, () -> done.add(id)));
  }

  private void focus(Node node) {
    robot.interact(() -> {
      if (!root.getChildren().contains(node)) {
        root.getChildren().add(node);
      }
      node.requestFocus();
    });
    done.clear();
  }

  private void pressEverything() {
    robot.write(SIGNS + SIGNS.toUpperCase(Locale.ROOT), 0);
    robot.type(KeyCode.A, KeyCode.E, KeyCode.DIGIT4).push(KeyCode.SHIFT, KeyCode.A);
  }

  @Test
  void outsideOfATextEachKeyStartsItsActionAndNoOther() {
    focus(button);
    for (String letter : LETTERS) {
      robot.write(letter, 0);
      assertThat(done).as("after " + letter).containsExactly("one-" + letter);
      done.clear();
    }
    robot.push(KeyCode.SHIFT, KeyCode.E);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.type(KeyCode.F5).type(KeyCode.ESCAPE);
    assertThat(done).containsExactly("capital-e", "undo", "refresh", "escape");
  }

  @Test
  void inAnyFieldALetterIsALetterAndCtrlZIsTheFieldsOwn() {
    ComboBox<String> box = new ComboBox<>();
    box.setEditable(true);
    Spinner<Integer> spinner = new Spinner<>(0, 9, 0);
    spinner.setEditable(true);
    for (Node field : List.of(new TextField(), new TextArea(), new PasswordField(), box, spinner)) {
      focus(field);
      pressEverything();
      robot.push(KeyCode.CONTROL, KeyCode.Z);
      assertThat(done).as(field.getClass().getSimpleName()).isEmpty();
      robot.push(KeyCode.CONTROL, KeyCode.K);
      assertThat(done).as(field.getClass().getSimpleName()).containsExactly("palette");
    }
  }

  @Test
  void underASheetNothingButEscapeWorks() {
    covered.set(true);
    focus(button);
    pressEverything();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.type(KeyCode.F5);
    assertThat(done).isEmpty();
    robot.type(KeyCode.ESCAPE);
    assertThat(done).containsExactly("escape");
  }
}
