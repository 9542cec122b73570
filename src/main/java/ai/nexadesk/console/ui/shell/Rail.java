package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The views on the left, with their counts; icons only where the window is narrow. */
public final class Rail {

  private static final double WIDE = 200;
  private static final double NARROW = 56;

  private final ScrollPane rail;
  private final Map<View, RailItem> items = new EnumMap<>(View.class);
  private final Label heading;
  private final Label leadHeading;
  private final RailItem queue;
  private Runnable openQueue = () -> {};

  /**
   * @param chosen called with the view the person presses
   */
  public Rail(RailModel model, ViewNames names, Texts texts, Consumer<View> chosen) {
    VBox box = new VBox(0);
    heading = Nodes.label(texts.of("rail.status"), "rail-heading");
    for (View view : View.values()) {
      if (view == View.OPEN) {
        box.getChildren().add(heading);
      }
      RailItem item = new RailItem(names.of(view), icon(view), () -> chosen.accept(view));
      item.setId("view-" + view.name().toLowerCase(Locale.ROOT));
      items.put(view, item);
      box.getChildren().add(item);
    }
    leadHeading = Nodes.label(texts.of("rail.lead"), "rail-heading");
    queue =
        new RailItem(
            texts.of("queue.title"), Nodes.icon(Feather.BAR_CHART_2), () -> openQueue.run());
    queue.setId("view-queue");
    box.getChildren().addAll(leadHeading, queue);
    box.getStyleClass().add("rail-items");
    rail = new ScrollPane(box);
    rail.setId("view-rail");
    rail.setAccessibleText(texts.of("rail.name"));
    rail.setFitToWidth(true);
    rail.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    rail.setFocusTraversable(false);
    rail.getStyleClass().add("rail");
    model
        .countsProperty()
        .addListener((of, was, is) ->
            items.forEach((view, item) -> item.count(texts.number(is.getOrDefault(view, 0)))));
    collapse(false);
  }

  public Region node() {
    return rail;
  }

  /** Marks the view that is shown. */
  public void select(View view) {
    items.forEach((of, item) -> item.select(of == view));
    queue.select(false);
  }

  /** Marks none of the views: something else is listed. */
  public void selectNone() {
    items.values().forEach(item -> item.select(false));
    queue.select(false);
  }

  /** Marks the page for leads. */
  public void selectQueue() {
    selectNone();
    queue.select(true);
  }

  /** What opens the page for leads. */
  public void onQueue(Runnable open) {
    openQueue = open;
  }

  /** Shows icons only, or icons with names and counts. */
  public void collapse(boolean narrow) {
    double width = narrow ? NARROW : WIDE;
    rail.setMinWidth(width);
    rail.setPrefWidth(width);
    rail.setMaxWidth(width);
    Nodes.show(heading, !narrow);
    Nodes.show(leadHeading, !narrow);
    queue.collapse(narrow);
    items.values().forEach(item -> item.collapse(narrow));
  }

  private static Node icon(View view) {
    return switch (view) {
      case INBOX -> Nodes.icon(Feather.INBOX);
      case MINE -> Nodes.icon(Feather.USER);
      case UNASSIGNED -> Nodes.icon(Feather.STAR);
      case WAITING -> Nodes.icon(Feather.CLOCK);
      case OPEN -> dot("status-open");
      case PENDING -> dot("status-pending");
      case ACTIVE -> dot("status-active");
      case ARCHIVED -> dot("status-archived");
      case ALL -> Nodes.icon(Feather.LAYERS);
    };
  }

  private static Node dot(String styleClass) {
    Region dot = new Region();
    dot.getStyleClass().addAll("dot", styleClass);
    dot.setMaxSize(8, 8);
    return new StackPane(dot);
  }
}
