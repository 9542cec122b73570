package ai.nexadesk.console.ui.action;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Turns keys into actions. FX thread.
 *
 * <p>Escape in a text field is left to the field first: it closes what the field has opened.
 */
public final class Keys {

  private static final long CHORD_NANOS = Duration.ofMillis(1500).toNanos();

  private final Actions actions;
  private final KeyMap map;
  private final Place place;
  private final Consumer<String> refused;
  private String pending = "";
  private long pendingSince;

  /**
   * Where the person is.
   *
   * @param covered whether a sheet covers the window, so that only Escape works
   * @param inList whether the focus is in the list, where Enter opens
   */
  public record Place(BooleanSupplier covered, BooleanSupplier inList) {}

  /**
   * @param refused told why an action whose key was pressed cannot be done
   */
  public Keys(Actions actions, KeyMap map, Place place, Consumer<String> refused) {
    this.actions = actions;
    this.map = map;
    this.place = place;
    this.refused = refused;
  }

  /** Listens in the window around {@code root}. */
  public void listen(Parent root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, root.getScene(), false));
    root.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, root.getScene(), true));
    root.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(event, root.getScene()));
  }

  /** Does an action, or says why it cannot be done. */
  public void run(Action action) {
    String obstacle = action.obstacle();
    if (obstacle.isEmpty()) {
      action.run().run();
    } else {
      refused.accept(obstacle);
    }
  }

  private void pressed(KeyEvent event, Scene scene, boolean bubbling) {
    Node focus = scene.getFocusOwner();
    boolean escape = event.getCode() == KeyCode.ESCAPE;
    boolean leftToField = escape && typing(focus);
    if (bubbling != leftToField
        || (place.covered().getAsBoolean() && !escape)
        || belongsToPopup(event, scene, focus)) {
      return;
    }
    for (Action action : actions.all()) {
      for (Trigger trigger : map.keys(action)) {
        if (trigger instanceof Trigger.Pressed key
            && key.keys().match(event)
            && (key.whileTyping() || !typing(focus))
            && (!key.forTheListOnly() || place.inList().getAsBoolean())) {
          event.consume();
          run(action);
          return;
        }
      }
    }
  }

  /** A menu that is open comes first; what a text field offers while one types takes no keys. */
  private static boolean belongsToPopup(KeyEvent event, Scene scene, @Nullable Node focus) {
    return !event.getCode().isFunctionKey() && !typing(focus) && popupOpen(scene.getWindow());
  }

  private void typed(KeyEvent event, Scene scene) {
    String character = event.getCharacter();
    if (typing(scene.getFocusOwner())
        || place.covered().getAsBoolean()
        || event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || character.isBlank()
        || Character.isISOControl(character.codePointAt(0))
        || popupOpen(scene.getWindow())) {
      return;
    }
    boolean recent = System.nanoTime() - pendingSince < CHORD_NANOS;
    boolean second = recent && !pending.isEmpty();
    String sequence = (second ? pending : "") + character;
    pending = "";
    Optional<Action> action = map.holder(new Trigger.Typed(sequence));
    if (second && action.isEmpty()) {
      event.consume(); // a slip after the first key of two must not archive anything
    } else if (action.isPresent()) {
      event.consume();
      run(action.get());
    } else if (begins(character)) {
      pending = character;
      pendingSince = System.nanoTime();
      event.consume();
    }
  }

  private boolean begins(String character) {
    return actions.all().stream()
        .flatMap(action -> map.keys(action).stream())
        .anyMatch(trigger ->
            trigger instanceof Trigger.Typed(String characters)
                && characters.length() > character.length()
                && characters.startsWith(character));
  }

  /** Editable boxes and spinners keep the focus themselves and only lend it to their field. */
  private static boolean typing(@Nullable Node focus) {
    return switch (focus) {
      case TextInputControl field -> true;
      case ComboBoxBase<?> box -> box.isEditable();
      case Spinner<?> spinner -> spinner.isEditable();
      case null, default -> false;
    };
  }

  /** In an open list letters seek an entry, and the window hears them all the same. */
  private static boolean popupOpen(Window window) {
    return Window.getWindows().stream()
        .anyMatch(other ->
            other instanceof PopupWindow popup
                && !(popup instanceof Tooltip)
                && popup.isShowing()
                && owned(popup, window));
  }

  private static boolean owned(PopupWindow popup, Window window) {
    Window owner = popup.getOwnerWindow();
    while (owner instanceof PopupWindow between) {
      owner = between.getOwnerWindow();
    }
    return window.equals(owner);
  }
}
