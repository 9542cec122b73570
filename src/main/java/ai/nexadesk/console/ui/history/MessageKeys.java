package ai.nexadesk.console.ui.history;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Goes through the messages one by one, with the keyboard and the pointer. FX thread. */
final class MessageKeys {

  private static final double OVERLAP = 40;

  private final HistoryModel model;
  private final MessageChoice choice;
  private final MessageFlow flow;

  MessageKeys(HistoryModel model, MessageChoice choice, MessageFlow flow) {
    this.model = model;
    this.choice = choice;
    this.flow = flow;
    flow.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    flow.node().addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    double page = Math.max(OVERLAP, flow.height() - OVERLAP);
    boolean extend = event.isShiftDown();
    switch (event.getCode()) {
      case UP -> step(false, extend, page);
      case DOWN -> step(true, extend, page);
      case PAGE_UP -> flow.scroll(-page);
      case PAGE_DOWN, SPACE -> flow.scroll(page);
      case HOME -> end(true, extend);
      case END -> end(false, extend);
      case ENTER -> choice.current().ifPresent(model::unfold);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void pressed(MouseEvent event) {
    Node target = event.getTarget() instanceof Node node ? node : flow.node();
    Optional<String> message = flow.messageOf(target);
    boolean chosen = message.isPresent() && choice.isChosen(message.get());
    // The other button asks what can be done with what is chosen.
    if (event.getButton() == MouseButton.PRIMARY || !chosen) {
      message.ifPresent(id -> choice.go(id, event.isShiftDown()));
    }
    flow.node().requestFocus();
  }

  private void end(boolean top, boolean extend) {
    if (choice.order().isEmpty()) {
      return;
    }
    choice.go(top ? choice.order().getFirst() : choice.order().getLast(), extend);
    if (top) {
      flow.toTop(0);
    } else {
      flow.toEnd();
    }
    flow.node().moved();
  }

  /** To the next message; one that is longer than the pane is first read to its end. */
  private void step(boolean down, boolean extend, double page) {
    takeFocus();
    Optional<String> current = choice.current().filter(flow::inSight);
    if (current.isEmpty()) {
      // Where they were is far away by now, or they were at none.
      boolean none = choice.current().isEmpty();
      flow.edge(down && !none).ifPresent(id -> go(id, extend, down));
      return;
    }
    double hidden = down ? flow.below(current.get()) : flow.above(current.get());
    if (hidden > 1) {
      flow.scroll((down ? 1 : -1) * Math.min(page, hidden));
    } else {
      choice.neighbour(down ? 1 : -1).ifPresent(id -> go(id, extend, down));
    }
  }

  private void go(String id, boolean extend, boolean down) {
    choice.go(id, extend);
    flow.show(id, down);
    flow.node().moved();
  }

  /** From a link inside a message, the way goes on from that message. */
  private void takeFocus() {
    Node owner = flow.node().getScene().getFocusOwner();
    if (owner != null && !owner.equals(flow.node())) {
      flow.messageOf(owner).ifPresent(id -> choice.go(id, false));
      flow.node().requestFocus();
    }
  }

  /** Copies what is chosen; without anything chosen, the last message in sight. */
  void copyChosen() {
    Set<String> which = new HashSet<>(choice.chosen());
    if (which.isEmpty()) {
      flow.edge(false).ifPresent(which::add);
    }
    if (!which.isEmpty()) {
      model.copy(which);
    }
  }
}
