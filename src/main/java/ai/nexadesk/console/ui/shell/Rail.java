package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.settings.Setting;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.RailItem;
import ai.nexadesk.console.ui.control.RailSection;
import ai.nexadesk.console.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
  private final List<RailSection> sections;
  private final Setting<Boolean> collapsed;
  private final Texts texts;
  private final Button toggle;
  private final HBox foot;
  private final VBox column;
  private boolean noRoom;
  private boolean snoozedShown;
  private int snoozed;
  private final Label leadHeading;
  private final RailItem queue;
  private Runnable openQueue = () -> {};

  /**
   * @param sections what stands below the views every console has
   * @param collapsed whether the person wants icons only, however wide the window is
   * @param chosen called with the view the person presses
   */
  public Rail(
      RailModel model,
      ViewNames names,
      Texts texts,
      List<RailSection> sections,
      Setting<Boolean> collapsed,
      Consumer<ViewRef> chosen) {
    this.sections = List.copyOf(sections);
    this.collapsed = collapsed;
    this.texts = texts;
    VBox box = new VBox(0);
    heading = Nodes.label(texts.of("rail.status"), "rail-heading");
    for (View view : View.values()) {
      if (view == View.OPEN) {
        box.getChildren().add(heading);
      }
      RailItem item = new RailItem(names.of(view), icon(view), () -> chosen.accept(view));
      item.setId("view-" + view.id());
      items.put(view, item);
      box.getChildren().add(item);
    }
    sections.forEach(section -> box.getChildren().add(section.node()));
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
        .addListener((of, was, is) -> {
          items.forEach((view, item) -> item.count(texts.number(is.getOrDefault(view.id(), 0))));
          sections.forEach(section -> section.count(is));
          snoozed = is.getOrDefault(View.SNOOZED.id(), 0);
          showSnoozed();
        });
    toggle = Nodes.iconButton(Feather.CHEVRONS_LEFT, "", this::toggle);
    toggle.setId("rail-toggle");
    foot = new HBox(toggle);
    foot.getStyleClass().add("rail-foot");
    VBox.setVgrow(rail, Priority.ALWAYS);
    column = new VBox(rail, foot);
    column.getStyleClass().add("rail-column");
    arrange();
    showSnoozed();
  }

  public Region node() {
    return column;
  }

  /** What was put away has a line only while there is some, or while it is being looked at. */
  private void showSnoozed() {
    RailItem item = items.get(View.SNOOZED);
    if (item != null) {
      Nodes.show(item, snoozed > 0 || snoozedShown);
    }
  }

  /** Marks the view that is shown. */
  public void select(ViewRef view) {
    items.forEach((of, item) -> item.select(of == view));
    sections.forEach(section -> section.select(view.id()));
    snoozedShown = view == View.SNOOZED;
    showSnoozed();
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

  /** Whether the window has room for icons only. */
  public void collapse(boolean narrow) {
    noRoom = narrow;
    arrange();
  }

  private void toggle() {
    collapsed.set(!collapsed.get());
  }

  /** Takes the width the window has room for and the person wants. */
  public void arrange() {
    boolean narrow = noRoom || collapsed.get();
    double width = narrow ? NARROW : WIDE;
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setMaxWidth(width);
    Nodes.show(foot, !noRoom);
    foot.setAlignment(narrow ? Pos.CENTER : Pos.CENTER_RIGHT);
    String step = texts.of(narrow ? "rail.expand" : "rail.collapse");
    toggle.setGraphic(Nodes.pointing(narrow ? Feather.CHEVRONS_RIGHT : Feather.CHEVRONS_LEFT));
    toggle.setAccessibleText(step);
    toggle.setTooltip(new Tooltip(step));
    sections.forEach(section -> section.collapse(narrow));
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
      case SNOOZED -> Nodes.icon(Feather.SUNRISE);
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
