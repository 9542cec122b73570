package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.ui.action.Bindings;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** The way to the page of keys; says how many are the person's own. */
final class KeysField implements Field {

  private final Button button;
  private final Value<Bindings> value;
  private final Texts texts;

  KeysField(Value<Bindings> value, Runnable open, Texts texts) {
    this.value = value;
    this.texts = texts;
    button = Nodes.button(texts.of("keys.change"), open, "strong-button");
    button.setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  public Node node() {
    return button;
  }

  @Override
  public Node control() {
    return button;
  }

  @Override
  public void show() {
    int own = value.now().get().own().size();
    button.setText(own == 0 ? texts.of("keys.change") : texts.count("settings.keysOwn", own));
  }
}
