package ai.nexadesk.console.ui.notices;

import ai.nexadesk.console.notify.Notice;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.OthersWords;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.function.LongConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.kordamp.ikonli.feather.Feather;

/** The bell: how many notices are new, and the list of the last ones. FX thread. */
public final class Bell {

  private static final double WIDTH = 360;
  private static final double TALLEST = 420;
  private static final double GAP = 6;
  private static final int MOST_COUNTED = 9;

  private final NoticesModel model;
  private final Texts texts;
  private final Times times;
  private final NoticeWords words;
  private final LongConsumer open;
  private final Button button;
  private final Label count = Nodes.rigid("", "bell-count");
  private final StackPane node;
  private final Popup popup = new Popup();

  /**
   * @param times with the local clock: notices are dated by it
   * @param open opens the conversation with this key
   */
  public Bell(NoticesModel model, Texts texts, Times times, LongConsumer open) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    this.open = open;
    words = new NoticeWords(texts);
    button = Nodes.iconButton(Feather.BELL, texts.of("notices.name"), this::toggle);
    button.setId("notices-bell");
    count.setMouseTransparent(true);
    StackPane.setAlignment(count, Pos.TOP_RIGHT);
    node = new StackPane(button, count);
    node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setConsumeAutoHidingEvents(true);
    model.unseenProperty().addListener((of, was, is) -> draw());
    draw();
  }

  public Node node() {
    return node;
  }

  private void draw() {
    int unseen = model.unseenProperty().get();
    count.setText(unseen > MOST_COUNTED ? MOST_COUNTED + "+" : texts.number(unseen));
    Nodes.show(count, unseen > 0);
    String name = unseen > 0 ? texts.count("notices.new", unseen) : texts.of("notices.name");
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
  }

  /** Opens the list of notices, or closes it. */
  public void toggle() {
    Bounds place = button.localToScreen(button.getBoundsInLocal());
    if (popup.isShowing() || place == null) {
      popup.hide();
      return;
    }
    Region pane = pane();
    NodeOrientation orientation = button.getEffectiveNodeOrientation();
    pane.setNodeOrientation(orientation);
    popup.getContent().setAll(pane);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
    boolean mirrored = orientation == NodeOrientation.RIGHT_TO_LEFT;
    popup.show(button, mirrored ? place.getMinX() + WIDTH : place.getMaxX(), place.getMaxY() + GAP);
    model.seen();
    Node first = pane.lookup(".notice");
    if (first != null) {
      first.requestFocus();
    }
  }

  private Region pane() {
    Label title = Nodes.rigid(texts.of("notices.title"), "section-title");
    VBox list = new VBox(0);
    model.notices().forEach(notice -> list.getChildren().add(line(notice)));
    VBox pane = new VBox(8, title);
    if (model.notices().isEmpty()) {
      pane.getChildren().add(Nodes.wrapping(texts.of("notices.none"), "quiet"));
    } else {
      ScrollPane scroll = new ScrollPane(list);
      scroll.setFitToWidth(true);
      scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
      scroll.setMaxHeight(TALLEST);
      scroll.setFocusTraversable(false);
      pane.getChildren().add(scroll);
    }
    pane.setId("notices-list");
    pane.getStyleClass().addAll("explain", "notices");
    pane.setMinWidth(WIDTH);
    pane.setPrefWidth(WIDTH);
    pane.setMaxWidth(WIDTH);
    pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> NoticeKeys.move(event, list));
    return pane;
  }

  private Node line(Notice notice) {
    Label who = Nodes.shrinking(words.title(notice), "notice-who");
    Label age = Nodes.rigid(times.timeOrDay(notice.at()), "notice-when");
    HBox first = new HBox(8, who, Nodes.spring(), age);
    first.setAlignment(Pos.BASELINE_LEFT);
    VBox lines = new VBox(2, first);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, javafx.scene.layout.Priority.ALWAYS);
    HBox content = new HBox(10, icon(notice), lines);
    if (notice instanceof Notice.About(var kind, var about, var view, var at)) {
      String said = NoticeWords.said(about);
      String what = words.what(kind, view);
      HBox second = new HBox(Nodes.rigid(what, "notice-what"));
      if (!said.isEmpty()) {
        second
            .getChildren()
            .addAll(Nodes.rigid(" · ", "notice-what"), new OthersWords(said, "notice-what"));
      }
      lines.getChildren().add(second);
      Button line = Nodes.button("", () -> opened(about.key()), "notice");
      line.setGraphic(content);
      line.setMaxWidth(Double.MAX_VALUE);
      line.setMinWidth(0);
      line.setAccessibleText(who.getText() + ", " + what + ", " + age.getText());
      content.prefWidthProperty().bind(line.widthProperty().subtract(20));
      return line;
    }
    content.getStyleClass().add("notice-plain");
    return content;
  }

  private static Node icon(Notice notice) {
    Feather icon =
        switch (notice) {
          case Notice.WhileAway away -> Feather.REFRESH_CW;
          case Notice.About about ->
              switch (about.kind()) {
                case UNASSIGNED -> Feather.STAR;
                case ASSIGNED -> Feather.USER_CHECK;
                case VISITOR_WROTE -> Feather.MESSAGE_CIRCLE;
                case IN_VIEW -> Feather.FILTER;
                case REMINDER -> Feather.CLOCK;
              };
        };
    return Nodes.icon(icon, "notice-icon");
  }

  private void opened(long key) {
    popup.hide();
    open.accept(key);
  }
}
