package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.settings.Keeping;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the key is to be kept. FX thread. */
final class KeepChoice extends VBox {

  private static final int SHORTEST = 8;

  private final Texts texts;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Keeping, RadioButton> buttons = new EnumMap<>(Keeping.class);
  private final PasswordField passphrase = new PasswordField();
  private final PasswordField again = new PasswordField();
  private final HBox passphrases;

  KeepChoice(Texts texts) {
    super(2);
    this.texts = texts;
    Label heading = Nodes.label(texts.of("connect.keep"), "field-name");
    add(Keeping.KEYCHAIN, "connect-keep-keychain", texts.of("connect.keep.keychain"));
    add(Keeping.FILE, "connect-keep-file", texts.of("connect.keep.file"));
    add(Keeping.NEVER, "connect-keep-never", texts.of("connect.keep.never"));
    passphrases =
        new HBox(
            8,
            field(passphrase, "connect-passphrase", texts.of("connect.passphrase")),
            field(again, "connect-passphrase-again", texts.of("connect.passphrase.again")));
    passphrases.getStyleClass().add("passphrases");
    getChildren().addFirst(heading);
    getChildren().add(getChildren().indexOf(buttons.get(Keeping.FILE)) + 1, passphrases);
    group.selectedToggleProperty().addListener((of, was, is) -> show());
    choose(Keeping.KEYCHAIN);
  }

  private void add(Keeping keeping, String id, String words) {
    RadioButton button = new RadioButton(words);
    button.setId(id);
    button.setUserData(keeping);
    button.setToggleGroup(group);
    button.getStyleClass().add("keep-choice");
    buttons.put(keeping, button);
    getChildren().add(button);
  }

  private static VBox field(PasswordField field, String id, String words) {
    field.setId(id);
    field.setAccessibleText(words);
    Label label = Nodes.label(words, "field-name");
    label.setLabelFor(field);
    VBox box = new VBox(4, label, field);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private void show() {
    Nodes.show(passphrases, keeping() == Keeping.FILE);
  }

  void choose(Keeping keeping) {
    RadioButton button = buttons.get(keeping);
    if (button != null) {
      button.setSelected(true);
    }
    show();
  }

  Keeping keeping() {
    return group.getSelectedToggle() != null
            && group.getSelectedToggle().getUserData() instanceof Keeping chosen
        ? chosen
        : Keeping.NEVER;
  }

  Typed passphrase() {
    return new Typed(keeping() == Keeping.FILE ? passphrase.getText() : "");
  }

  /** Why this cannot be, in words; empty when it can. */
  Optional<String> problem() {
    if (keeping() != Keeping.FILE) {
      return Optional.empty();
    }
    if (passphrase.getText().length() < SHORTEST) {
      return Optional.of(texts.of("connect.passphrase.short", SHORTEST));
    }
    return passphrase.getText().equals(again.getText())
        ? Optional.empty()
        : Optional.of(texts.of("connect.passphrase.differs"));
  }
}
