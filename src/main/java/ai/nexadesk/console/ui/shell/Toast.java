package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.Delayed;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * One short sentence at the bottom of the window that goes away by itself, and perhaps a step to
 * take while it is there.
 */
public final class Toast {

  private final Label label = Nodes.label("");
  private final Button step = new Button();
  private final HBox box = new HBox(12, label, step);
  private final Delayed hiding = new Delayed(Duration.seconds(4));
  private final Delayed hidingStep = new Delayed(Duration.seconds(10));

  public Toast() {
    label.setId("toast");
    step.setId("toast-step");
    step.getStyleClass().add("toast-step");
    box.getStyleClass().add("toast");
    box.setAlignment(Pos.CENTER);
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(box, Pos.BOTTOM_CENTER);
    StackPane.setMargin(box, new Insets(0, 0, 44, 0));
    show(false);
  }

  public Node node() {
    return box;
  }

  public void say(String words) {
    hidingStep.stop();
    label.setText(words);
    Nodes.show(step, false);
    box.setMouseTransparent(true);
    show(true);
    hiding.restart(() -> show(false));
  }

  /** Says something and offers a step, for longer. */
  public void offer(String words, String name, Runnable run) {
    say(words);
    hiding.stop();
    step.setText(name);
    step.setOnAction(event -> {
      show(false);
      run.run();
    });
    Nodes.show(step, true);
    box.setMouseTransparent(false);
    hidingStep.restart(() -> show(false));
  }

  private void show(boolean shown) {
    label.setVisible(shown);
    box.setVisible(shown);
  }
}
