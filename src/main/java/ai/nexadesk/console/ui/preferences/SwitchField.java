package ai.nexadesk.console.ui.preferences;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** On or off. */
final class SwitchField implements Field {

  private final CheckBox box = new CheckBox();
  private final Value<Boolean> value;

  SwitchField(Value<Boolean> value) {
    this.value = value;
    box.getStyleClass().add("switch");
    box.setOnAction(event -> value.set().accept(box.isSelected()));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Node control() {
    return box;
  }

  @Override
  public void show() {
    box.setSelected(value.now().get());
  }
}
