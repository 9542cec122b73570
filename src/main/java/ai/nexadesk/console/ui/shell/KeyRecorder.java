package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.action.KeyWords;
import ai.nexadesk.console.ui.action.Trigger;
import ai.nexadesk.console.ui.fx.Delayed;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/**
 * Takes the next key, or the next two characters one after another, as a new key. FX thread.
 *
 * <p>A text field that keeps nothing, so that while it listens no key does anything else in the
 * window.
 */
final class KeyRecorder extends TextField {

  /** How long a first character waits for a second. */
  private static final Duration CHORD = Duration.millis(900);

  private static final int LONGEST = 2;

  private final KeyWords words;
  private final Heard heard;
  private final Delayed rest = new Delayed(CHORD);
  private String typed = "";

  /**
   * What comes of listening.
   *
   * @param none the person wants no key at all
   */
  record Heard(Consumer<Trigger> key, Runnable none, Runnable given) {}

  KeyRecorder(String prompt, KeyWords words, Heard heard) {
    this.words = words;
    this.heard = heard;
    setId("key-recorder");
    setEditable(false);
    setPromptText(prompt);
    setAccessibleText(prompt);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.TAB) {
      return; // whoever leaves by Tab wants no new key
    }
    event.consume();
    if (code == KeyCode.ESCAPE) {
      rest.stop();
      heard.given().run();
    } else if (code == KeyCode.BACK_SPACE || code == KeyCode.DELETE) {
      rest.stop();
      heard.none().run();
    } else if (combination(event)) {
      rest.stop();
      heard.key().accept(new Trigger.Pressed(of(event)));
    }
  }

  /** Alt alone types letters in many layouts, so it is no part of a key. */
  private static boolean combination(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean held = event.isShortcutDown() && !event.isAltDown();
    return !code.isModifierKey() && (held || (code.isFunctionKey() && !event.isAltDown()));
  }

  private static KeyCombination of(KeyEvent event) {
    return new KeyCodeCombination(
        event.getCode(),
        event.isShiftDown() ? ModifierValue.DOWN : ModifierValue.UP,
        ModifierValue.UP,
        ModifierValue.UP,
        ModifierValue.UP,
        event.isShortcutDown() ? ModifierValue.DOWN : ModifierValue.UP);
  }

  private void typed(KeyEvent event) {
    event.consume();
    String character = event.getCharacter();
    if (event.isShortcutDown()
        || event.isAltDown()
        || character.isBlank()
        || Character.isISOControl(character.codePointAt(0))) {
      return;
    }
    typed += character;
    setText(words.of(new Trigger.Typed(typed)));
    if (typed.codePointCount(0, typed.length()) >= LONGEST) {
      rest.stop();
      heard.key().accept(new Trigger.Typed(typed));
    } else {
      rest.restart(() -> heard.key().accept(new Trigger.Typed(typed)));
    }
  }
}
