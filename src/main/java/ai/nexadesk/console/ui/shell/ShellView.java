package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.control.Overlays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The whole window: bars around the panes, sheets above them. */
public final class ShellView {

  private static final double ROOM_FOR_NAMES = 1180;

  private final StackPane root;

  /** What stands where. */
  public record Parts(
      TopBar top, List<Region> banners, Rail rail, Pages pages, Region status, Toast toast) {}

  public ShellView(Parts parts, Overlays overlays) {
    VBox top = new VBox(parts.top().node());
    top.getChildren().addAll(parts.banners());
    Node rail = parts.rail().node();
    BorderPane frame = new BorderPane();
    frame.setTop(top);
    frame.setLeft(rail);
    frame.setCenter(parts.pages().node());
    frame.setBottom(parts.status());
    // What is too wide is cut at its own end; it must not push the panes out of a small window.
    frame.setMinWidth(0);
    parts.status().setMinWidth(0);
    root = new StackPane(frame, parts.toast().node(), overlays.node());
    root.getStyleClass().add("window");
    // The banner of a problem grows out of the status bar: what it says stays readable.
    parts
        .status()
        .heightProperty()
        .addListener((of, was, is) -> parts.toast().above(is.doubleValue()));
    root.setMinSize(640, 480);
    root.widthProperty()
        .addListener((of, was, is) -> parts.rail().collapse(is.doubleValue() < ROOM_FOR_NAMES));
  }

  public Parent root() {
    return root;
  }
}
