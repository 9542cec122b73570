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
 * One short sentence at the bottom of the window that goes away by itself, and sometimes what can
 * be done about it. It never takes the focus: the same can be done with a key.
 */
public final class Toast {

  private static final Duration SHOWN = Duration.seconds(4);
  private static final Duration SHOWN_WITH_STEP = Duration.seconds(8);

  private static final double GAP = 12;

  private final Label label = Nodes.label("", "toast-text");
  private final Button step = new Button();
  private final HBox toast = new HBox(12, label, step);
  private Delayed hiding = new Delayed(SHOWN);

  public Toast() {
    label.setId("toast");
    step.setId("toast-step");
    step.getStyleClass().add("toast-step");
    step.setFocusTraversable(false);
    step.setMinWidth(Region.USE_PREF_SIZE);
    toast.setAlignment(Pos.CENTER_LEFT);
    toast.getStyleClass().add("toast");
    toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
    above(0);
    toast.setVisible(false);
  }

  public Node node() {
    return toast;
  }

  /** Stays clear of what takes so much of the window's bottom. */
  void above(double height) {
    StackPane.setMargin(toast, new Insets(0, 0, height + GAP, 0));
  }

  public void say(String words) {
    Nodes.show(step, false);
    show(words, SHOWN);
  }

  /**
   * Says it beside a button.
   *
   * @param does what the button says
   * @param run what it does; the sentence goes away with it
   */
  public void offer(String words, String does, Runnable run) {
    step.setText(does);
    step.setOnAction(event -> {
      toast.setVisible(false);
      run.run();
    });
    Nodes.show(step, true);
    show(words, SHOWN_WITH_STEP);
  }

  private void show(String words, Duration time) {
    hiding.stop();
    hiding = new Delayed(time);
    label.setText(words);
    toast.setVisible(true);
    // Only the button is for the pointer: what the words lie over can still be pressed.
    toast.setMouseTransparent(!step.isVisible());
    hiding.restart(() -> toast.setVisible(false));
  }
}
