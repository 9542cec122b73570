package ai.nexadesk.console.ui.shell;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** What starts an action. */
public sealed interface Trigger {

  /** How the sheet of keys writes it. */
  String shown();

  /**
   * Characters typed one after another while no text is being typed.
   *
   * <p>Characters and not keys: "/" and "?" lie elsewhere on every other keyboard.
   */
  record Typed(String characters) implements Trigger {
    @Override
    public String shown() {
      return String.join(" ", characters.split("", -1)).strip();
    }
  }

  /**
   * A key with its modifiers.
   *
   * @param whileTyping whether it works while text is being typed
   * @param where whether it works with the focus on this node
   */
  record Pressed(
      KeyCombination keys, String shown, boolean whileTyping, Predicate<@Nullable Node> where)
      implements Trigger {}

  /** A native key of a control, named on the sheet only. */
  record Native(String shown) implements Trigger {}

  static Trigger typed(String characters) {
    return new Typed(characters);
  }

  static Trigger pressed(String keys, String shown) {
    return new Pressed(KeyCombination.valueOf(keys), shown, false, node -> true);
  }

  static Trigger always(String keys, String shown) {
    return new Pressed(KeyCombination.valueOf(keys), shown, true, node -> true);
  }
}
