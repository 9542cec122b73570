package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.store.Coverage;
import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.control.Explain;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.EverySecond;
import ai.nexadesk.console.ui.message.WrappedWords;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The line at the bottom: how fresh, how much, what waits, what it costs. */
public final class StatusBar {

  /** A minute, and the time until the first answer tells what was used in it. */
  private static final Duration FIRST_MINUTE = Duration.ofSeconds(75);

  private static final double ROOM_FOR_ALL = 860;
  private static final double GAP = 20;
  private static final double SMALL_GAP = 4;

  private final HBox bar = new HBox(GAP);
  private final SteadyItem sync = new SteadyItem("sync-state", Pos.CENTER_LEFT);
  private final SteadyItem held = new SteadyItem("held-count", Pos.CENTER_LEFT);
  private final SteadyItem waiting = new SteadyItem("edits-waiting", Pos.CENTER_LEFT);
  private final Label needing = new Label();
  private final SteadyItem coverage = new SteadyItem("search-coverage", Pos.CENTER_RIGHT);
  private final SteadyItem budget = new SteadyItem("request-budget", Pos.CENTER_RIGHT);
  private final Region dot = new Region();
  private final Meter progress = new Meter();
  private final Meter used = new Meter();
  private final Meter covered = new Meter();
  private final StatusModel model;
  private final Texts texts;
  private final StateWords words;
  private boolean tight;

