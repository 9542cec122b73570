package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/** The messages on the screen: what is in sight, and how something else comes there. FX thread. */
final class MessageFlow {

  private static final double HIT_ROOM = 24;

  private final HistoryModel model;
  private final MessageChoice choice;
  private final Set<ItemCell> live = new LinkedHashSet<>();
  private final VirtualFlow<HistoryItem, ItemCell> flow;
  private final MessageList list;
  private final Delayed resized = new Delayed(Duration.millis(20));
  private final ReadOnlyBooleanWrapper atEnd = new ReadOnlyBooleanWrapper(true);
  private Runnable moved = () -> {};
  private boolean touched;

  /** Whether something was unfolded, and the person has not moved since. */
  private boolean reading;

  MessageFlow(HistoryModel model, MessageChoice choice, ItemNodes nodes, Texts texts) {
    this.model = model;
    this.choice = choice;
    flow = VirtualFlow.createVertical(model.items(), item -> cell(item, nodes));
    VirtualizedScrollPane<VirtualFlow<HistoryItem, ItemCell>> scroll =
        // Messages wrap, so nothing scrolls sideways; and bars that come and go by need may do so
        // without end, some thousand times a second, when one's coming makes the other go.
        new VirtualizedScrollPane<>(flow, ScrollBarPolicy.NEVER, ScrollBarPolicy.AS_NEEDED);
    scroll.getStyleClass().add("history-scroll");
    scroll.addEventFilter(ScrollEvent.SCROLL, event -> touched = true);
    scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched = true);
    scroll.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> touched = true);
    list =
        new MessageList(
            texts.of("history.name"),
            new MessageList.Reader(this::currentBody, () -> choice.order().size(), this::bodyAt),
            scroll);
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> touched = true);
    model.items().addListener((ListChangeListener<HistoryItem>) change -> changed());
    // A scroll bar that appears breaks lines anew, a banner takes room: afterwards, as before, the
    // end is in sight.
    flow.heightProperty().addListener((of, was, is) -> resized.restart(this::keepEnd));
    flow.totalHeightEstimateProperty().addListener((of, was, is) -> resized.restart(this::keepEnd));
    Runnable laid = this::rememberEnd;
    list.sceneProperty()
        .addListener((of, was, is) -> {
          if (was != null) {
            was.removePostLayoutPulseListener(laid);
          }
          if (is != null) {
            is.addPostLayoutPulseListener(laid);
          }
        });
    // Who opens the last message reads on where they are, and not at its end.
    model.onUnfold(() -> {
      atEnd.set(false);
      touched = false;
      reading = true;
    });
    choice.onChange(this::chosen);
    model.find().foundProperty().addListener((of, was, is) -> live.forEach(one -> one.mark(is)));
    model.find().attach(this::firstWhole, this::showHit);
  }

  private ItemCell cell(HistoryItem item, ItemNodes nodes) {
    ItemCell cell = nodes.draw(item, live::remove);
    live.add(cell);
    cell.show(choice);
    cell.mark(model.find().foundProperty().get());
    return cell;
  }

  MessageList node() {
    return list;
  }

  /** Told when other messages are in sight. */
  void onMoved(Runnable listener) {
    moved = listener;
  }

  boolean inSight(int item) {
    return flow.getCellIfVisible(item).isPresent();
  }

  /** Whether the last message is in sight, or was until the person left it. */
  ReadOnlyBooleanProperty atEndProperty() {
    return atEnd.getReadOnlyProperty();
  }

  double height() {
    return flow.getHeight();
  }

  int firstInSight() {
    return Math.max(0, flow.getFirstVisibleIndex());
  }

  /** The first item that does not reach above the pane. */
  private int firstWhole() {
    flow.layout();
    int first = firstInSight();
    boolean cut =
        flow.getCellIfVisible(first).map(cell -> cell.getNode().getLayoutY() < 0).orElse(false);
    return cut ? first + 1 : first;
  }

  int lastInSight() {
    return Math.min(model.items().size() - 1, flow.getLastVisibleIndex());
  }

  void scroll(double by) {
    flow.scrollYBy(by);
  }

  void toEnd() {
    if (!model.items().isEmpty()) {
      touched = false;
      atEnd.set(true);
      flow.showAsLast(model.items().size() - 1);
    }
  }

  /** Shows an item at the top. */
  void toTop(int item) {
    touched = true;
    flow.showAsFirst(item);
    flow.layout();
    rememberEnd();
  }

  /** Whoever reads the end stays at the end, also when the pane becomes lower. */
  private void keepEnd() {
    if (atEnd.get() && !model.items().isEmpty()) {
      flow.showAsLast(model.items().size() - 1);
    }
  }

  /** Layout moves the messages too; only a person leaves the end. */
  private void rememberEnd() {
    reading &= !touched && !model.items().isEmpty();
    if (reading) {
      moved.run();
      return;
    }
    boolean there = model.items().isEmpty() || lastInSight() >= model.items().size() - 1;
    if (touched || there) {
      atEnd.set(there);
    }
    touched = false;
    moved.run();
  }

  private void changed() {
    Set<String> ids = new LinkedHashSet<>();
    for (HistoryItem item : model.items()) {
      if (!item.message().isEmpty()) {
        ids.add(item.message());
      }
    }
    choice.messages(new ArrayList<>(ids));
    if (model.items().isEmpty()) {
      atEnd.set(true);
      touched = false;
    } else {
      keepEnd();
    }
  }

  private void chosen() {
    live.forEach(cell -> cell.show(choice));
    list.moved();
  }

  /** The first item of a message, or what stands above it and belongs to it. */
  int firstOf(String message) {
    int first = itemOf(message);
    while (first > 0 && model.items().get(first - 1).message().isEmpty()) {
      first--;
    }
    return first;
  }

  private int itemOf(String message) {
    List<HistoryItem> items = model.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).message().equals(message)) {
        return i;
      }
    }
    return -1;
  }

  private int lastOf(String message) {
    int last = itemOf(message);
    while (last >= 0
        && last + 1 < model.items().size()
        && model.items().get(last + 1).message().equals(message)) {
      last++;
    }
    return last;
  }

  /** How far a message reaches above the pane; negative when it begins inside. */
  double above(String message) {
    return flow.getCellIfVisible(itemOf(message))
        .map(cell -> -cell.getNode().getBoundsInParent().getMinY())
        .orElse(itemOf(message) < firstInSight() ? Double.MAX_VALUE : -Double.MAX_VALUE);
  }

  /** How far it reaches below the pane; negative when it ends inside. */
  double below(String message) {
    return flow.getCellIfVisible(lastOf(message))
        .map(cell -> cell.getNode().getBoundsInParent().getMaxY() - flow.getHeight())
        .orElse(lastOf(message) > lastInSight() ? Double.MAX_VALUE : -Double.MAX_VALUE);
  }

  boolean inSight(String message) {
    return lastOf(message) >= firstInSight() && itemOf(message) <= lastInSight();
  }

  /**
   * Brings a message into sight: as much of it as there is room for.
   *
   * @param fromAbove whether its beginning counts more than its end
   */
  void show(String message, boolean fromAbove) {
    touched = true;
    int first = firstOf(message);
    int last = lastOf(message);
    flow.show(fromAbove ? last : first);
    flow.layout();
    flow.show(fromAbove ? first : last);
    flow.layout();
    if (fromAbove && above(message) > 0) {
      flow.showAsFirst(itemOf(message));
    } else if (!fromAbove && below(message) > 0) {
      flow.showAsLast(last);
    }
    flow.layout();
    rememberEnd();
  }

  private void showHit() {
    model
        .find()
        .foundProperty()
        .get()
        .hit()
        .ifPresent(hit -> {
          touched = true;
          if (flow.getCellIfVisible(hit.item()).isEmpty()) {
            flow.show(hit.item());
            flow.layout();
          }
          flow.getCellIfVisible(hit.item()).ifPresent(cell -> showHit(hit.item(), cell));
          choice.go(hit.messageId(), false);
          rememberEnd();
        });
  }

  /** A hit that can be seen is left where it is; another one comes with some room around it. */
  private void showHit(int item, ItemCell cell) {
    Optional<Bounds> here = cell.here();
    if (here.isEmpty()) {
      return;
    }
    Bounds at = here.get();
    double top = cell.getNode().getLayoutY() + at.getMinY();
    if (top < 0 || top + at.getHeight() > flow.getHeight()) {
      double room = at.getHeight() + 2 * HIT_ROOM;
      flow.show(item, new BoundingBox(at.getMinX(), at.getMinY() - HIT_ROOM, at.getWidth(), room));
      flow.layout();
    }
  }

  /** The message a node is in. */
  Optional<String> messageOf(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      for (ItemCell cell : live) {
        if (cell.body().equals(at) && !cell.message().isEmpty()) {
          return Optional.of(cell.message());
        }
      }
    }
    return Optional.empty();
  }

  /** Which message is at the edge of what is in sight. */
  Optional<String> edge(boolean top) {
    int step = top ? 1 : -1;
    for (int i = top ? firstInSight() : lastInSight();
        i >= 0 && i < model.items().size();
        i += step) {
      if (!model.items().get(i).message().isEmpty()) {
        return Optional.of(model.items().get(i).message());
      }
    }
    return Optional.empty();
  }

  /** What shows a message on the screen. */
  Optional<Node> bodyOf(String message) {
    return live.stream()
        .filter(cell -> cell.message().equals(message))
        .map(ItemCell::body)
        .findFirst();
  }

  private @Nullable Node currentBody() {
    return choice.current().flatMap(this::bodyOf).orElse(null);
  }

  private @Nullable Node bodyAt(int index) {
    return index < 0 || index >= choice.order().size()
        ? null
        : bodyOf(choice.order().get(index)).orElse(null);
  }
}
