package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.settings.Settings;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/**
 * List, history and details side by side, with a hairline between them that can be dragged.
 *
 * <p>Not a SplitPane: that one keeps shares of the width and draws what it lets the mouse hold.
 * Here the outer panes keep their pixels, the history takes the rest, and the hold is wider than
 * the line.
 */
final class PaneRow extends Region {

  private static final double HOLD = 7;
  private static final double SMALLEST_HISTORY = 320;

  private final Region list;
  private final Region history;
  private final Region details;
  private final Settings settings;
  private final Region listEdge = edge();
  private final Region detailsEdge = edge();
  private double listWidth;
  private double detailsWidth;

  PaneRow(Region list, Region history, Region details, Settings settings) {
    this.list = list;
    this.history = history;
    this.details = details;
    this.settings = settings;
    listWidth = settings.listWidth().get();
    detailsWidth = settings.detailsWidth().get();
    listEdge.setId("list-edge");
    detailsEdge.setId("details-edge");
    getStyleClass().add("panes");
    listEdge.setOnMouseDragged(
        event -> dragList(sceneToLocal(event.getSceneX(), event.getSceneY()).getX()));
    detailsEdge.setOnMouseDragged(event ->
        dragDetails(getWidth() - sceneToLocal(event.getSceneX(), event.getSceneY()).getX()));
  }

  double detailsWidth() {
    return detailsWidth;
  }

  /** Puts the panes given side by side. */
  void show(boolean withList, boolean withHistory, boolean withDetails) {
    getChildren().clear();
    if (withList) {
      getChildren().add(list);
    }
    if (withHistory) {
      getChildren().add(history);
    }
    if (withDetails) {
      getChildren().add(details);
    }
    if (withList && withHistory) {
      getChildren().add(listEdge);
    }
    if (withDetails) {
      getChildren().add(detailsEdge);
    }
  }

  private void dragList(double width) {
    listWidth = within(width, list.minWidth(-1), getWidth() - SMALLEST_HISTORY - rightWidth());
    settings.listWidth().set((int) listWidth);
    requestLayout();
  }

  private void dragDetails(double width) {
    detailsWidth = within(width, details.minWidth(-1), getWidth() - SMALLEST_HISTORY - listWidth);
    settings.detailsWidth().set((int) detailsWidth);
    requestLayout();
  }

  private static double within(double width, double least, double most) {
    return Math.round(Math.max(least, Math.min(width, Math.max(least, most))));
  }

  private double rightWidth() {
    return getChildren().contains(details) ? detailsWidth : 0;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double right = rightWidth();
    double left = 0;
    if (getChildren().contains(list)) {
      left =
          getChildren().contains(history)
              ? within(listWidth, list.minWidth(-1), width - right - SMALLEST_HISTORY)
              : width;
      list.resizeRelocate(0, 0, left, height);
      listEdge.resizeRelocate(left - HOLD / 2, 0, HOLD, height);
    }
    if (getChildren().contains(history)) {
      history.resizeRelocate(left, 0, Math.max(0, width - left - right), height);
    }
    if (right > 0) {
      details.resizeRelocate(width - right, 0, right, height);
      detailsEdge.resizeRelocate(width - right - HOLD / 2, 0, HOLD, height);
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return SMALLEST_HISTORY;
  }

  private static Region edge() {
    Region edge = new Region();
    edge.getStyleClass().add("pane-edge");
    edge.setCursor(Cursor.H_RESIZE);
    return edge;
  }
}
