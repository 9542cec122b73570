package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.Delayed;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** One short sentence at the bottom of the window that goes away by itself. */
public final class Toast {

  private final Label label = Nodes.label("", "toast");
  private final Delayed hiding = new Delayed(Duration.seconds(4));

  public Toast() {
    label.setId("toast");
    label.setMouseTransparent(true);
    label.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
    StackPane.setMargin(label, new Insets(0, 0, 44, 0));
    label.setVisible(false);
  }

  public Node node() {
    return label;
  }

  public void say(String words) {
    label.setText(words);
    label.setVisible(true);
    hiding.restart(() -> label.setVisible(false));
  }
}
