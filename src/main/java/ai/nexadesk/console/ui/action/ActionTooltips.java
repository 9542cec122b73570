package ai.nexadesk.console.ui.action;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Says at a button which action it is and by which key it is done. FX thread.
 *
 * <p>Told when the pointer comes, by the id of the control: the keys may have changed since, and
 * most controls are made long before there are actions.
 */
public final class ActionTooltips {

  private final Map<String, String> byControl;
  private final Actions actions;
  private final KeyMap map;
  private final KeyWords words;

  /**
   * @param byControl the id of the action each control does, by the control's id
   */
  public ActionTooltips(
      Map<String, String> byControl, Actions actions, KeyMap map, KeyWords words) {
    this.byControl = Map.copyOf(byControl);
    this.actions = actions;
    this.map = map;
    this.words = words;
  }

  /** Looks after every control below {@code root}. */
  public void watch(Parent root) {
    root.addEventFilter(
        MouseEvent.MOUSE_ENTERED_TARGET,
        event -> {
          if (event.getTarget() instanceof Control control && control.getId() != null) {
            of(control.getId()).ifPresent(action -> say(control, action));
          }
        });
  }

  private Optional<Action> of(String control) {
    return Optional.ofNullable(byControl.get(control)).flatMap(actions::find);
  }

  private void say(Control control, Action action) {
    String said = words.tooltip(name(control, action), map.keys(action));
    if (control.getTooltip() == null) {
      control.setTooltip(new Tooltip(said));
    } else {
      control.getTooltip().setText(said);
    }
  }

  /** A view says its count too. */
  private static String name(Node control, Action action) {
    String own = control.getAccessibleText();
    return own != null && action.group() == Action.Group.GO ? own : action.name();
  }
}
