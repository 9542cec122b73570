package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.fx.EverySecond;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The history pane: head, find, messages, and what is said when there are none; and what can be
 * done in it. FX thread.
 */
public final class HistoryView {

  private final BorderPane pane = new BorderPane();
  private final HistoryModel model;
  private final Texts texts;
  private final Times times;
  private final HistoryHead head;
  private final MessageChoice choice = new MessageChoice();
  private final MessageFlow flow;
  private final MessageKeys keys;
  private final FindBar find;
  private final Jumps jumps;
  private final HistoryNotice notice;

  /** Whether they saw where the new messages begin: then nothing leads there any more. */
  private boolean newSeen;

  private int newAt = -1;

  /**
   * @param back leaves the history for the list, where there is room for one of the two
   * @param details shows or hides the details, where there is no room for them
   */
  public HistoryView(
      HistoryModel model,
      Texts texts,
      Times times,
      EverySecond second,
      Runnable back,
      Runnable details) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    head = new HistoryHead(texts, times, back, details);
    head.onFind(this::find);
    flow = new MessageFlow(model, choice, new ItemNodes(model, texts, times), texts);
    keys = new MessageKeys(model, choice, flow);
    find = new FindBar(model.find(), texts, model::endFind, () -> flow.node().requestFocus());
    jumps = new Jumps(texts, this::toEnd, this::toFirstNew);
    notice = new HistoryNotice(texts, model::tryAgain);
    StackPane middle = new StackPane(flow.node(), notice.node());
    middle.getChildren().addAll(jumps.nodes());
    pane.getStyleClass().add("history-pane");
    pane.setMinWidth(320);
    pane.setTop(new VBox(head.node(), find.node()));
    pane.setCenter(middle);
    flow.node().setOnContextMenuRequested(this::menu);
    second.listen(head::tick);
    model.stateProperty().addListener((of, was, is) -> draw(is));
    model.items().addListener((ListChangeListener<HistoryItem>) change -> changed());
    flow.onMoved(this::showJumps);
    draw(model.stateProperty().get());
  }

  public Region node() {
    return pane;
  }

  /** The messages, for the focus and for going through them by keys. */
  public Region messages() {
    return flow.node();
  }

  /** Gives the head the menu of the conversation. */
  public void menu(ContextMenu menu) {
    head.menu(menu);
  }

  /** Shows the buttons that lead to the list and to the details while they are needed. */
  public void navigation(ObservableValue<Boolean> toList, ObservableValue<Boolean> toDetails) {
    head.navigation(toList, toDetails);
  }

  /** Whether there are messages, to look for something in and to copy. */
  public boolean hasMessages() {
    return !model.items().isEmpty();
  }

  /** Lets the person look for something in the messages. */
  public void find() {
    if (hasMessages()) {
      find.open();
    }
  }

  /** To the next place where it was found, or to the one before. */
  public void findNext(boolean down) {
    if (model.find().openProperty().get()) {
      model.find().step(down ? 1 : -1);
    } else {
      find();
    }
  }

  /** Ends looking for something; whether there was something to end. */
  public boolean endFind() {
    boolean open = model.find().openProperty().get();
    model.endFind();
    return open;
  }

  /** To the last message. */
  public void toEnd() {
    flow.toEnd();
    flow.node().requestFocus();
  }

  /** Whether something came since the person last looked. */
  public boolean hasNew() {
    return firstNew() >= 0;
  }

  /** To where what is new begins. */
  public void toFirstNew() {
    int item = firstNew();
    if (item >= 0) {
      flow.toTop(item);
      flow.node().requestFocus();
      messageFrom(item).ifPresent(id -> choice.go(id, false));
    }
  }

  /** Asks for a day to go to. */
  public void toDay(Overlays overlays) {
    new DaySheet(overlays, texts, times)
        .open(
            model.items(),
            flow.firstInSight(),
            item -> {
              flow.toTop(item);
              flow.node().requestFocus();
              messageFrom(item).ifPresent(id -> choice.go(id, false));
            });
  }

  /** Whether it is clear which messages are meant. */
  public boolean hasChosen() {
    return choice.current().isPresent() || flow.node().isFocusWithin();
  }

  /** Copies the messages chosen. */
  public void copyChosen() {
    keys.copyChosen();
  }

  /** Copies every message held. */
  public void copyAll() {
    model.copy(Set.of());
  }

  /** Of somebody who has never looked, everything is new. */
  private int firstNew() {
    if (model.seenAt() == 0) {
      return hasMessages() ? 0 : -1;
    }
    for (int i = 0; i < model.items().size(); i++) {
      if (model.items().get(i) instanceof HistoryItem.NewSince) {
        return i;
      }
    }
    return -1;
  }

  private Optional<String> messageFrom(int item) {
    return model.items().stream()
        .skip(item)
        .map(HistoryItem::message)
        .filter(id -> !id.isEmpty())
        .findFirst();
  }

  private void changed() {
    newSeen &= !model.items().isEmpty();
    newAt = firstNew();
  }

  private void showJumps() {
    int item = model.seenAt() == 0 ? -1 : newAt;
    newSeen |= item >= 0 && flow.inSight(item);
    boolean newAbove = item >= 0 && !newSeen;
    jumps.show(flow.atEndProperty().get(), newAbove, choice.order());
  }

  private void menu(ContextMenuEvent event) {
    int count = choice.chosen().size();
    MenuItem copy =
        new MenuItem(count > 1 ? texts.of("message.copySome", count) : texts.of("message.copy"));
    copy.setId("message-copy");
    copy.setDisable(count == 0);
    copy.setOnAction(chosen -> copyChosen());
    MenuItem all = new MenuItem(texts.of("message.copyAll"));
    all.setId("message-copy-all");
    all.setDisable(!hasMessages());
    all.setOnAction(chosen -> copyAll());
    ContextMenu menu = new ContextMenu(copy, all);
    menu.setId("message-menu");
    Node at = choice.current().flatMap(flow::bodyOf).orElse(flow.node());
    if (event.isKeyboardTrigger() && !at.equals(flow.node())) {
      menu.show(at, Side.BOTTOM, 12, -8);
    } else {
      menu.show(flow.node(), event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  private void draw(HistoryState state) {
    switch (state) {
      case HistoryState.Open open -> head.show(open.conversation(), open.messages());
      case HistoryState.Asking() -> {}
      default -> head.clear();
    }
    notice.draw(state);
    showJumps();
  }
}
