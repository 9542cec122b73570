package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.store.IntentProgress;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.fx.Delayed;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The actions that run, below the list: one calm card each. FX thread. */
final class ProgressCards {

  /** So many are seen whole; for more one scrolls. */
  private static final int SEEN = 2;

  private final VBox cards = new VBox();
  private final ScrollPane pane = new ScrollPane(cards);
  private final Map<Long, ProgressCard> shown = new HashMap<>();
  private final Delayed laidOut = new Delayed(Duration.millis(1));
  private final ProgressModel model;
  private final ProgressCard.Steps steps;
  private final Texts texts;
  private final Times times;

  ProgressCards(ProgressModel model, Overlays overlays, Texts texts, Times times) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    steps =
        new ProgressCard.Steps(
            model, intent -> new ResultSheet(model, overlays, texts).open(intent));
    cards.setId("bulk-progress");
    pane.getStyleClass().add("progress-pane");
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    pane.setMinHeight(0);
    // Not while it is laid out: a size set then would not be looked at any more.
    cards.heightProperty().addListener((of, was, is) -> laidOut.restart(this::measure));
    model.runsProperty().addListener((of, was, is) -> draw());
    model.statusProperty().addListener((of, was, is) -> draw());
    draw();
  }

  Region node() {
    return pane;
  }

  private void measure() {
    double seen =
        cards.getChildren().stream()
            .limit(SEEN)
            .mapToDouble(card -> card.prefHeight(cards.getWidth()))
            .sum();
    pane.setPrefHeight(Math.ceil(seen));
    pane.setMaxHeight(Math.ceil(seen));
  }

  /** Cards stay the same nodes, so that a button keeps the focus while numbers change. */
  private void draw() {
    List<Region> now = new ArrayList<>();
    List<Long> there = new ArrayList<>();
    for (Run run : model.runsProperty().get()) {
      IntentProgress progress = run.progress();
      there.add(progress.intent());
      ProgressCard card =
          shown.computeIfAbsent(
              progress.intent(), intent -> new ProgressCard(intent, steps, texts, times));
      card.show(run, model.statusProperty().get());
      now.add(card.node());
    }
    shown.keySet().retainAll(there);
    if (!cards.getChildren().equals(now)) {
      cards.getChildren().setAll(now);
    }
    Nodes.show(pane, !now.isEmpty());
    measure();
  }
}
