package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The page for leads: its head, the large numbers and the panels below them. FX thread. */
public final class QueueView {

  private static final double GAP = 16;

  /** Below this the numbers stand in two rows, and the panels below each other. */
  private static final double ROOM_FOR_SIX = 900;

  private static final double ROOM_FOR_TWO = 760;

  private final QueueModel model;
  private final QueueSteps steps;
  private final Overlays overlays;
  private final Texts texts;
  private final Times times;
  private final ScrollPane page = new ScrollPane();
  private final Label subtitle = Nodes.rigid("", "queue-subtitle");
  private final Label locked = Nodes.shrinking("", "quiet");
  private final BooleanProperty nothing = new SimpleBooleanProperty(true);
  private final Button handOut;
  private final Button save;
  private final GridPane tiles = new GridPane(GAP, GAP);
  private final GridPane panels = new GridPane(GAP, GAP);
  private final Tiles numbers;
  private final Panels pictures;

  public QueueView(
      QueueModel model, QueueSteps steps, Overlays overlays, Texts texts, Times times) {
    this.model = model;
    this.steps = steps;
    this.overlays = overlays;
    this.texts = texts;
    this.times = times;
    numbers = new Tiles(steps, texts, times);
    pictures = new Panels(model, steps, texts, times);
    handOut = Nodes.button(texts.of("queue.handOut"), this::handOut, "strong-button");
    handOut.setId("queue-hand-out");
    handOut.disableProperty().bind(nothing.or(model.lockedProperty().isNotEmpty()));
    // A button that is disabled shows no tooltip.
    locked.textProperty().bind(model.lockedProperty());
    locked.setId("queue-locked");
    locked.visibleProperty().bind(model.lockedProperty().isNotEmpty());
    locked.managedProperty().bind(locked.visibleProperty());
    save =
        Nodes.button(
            texts.of("queue.save"),
            () -> {
              QueueModel.Answer answer = model.answerProperty().get();
              if (answer != null) {
                steps.save(
                    texts.of("queue.title"), new QueueTables(answer.figures(), texts).totals());
              }
            },
            "strong-button");
    save.setId("queue-save");
    save.setDisable(true);
    build();
    model
        .answerProperty()
        .addListener((of, was, is) -> {
          if (is != null) {
            show(is);
          }
        });
  }

  private void build() {
    Label title = Nodes.rigid(texts.of("queue.title"), "queue-title");
    // Labels of their own: the toolkit mixes up one line of two directions.
    HBox said =
        new HBox(
            subtitle,
            Nodes.rigid(" · ", "queue-subtitle"),
            Nodes.shrinking(texts.of("queue.subtitle"), "queue-subtitle"));
    said.setAlignment(Pos.CENTER_LEFT);
    HBox head = new HBox(12, title, said, Nodes.spring(), locked, handOut, save);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(GAP, head, tiles, panels);
    box.getStyleClass().add("queue-box");
    page.setContent(box);
    page.setFitToWidth(true);
    page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    page.setFocusTraversable(false);
    page.setId("queue-page");
    page.setAccessibleText(texts.of("queue.title"));
    page.getStyleClass().add("queue-page");
    page.setMinWidth(0);
    page.widthProperty().addListener((of, was, is) -> arrange(is.doubleValue()));
    arrange(ROOM_FOR_SIX);
    // What the Tab key reaches below the edge has to come into sight.
    page.sceneProperty()
        .addListener((of, was, is) -> {
          if (is != null) {
            is.focusOwnerProperty().addListener((owner, from, to) -> reveal(to));
          }
        });
  }

  public Region node() {
    return page;
  }

  /** Puts the focus on the first number. */
  public void focus() {
    // What lies in a scroll pane can take the focus only once the pane has its skin.
    page.applyCss();
    page.layout();
    numbers.first().requestFocus();
    page.setVvalue(0);
  }

  /** Opens what hands out the work nobody has. */
  public void handOut() {
    new HandOutSheet(model, overlays, steps, texts, times).open();
  }

  private void show(QueueModel.Answer answer) {
    subtitle.setText(times.dayAndTime(answer.figures().now()));
    int unassigned = answer.figures().unassigned().count();
    handOut.setText(
        unassigned == 0
            ? texts.of("queue.handOut")
            : texts.of("queue.handOutCount", (long) unassigned));
    nothing.set(unassigned == 0);
    save.setDisable(false);
    numbers.show(answer.figures());
    pictures.show(answer);
  }

  private void arrange(double width) {
    grid(tiles, numbers.all(), width < ROOM_FOR_SIX ? 3 : 6);
    grid(panels, pictures.all(), width < ROOM_FOR_TWO ? 1 : 2);
  }

  private static void grid(GridPane grid, List<? extends Node> nodes, int columns) {
    if (grid.getColumnConstraints().size() == columns) {
      return;
    }
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < nodes.size(); i++) {
      grid.add(nodes.get(i), i % columns, i / columns);
    }
  }

  private void reveal(Node owner) {
    for (Node at = owner; at != null; at = at.getParent()) {
      if (at.equals(page.getContent())) {
        double seen = page.getViewportBounds().getHeight();
        double all = page.getContent().getBoundsInLocal().getHeight();
        var place = page.getContent().sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        double top = page.getVvalue() * Math.max(0, all - seen);
        if (all > seen && (place.getMinY() < top || place.getMaxY() > top + seen)) {
          double wanted =
              place.getMinY() < top ? place.getMinY() - GAP : place.getMaxY() + GAP - seen;
          page.setVvalue(Math.clamp(wanted / (all - seen), 0, 1));
        }
        return;
      }
    }
  }
}
