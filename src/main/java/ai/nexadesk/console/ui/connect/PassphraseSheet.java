package ai.nexadesk.console.ui.connect;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.fx.FxThread;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Asks for the passphrase of the file a key is kept in. FX thread. */
public final class PassphraseSheet {

  private final Texts texts;
  private final Overlays overlays;
  private final Function<Typed, Optional<String>> unlock;
  private final Runnable otherKey;
  private final PasswordField passphrase = new PasswordField();
  private final Label problem = Nodes.wrapping("", "field-problem");
  private boolean trying;

  /**
   * @param unlock tries it off the FX thread; answers why not, in words
   * @param otherKey for those who forgot the passphrase
   */
  public PassphraseSheet(
      Texts texts, Overlays overlays, Function<Typed, Optional<String>> unlock, Runnable otherKey) {
    this.texts = texts;
    this.overlays = overlays;
    this.unlock = unlock;
    this.otherKey = otherKey;
    passphrase.setId("unlock-passphrase");
    passphrase.setAccessibleText(texts.of("connect.passphrase"));
    problem.setId("unlock-problem");
  }

  /** Opens it in place of the sheet that is open. */
  public void open() {
    Button go = Nodes.button(texts.of("unlock.go"), this::tryIt, "primary-button");
    go.setId("unlock-go");
    go.setDefaultButton(true);
    Button other = Nodes.button(texts.of("key.enter"), otherKey, "link-button");
    other.setId("unlock-other");
    Label label = Nodes.label(texts.of("connect.passphrase"), "field-name");
    label.setLabelFor(passphrase);
    Nodes.show(problem, false);
    VBox content =
        new VBox(
            12,
            Nodes.wrapping(texts.of("unlock.intro"), "sheet-text"),
            new VBox(4, label, passphrase, problem),
            Nodes.foot(other, go));
    content.setId("unlock-sheet");
    content.setPrefWidth(440);
    overlays.open(texts.of("unlock.title"), content, passphrase);
  }

  private void tryIt() {
    if (trying) {
      return;
    }
    trying = true;
    Typed typed = new Typed(passphrase.getText());
    Thread.ofVirtual()
        .name("unlock")
        .start(() -> {
          Optional<String> why = unlock.apply(typed);
          FxThread.run(() -> tried(why));
        });
  }

  private void tried(Optional<String> why) {
    trying = false;
    problem.setText(why.orElse(""));
    Nodes.show(problem, why.isPresent());
    if (why.isEmpty() && passphrase.getScene() != null) {
      overlays.close();
    } else {
      passphrase.selectAll();
    }
  }
}
