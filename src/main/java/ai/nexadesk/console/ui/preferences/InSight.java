package ai.nexadesk.console.ui.preferences;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Scrolls so that the line with the focus is in sight. */
final class InSight {

  /** Of the neighbours, so that there is something to see that there is more. */
  private static final double MARGIN = 24;

  private final ScrollPane scroll;
  private final Pane lines;

  InSight(ScrollPane scroll, Pane lines) {
    this.scroll = scroll;
    this.lines = lines;
    ChangeListener<@Nullable Node> moved = (of, was, is) -> show(is);
    lines
        .sceneProperty()
        .addListener((of, was, is) -> {
          if (was != null) {
            was.focusOwnerProperty().removeListener(moved);
          }
          if (is != null) {
            is.focusOwnerProperty().addListener(moved);
          }
        });
  }

  private void show(@Nullable Node focus) {
    for (Node at = focus; at != null; at = at.getParent()) {
      if (lines.equals(at.getParent())) {
        show(at.getBoundsInParent());
        return;
      }
    }
  }

  private void show(Bounds line) {
    double window = scroll.getViewportBounds().getHeight();
    double hidden = lines.getHeight() - window;
    if (hidden <= 0) {
      return;
    }
    double top = scroll.getVvalue() * hidden;
    if (line.getMinY() - MARGIN < top) {
      top = line.getMinY() - MARGIN;
    } else if (line.getMaxY() + MARGIN > top + window) {
      top = line.getMaxY() + MARGIN - window;
    }
    scroll.setVvalue(Math.clamp(top / hidden, 0, 1));
  }
}
