package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.control.Nodes;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The middle of the window: the panes, or a page in their place. FX thread. */
public final class Pages {

  private final StackPane stack;
  private final BooleanProperty paged = new SimpleBooleanProperty();
  private Runnable left = () -> {};

  public Pages(Region panes, Region page) {
    stack = new StackPane(panes, page);
    stack.setMinWidth(0);
    Nodes.show(page, false);
    paged.addListener((of, was, is) -> {
      boolean lost = page.isFocusWithin();
      Nodes.show(page, is);
      Nodes.show(panes, !is);
      if (!is && lost) {
        left.run();
      }
    });
  }

  /** What takes the focus when the page goes with the focus in it. */
  public void onLeft(Runnable focus) {
    left = focus;
  }

  Region node() {
    return stack;
  }

  /** Whether the page is shown and the panes are not. */
  public BooleanProperty pagedProperty() {
    return paged;
  }
}
