package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A step beside an id without a name, that becomes a field for one. FX thread. */
final class NameIt extends HBox {

  private static final int LONGEST = 200;

  private final Button step;
  private final TextField field = new TextField();
  private final Button keep;
  private final BiConsumer<String, String> named;
  private String id = "";

  /**
   * @param name what the field is called, and begins the ids of its parts
   * @param named told the id and its name
   */
  NameIt(String name, String words, Texts texts, BiConsumer<String, String> named) {
    super(8);
    this.named = named;
    step = Nodes.button(texts.of("name.it"), this::ask, "link-button", "note-step");
    step.setId(name);
    field.setId(name + "-field");
    field.setPromptText(words);
    field.setAccessibleText(words);
    HBox.setHgrow(field, Priority.ALWAYS);
    keep = Nodes.button(texts.of("name.keep"), this::keep, "strong-button");
    keep.setId(name + "-keep");
    field.setOnAction(event -> keep());
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            asking(false);
            step.requestFocus();
          }
        });
    getChildren().setAll(step, field, keep);
    asking(false);
    show("", true);
  }

  /**
   * Offers to name this id.
   *
   * @param hasName whether it has a name, and nothing is to be offered
   */
  void show(String shownId, boolean hasName) {
    if (!id.equals(shownId) || hasName) {
      asking(false);
    }
    id = shownId;
    Nodes.show(this, !hasName);
  }

  private void asking(boolean is) {
    Nodes.show(step, !is);
    Nodes.show(field, is);
    Nodes.show(keep, is);
    if (!is) {
      field.clear();
    }
  }

  private void ask() {
    asking(true);
    field.requestFocus();
  }

  private void keep() {
    String name = field.getText().strip();
    if (!name.isEmpty()) {
      named.accept(id, name.substring(0, Math.min(LONGEST, name.length())));
    }
    asking(false);
  }
}
