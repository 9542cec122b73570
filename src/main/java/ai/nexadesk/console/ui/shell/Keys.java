package ai.nexadesk.console.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns keys into actions. FX thread.
 *
 * <p>Escape in a text field is left to the field first: it closes what the field has opened.
 */
public final class Keys {

  private static final long CHORD_NANOS = Duration.ofMillis(1500).toNanos();

  private final List<Action> actions;
  private final BooleanSupplier covered;
  private String pending = "";
  private long pendingSince;

  /**
   * @param covered whether a sheet covers the window, so that only Escape works
   */
  public Keys(List<Action> actions, BooleanSupplier covered) {
    this.actions = List.copyOf(actions);
    this.covered = covered;
  }

  /** Listens in the window around {@code root}. */
  public void listen(Parent root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, root.getScene(), false));
    root.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, root.getScene(), true));
    root.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(event, root.getScene()));
  }

  private void pressed(KeyEvent event, Scene scene, boolean bubbling) {
    Node focus = scene.getFocusOwner();
    boolean escape = event.getCode() == KeyCode.ESCAPE;
    boolean leftToField = escape && typing(focus);
    if (bubbling != leftToField || (covered.getAsBoolean() && !escape)) {
      return;
    }
    for (Action action : actions) {
      for (Trigger trigger : action.triggers()) {
        if (trigger instanceof Trigger.Pressed key
            && key.keys().match(event)
            && (key.whileTyping() || !typing(focus))
            && key.where().test(focus)) {
          event.consume();
          action.run().run();
          return;
        }
      }
    }
  }

  private void typed(KeyEvent event, Scene scene) {
    String character = event.getCharacter();
    if (typing(scene.getFocusOwner())
        || covered.getAsBoolean()
        || event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || character.isBlank()
        || Character.isISOControl(character.codePointAt(0))) {
      return;
    }
    boolean recent = System.nanoTime() - pendingSince < CHORD_NANOS;
    boolean second = recent && !pending.isEmpty();
    String sequence = (second ? pending : "") + character;
    pending = "";
    Optional<Action> action = typedBy(sequence);
    if (second && action.isEmpty()) {
      event.consume(); // a slip after the first key of two must not archive anything
    } else if (action.isPresent()) {
      event.consume();
      action.get().run().run();
    } else if (begins(character)) {
      pending = character;
      pendingSince = System.nanoTime();
      event.consume();
    }
  }

  private Optional<Action> typedBy(String sequence) {
    return actions.stream()
        .filter(action ->
            action.triggers().stream()
                .anyMatch(trigger ->
                    trigger instanceof Trigger.Typed(String characters)
                        && characters.equals(sequence)))
        .findFirst();
  }

  private boolean begins(String character) {
    return actions.stream()
        .flatMap(action -> action.triggers().stream())
        .anyMatch(trigger ->
            trigger instanceof Trigger.Typed(String characters)
                && characters.length() > 1
                && characters.startsWith(character));
  }

  private static boolean typing(@Nullable Node focus) {
    return focus instanceof TextInputControl;
  }
}
