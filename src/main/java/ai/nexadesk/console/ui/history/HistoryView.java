package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.store.History;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.fx.EverySecond;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.kordamp.ikonli.feather.Feather;

/** The history pane: head, messages, and what is said when there are none. */
public final class HistoryView {

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final Duration PATIENCE = Duration.millis(200);

  private final BorderPane pane = new BorderPane();
  private final HistoryModel model;
  private final Texts texts;
  private final HistoryHead head;
  private final ItemNodes nodes;
  private final VirtualFlow<HistoryItem, Cell<HistoryItem, Node>> flow;
  private final VBox notice = new VBox(8);
  private final Delayed patience = new Delayed(PATIENCE);
  private final Delayed resized = new Delayed(Duration.millis(20));
  private boolean atEnd = true;
  private boolean touched;

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
    head = new HistoryHead(texts, times, back, details);
    nodes = new ItemNodes(model, texts, times);
    flow =
        VirtualFlow.createVertical(
            model.items(), item -> Cell.wrapNode(nodes.draw(item)), VirtualFlow.Gravity.FRONT);
    flow.setId("message-history");
    flow.setAccessibleText(texts.of("history.name"));
    flow.setFocusTraversable(true);
    notice.setAlignment(Pos.CENTER);
    notice.getStyleClass().add("empty");
    VirtualizedScrollPane<VirtualFlow<HistoryItem, Cell<HistoryItem, Node>>> scroll =
        // Messages wrap, so nothing scrolls sideways; and bars that come and go by need may do so
        // without end, some thousand times a second, when one's coming makes the other go.
        new VirtualizedScrollPane<>(flow, ScrollBarPolicy.NEVER, ScrollBarPolicy.AS_NEEDED);
    scroll.getStyleClass().add("history-scroll");
    scroll.addEventFilter(
        InputEvent.ANY,
        event -> {
          boolean scrolls =
              event.getEventType() == ScrollEvent.SCROLL
                  || event.getEventType() == MouseEvent.MOUSE_PRESSED
                  || event.getEventType() == KeyEvent.KEY_PRESSED;
          touched |= scrolls;
        });
    pane.getStyleClass().add("history-pane");
    pane.setMinWidth(320);
    pane.setTop(head.node());
    pane.setCenter(new StackPane(scroll, notice));
    flow.setOnKeyPressed(this::scrollByKey);
    flow.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
    second.listen(head::tick);
    model.items().addListener((ListChangeListener<HistoryItem>) change -> changed());
    model.stateProperty().addListener((of, was, is) -> draw(is));
    // A scroll bar that appears breaks lines anew, a banner takes room: afterwards, as before, the
    // end is in sight.
    flow.heightProperty().addListener((of, was, is) -> resized.restart(this::keepEnd));
    flow.totalHeightEstimateProperty().addListener((of, was, is) -> resized.restart(this::keepEnd));
    flow.estimatedScrollYProperty().addListener((of, was, is) -> rememberEnd());
    draw(model.stateProperty().get());
  }

  public Region node() {
    return pane;
  }

  /** The messages, for the focus and for scrolling by keys. */
  public Region messages() {
    return flow;
  }

  /** Gives the head the menu of the conversation. */
  public void menu(ContextMenu menu) {
    head.menu(menu);
  }

  /** Shows the buttons that lead to the list and to the details while they are needed. */
  public void navigation(ObservableValue<Boolean> toList, ObservableValue<Boolean> toDetails) {
    head.navigation(toList, toDetails);
  }

  /** Whoever reads the end stays at the end, also when the pane becomes lower. */
  private void keepEnd() {
    if (atEnd && !model.items().isEmpty()) {
      flow.showAsLast(model.items().size() - 1);
    }
  }

  private void rememberEnd() {
    // Layout moves the messages too; only a person leaves the end.
    atEnd =
        !touched
            || model.items().isEmpty()
            || flow.getLastVisibleIndex() >= model.items().size() - 1;
  }

  private void copy(KeyEvent event) {
    if (COPY.match(event)) {
      Node from = event.getTarget() instanceof Node node ? node : flow;
      nodes.messageOf(from).or(this::lastInSight).ifPresent(model::copy);
      event.consume();
    }
  }

  private Optional<String> lastInSight() {
    for (int i = Math.min(model.items().size() - 1, flow.getLastVisibleIndex()); i >= 0; i--) {
      if (model.items().get(i) instanceof HistoryItem.Bubble bubble) {
        return Optional.of(bubble.messageId());
      }
    }
    return Optional.empty();
  }

  private void scrollByKey(KeyEvent event) {
    double page = Math.max(40, flow.getHeight() - 40);
    switch (event.getCode()) {
      case UP -> flow.scrollYBy(-40);
      case DOWN -> flow.scrollYBy(40);
      case PAGE_UP -> flow.scrollYBy(-page);
      case PAGE_DOWN, SPACE -> flow.scrollYBy(page);
      case HOME -> flow.showAsFirst(0);
      case END -> flow.showAsLast(Math.max(0, model.items().size() - 1));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void changed() {
    if (model.items().isEmpty()) {
      atEnd = true;
      touched = false;
    } else {
      keepEnd();
    }
  }

  private void draw(HistoryState state) {
    patience.stop();
    switch (state) {
      case HistoryState.Nothing() -> {
        head.clear();
        say(Feather.MESSAGE_SQUARE, texts.of("history.nothing"), texts.of("history.nothingHint"));
      }
      case HistoryState.Asking() ->
          patience.restart(() -> say(Feather.LOADER, texts.of("history.loading"), ""));
      case HistoryState.Missing() -> {
        head.clear();
        say(Feather.SLASH, texts.of("history.missing"), texts.of("history.missingHint"));
      }
      case HistoryState.Failed() -> {
        head.clear();
        sayFailed(texts.of("history.failedHint"));
      }
      case HistoryState.Open open -> draw(open);
    }
  }

  private void draw(HistoryState.Open open) {
    head.show(open.conversation(), open.messages());
    notice.setVisible(false);
    if (open.messages() > 0) {
      return;
    }
    if (open.held() != History.Held.NEVER) {
      say(Feather.MESSAGE_SQUARE, texts.of("history.empty"), "");
    } else if (open.conversation().marks().gone()) {
      say(Feather.SLASH, texts.of("history.goneTitle"), texts.of("history.goneHint"));
    } else if (open.reading() && open.late()) {
      sayFailed(texts.of("history.lateHint"));
    } else if (open.reading()) {
      patience.restart(() -> say(Feather.LOADER, texts.of("history.reading"), ""));
    } else {
      say(Feather.WIFI_OFF, texts.of("history.notRead"), texts.of("history.notReadHint"));
    }
  }

  private void sayFailed(String hint) {
    say(Feather.ALERT_CIRCLE, texts.of("history.failed"), hint);
    Button again = Nodes.button(texts.of("history.tryAgain"), model::tryAgain, "strong-button");
    again.setId("history-try-again");
    notice.getChildren().add(again);
  }

  private void say(Feather icon, String title, String hint) {
    Label words = Nodes.wrapping(hint, "empty-hint");
    words.setTextAlignment(TextAlignment.CENTER);
    Nodes.show(words, !hint.isEmpty());
    notice
        .getChildren()
        .setAll(Nodes.icon(icon, "empty-icon"), Nodes.wrapping(title, "empty-title"), words);
    notice.setVisible(true);
  }
}