  /**
   * @param clock the local clock
   */
  public StatusBar(
      StatusModel model,
      Texts texts,
      Times times,
      InstantSource clock,
      EverySecond second,
      StatusSteps steps) {
    this.model = model;
    this.texts = texts;
    words = new StateWords(texts, times, clock);
    dot.getStyleClass().add("sync-dot");
    sync.setGraphic(dot);
    used.getStyleClass().add("budget-meter");
    coverage.setGraphic(covered);
    coverage.setContentDisplay(ContentDisplay.RIGHT);
    budget.setGraphic(used);
    budget.setContentDisplay(ContentDisplay.RIGHT);
    needing.setId("edits-needing");
    needing.getStyleClass().add("needs-you");
    waiting.setContentDisplay(ContentDisplay.RIGHT);
    UnsentList unsent =
        new UnsentList(model, texts, times, steps.open(), () -> bar.getScene().getHeight());
    Explain.above(
        sync,
        () ->
            text(
                words.explained(model.statusProperty().get()),
                step("sync-refresh", "sync.refresh", steps.refresh())));
    Explain.above(
        held,
        () ->
            text(
                texts.of("held.explain"),
                step("held-check", "held.check", steps.checkEverything())));
    Explain.above(waiting, unsent::node);
    Explain.above(coverage, () -> explainCoverage(steps.readListed()));
    Instant begun = clock.instant();
    Explain.above(
        budget,
        () ->
            new BudgetWords(texts, clock.instant().isBefore(begun.plus(FIRST_MINUTE)))
                .node(model.statusProperty().get().budget()));
    bar.setId("status-bar");
    bar.getStyleClass().add("status-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().setAll(sync, progress, held, waiting, Nodes.spring(), coverage, budget);
    // The first gives way when all others are as short as they get.
    sync.setMinWidth(0);
    bar.widthProperty().addListener((of, was, is) -> fit(is.doubleValue()));
    model.statusProperty().addListener((of, was, is) -> draw());
    model.tryingProperty().addListener((of, was, is) -> draw());
    model.heldProperty().addListener((of, was, is) -> draw());
    model.waitingProperty().addListener((of, was, is) -> draw());
    model.pausedProperty().addListener((of, was, is) -> draw());
    model.stoppedProperty().addListener((of, was, is) -> draw());
    model.coverageProperty().addListener((of, was, is) -> drawCoverage());
    second.listen(() -> {
      model.tick();
      draw();
    });
    drawCoverage();
    draw();
  }

  public Region node() {
    return bar;
  }

  private void fit(double width) {
    boolean narrow = width < ROOM_FOR_ALL;
    if (narrow != tight) {
      tight = narrow;
      bar.setSpacing(narrow ? SMALL_GAP : GAP);
      draw();
      drawCoverage();
    }
  }

  private void draw() {
    SyncStatus status = model.statusProperty().get();
    sync.show(words.brief(status, model.tryingProperty().get()), room(words.room(status)));
    dot.getStyleClass().setAll("sync-dot", tone(status.state()));
    boolean first = status.state() == SyncStatus.State.FIRST_SYNC && status.total() > 0;
    Nodes.show(progress, first && !tight);
    if (first) {
      progress.share(status.backfilled() / (double) status.total());
    }
    int many = model.heldProperty().get();
    held.show(
        texts.count("held.count", many),
        room(texts.count("held.count", first ? Math.max(many, status.total()) : many)));
    drawUnsent(
        model.waitingProperty().get(), model.pausedProperty().get(), model.stoppedProperty().get());
    int limit = status.budget().limit();
    Nodes.show(budget, limit > 0);
    String figures = tight ? "budget.short" : "budget.used";
    budget.show(
        texts.of(figures, status.budget().used(), limit), room(texts.of(figures, limit, limit)));
    Nodes.show(used, !tight);
    used.share(limit == 0 ? 0 : status.budget().used() / (double) limit);
    Nodes.style(used, "high", limit > 0 && status.budget().used() >= limit * 0.9);
  }

  private void drawUnsent(int byThemselves, int paused, int stopped) {
    Nodes.show(waiting, byThemselves + paused + stopped > 0);
    String going =
        joined(
            byThemselves > 0 ? texts.count("unsent.count", byThemselves) : "",
            paused > 0 ? texts.count("unsent.held", paused) : "");
    String needs = stopped > 0 ? texts.count("unsent.needsYou", stopped) : "";
    waiting.show(going, room(going));
    needing.setText(going.isEmpty() ? needs : "· " + needs);
    // A graphic that is hidden when the button is made would never be drawn.
    waiting.setGraphic(stopped > 0 ? needing : null);
    waiting.setAccessibleText(joined(going, needs));
  }

  private static String joined(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + " · " + other;
  }

  /** In a narrow window there is none to spare. */
  private String[] room(String... widest) {
    return tight ? new String[0] : widest;
  }

  private void drawCoverage() {
    Optional<Coverage> now = model.coverageProperty().get();
    Nodes.show(coverage, now.filter(known -> known.conversations() > 0).isPresent());
    now.ifPresent(known -> {
      boolean all = known.withMessages() >= known.conversations();
      // Rounded down: a hundred percent is said when it is true, and then in words.
      long percent = (long) (known.share() * 100);
      String part = texts.of(tight ? "coverage.short" : "coverage.part", percent);
      coverage.show(
          all ? texts.of("coverage.all") : part,
          all ? new String[0] : room(texts.of("coverage.part", 99)));
      covered.share(known.share());
      Nodes.show(covered, !all && !tight);
    });
  }

  private Node explainCoverage(Runnable readListed) {
    Coverage known = model.coverageProperty().get().orElse(new Coverage(0, 0));
    String words = texts.of("coverage.explain", known.withMessages(), known.conversations());
    return known.withMessages() < known.conversations()
        ? text(words, step("coverage-read", "coverage.readListed", readListed))
        : text(texts.of("coverage.explainAll", known.conversations()));
  }

  private static String tone(SyncStatus.State state) {
    return switch (state) {
      case LIVE -> "good";
      case CONNECTING, FIRST_SYNC -> "busy";
      case OFFLINE, LIMITED, READ_ONLY -> "warn";
      case SERVER_FAILING, KEY_REJECTED, NOT_ALLOWED -> "bad";
    };
  }

  private Button step(String id, String key, Runnable action) {
    Button button = Nodes.button(texts.of(key), action, "strong-button");
    button.setId(id);
    // What it does shows in the bar behind.
    button.addEventHandler(ActionEvent.ACTION, event -> button.getScene().getWindow().hide());
    return button;
  }

  private static Node text(String text, Button... steps) {
    WrappedWords label = new WrappedWords(text, "explain-text");
    label.setPrefWidth(320);
    VBox box = new VBox(10, label);
    if (steps.length > 0) {
      box.getChildren().add(new HBox(8, steps));
    }
    return box;
  }
}
