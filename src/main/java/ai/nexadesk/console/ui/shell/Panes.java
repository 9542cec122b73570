package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.settings.Settings;
import ai.nexadesk.console.ui.control.Nodes;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Decides which panes there is room for: side by side as long as they fit, then the details become
 * a drawer, then list and history take turns.
 */
public final class Panes {

  private static final double ROOM_FOR_DETAILS = 1000;
  private static final double ROOM_FOR_TWO = 720;

  private final Region details;
  private final PaneRow row;
  private final StackPane drawer = new StackPane();
  private final StackPane stack;
  private final ReadOnlyBooleanWrapper drawerMode = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper turns = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper historyInView = new ReadOnlyBooleanWrapper(true);
  private final BooleanProperty historyInFront = new SimpleBooleanProperty();
  private boolean closedByPress;

  public Panes(Region list, Region history, Region details, Settings settings) {
    this.details = details;
    row = new PaneRow(list, history, details, settings);
    row.show(true, true, true);
    stack = new StackPane(row, drawer);
    drawer.getStyleClass().add("drawer");
    StackPane.setAlignment(drawer, Pos.CENTER_RIGHT);
    Nodes.show(drawer, false);
    row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> closeByPress());
    row.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> closedByPress = false);
    stack.setMinWidth(0);
    stack.widthProperty().addListener((of, was, is) -> measure(is.doubleValue()));
    drawerMode.addListener((of, was, is) -> arrange());
    turns.addListener((of, was, is) -> arrange());
    historyInFront.addListener((of, was, is) -> arrange());
  }

  public Region node() {
    return stack;
  }

  /** Whether the details have no room and are shown on demand. */
  public ReadOnlyBooleanProperty drawerModeProperty() {
    return drawerMode.getReadOnlyProperty();
  }

  /** Whether there is room for one of list and history only. */
  public ReadOnlyBooleanProperty turnsProperty() {
    return turns.getReadOnlyProperty();
  }

  /** Brings the history to the front where list and history take turns. */
  public void showHistory() {
    historyInFront.set(true);
  }

  /** Whether messages can be seen at all: not while the list has the turn. */
  public ReadOnlyBooleanProperty historyInViewProperty() {
    return historyInView.getReadOnlyProperty();
  }

  /**
   * Brings the list to the front where it is not in view, as for a search whose results it shows.
   */
  public void showList() {
    if (turns.get()) {
      Nodes.show(drawer, false);
      historyInFront.set(false);
    }
  }

  /** Goes one step back: closes the drawer, else brings the list to the front. */
  public void back() {
    if (drawer.isVisible()) {
      Nodes.show(drawer, false);
    } else {
      historyInFront.set(false);
    }
  }

  /** Opens or closes the drawer. */
  public void toggleDetails() {
    if (closedByPress) {
      return; // the press on the button has already closed it
    }
    drawer.setMaxWidth(row.detailsWidth());
    Nodes.show(drawer, drawerMode.get() && !drawer.isVisible());
  }

  /** Has the details in sight, in the drawer where there is no room for them. */
  public void showDetails() {
    if (drawerMode.get() && !drawer.isVisible()) {
      drawer.setMaxWidth(row.detailsWidth());
      Nodes.show(drawer, true);
      // What lies in a scroll pane can take the focus only once the pane has its skin.
      drawer.applyCss();
      drawer.layout();
    }
  }

  /** A press beside the drawer closes it. */
  private void closeByPress() {
    closedByPress = drawer.isVisible();
    Nodes.show(drawer, false);
  }

  private void measure(double width) {
    if (width > 0) {
      turns.set(width < ROOM_FOR_TWO);
      drawerMode.set(width < ROOM_FOR_DETAILS);
    }
  }

  private void arrange() {
    boolean beside = !drawerMode.get();
    if (beside) {
      Nodes.show(drawer, false);
      drawer.getChildren().clear();
    }
    row.show(!turns.get() || !historyInFront.get(), !turns.get() || historyInFront.get(), beside);
    if (!beside) {
      drawer.getChildren().setAll(details);
    }
    historyInView.set(!turns.get() || historyInFront.get());
  }
}
