package ai.nexadesk.console.ui.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** What starts an action. Immutable. */
public sealed interface Trigger {

  /**
   * What is pressed, one after another: each step is the words on the keys held together, as they
   * are printed on a keyboard.
   */
  List<List<String>> steps();

  /** How settings write it down; {@link #parse} reads it. */
  String written();

  /** Whether nobody can change it: what a control does by itself, and Escape and Enter. */
  default boolean fixed() {
    return false;
  }

  /** Whether both cannot be told apart: the same, or one is the beginning of the other. */
  default boolean clashes(Trigger other) {
    return equals(other);
  }

  /**
   * Characters typed one after another while no text is being typed.
   *
   * <p>Characters and not keys: "/" and "?" lie elsewhere on every other keyboard.
   */
  record Typed(String characters) implements Trigger {
    @Override
    public List<List<String>> steps() {
      return characters.codePoints().mapToObj(Typed::keys).toList();
    }

    private static List<String> keys(int character) {
      String upper = Character.toString(character).toUpperCase(Locale.ROOT);
      return Character.isUpperCase(character) ? List.of("Shift", upper) : List.of(upper);
    }

    @Override
    public String written() {
      return "type " + characters;
    }

    @Override
    public boolean clashes(Trigger other) {
      return other instanceof Typed(String others)
          && (others.startsWith(characters) || characters.startsWith(others));
    }
  }

  /** A key with its modifiers. */
  record Pressed(KeyCombination keys) implements Trigger {

    /** What a text field does by itself with Ctrl, and keeps while text is being typed. */
    private static final Set<KeyCode> TEXT =
        Set.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.Y,
            KeyCode.Z,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE);

    /** What stands on these keys is the sign, not its name. */
    private static final Set<KeyCode> SIGNS =
        Set.of(
            KeyCode.COMMA,
            KeyCode.PERIOD,
            KeyCode.SLASH,
            KeyCode.BACK_SLASH,
            KeyCode.SEMICOLON,
            KeyCode.EQUALS,
            KeyCode.MINUS,
            KeyCode.OPEN_BRACKET,
            KeyCode.CLOSE_BRACKET);

    @Override
    public List<List<String>> steps() {
      List<String> words = new ArrayList<>();
      boolean mac = System.getProperty("os.name", "").startsWith("Mac");
      if (keys.getShortcut() == ModifierValue.DOWN) {
        words.add(mac ? "⌘" : "Ctrl");
      }
      if (keys.getControl() == ModifierValue.DOWN) {
        words.add("Ctrl");
      }
      if (keys.getShift() == ModifierValue.DOWN) {
        words.add("Shift");
      }
      code().ifPresent(code -> words.add(printed(code)));
      return List.of(List.copyOf(words));
    }

    @Override
    public String written() {
      return "press " + keys.getName();
    }

    private static String printed(KeyCode code) {
      return code == KeyCode.ESCAPE
          ? "Esc"
          : SIGNS.contains(code) ? code.getChar() : code.getName();
    }

    private Optional<KeyCode> code() {
      return keys instanceof KeyCodeCombination one ? Optional.of(one.getCode()) : Optional.empty();
    }

    @Override
    public boolean fixed() {
      KeyCode code = code().orElse(KeyCode.UNDEFINED);
      return !modified() && (code == KeyCode.ESCAPE || code == KeyCode.ENTER);
    }

    private boolean modified() {
      return keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN;
    }

    /** Whether it works while text is being typed: not where the field needs the key itself. */
    boolean whileTyping() {
      KeyCode code = code().orElse(KeyCode.UNDEFINED);
      return code == KeyCode.ESCAPE || code.isFunctionKey() || (modified() && !TEXT.contains(code));
    }

    /** Whether buttons need the key themselves, so that it works in the list alone. */
    boolean forTheListOnly() {
      KeyCode code = code().orElse(KeyCode.UNDEFINED);
      return !modified() && code != KeyCode.ESCAPE && !code.isFunctionKey();
    }
  }

  /** A native key of a control, named only. */
  record Native(String shown) implements Trigger {
    @Override
    public List<List<String>> steps() {
      return List.of(List.of(shown));
    }

    @Override
    public String written() {
      return "native " + shown;
    }

    @Override
    public boolean fixed() {
      return true;
    }
  }

  static Trigger typed(String characters) {
    return new Typed(characters);
  }

  /**
   * A key with its modifiers.
   *
   * @param keys as {@link KeyCombination#valueOf} reads them; "Shortcut" is Ctrl, or ⌘ on a Mac
   */
  static Trigger pressed(String keys) {
    return new Pressed(KeyCombination.valueOf(keys));
  }

  /** Reads what {@link #written()} wrote; empty when nobody can have written it. */
  static Optional<Trigger> parse(String written) {
    int space = written.indexOf(' ');
    String rest = written.substring(space + 1);
    if (space < 0 || rest.isBlank()) {
      return Optional.empty();
    }
    try {
      return switch (written.substring(0, space)) {
        case "type" -> Optional.of(typed(rest));
        case "press" -> Optional.of(pressed(rest));
        case "native" -> Optional.of(new Native(rest));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
