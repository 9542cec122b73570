package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.triage.Figure;
import ai.nexadesk.console.triage.QueueFigures;
import ai.nexadesk.console.triage.Waits;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/** The large numbers at the top. FX thread. */
final class Tiles {

  /** From here on a wait is late, as in the list. */
  private static final Duration LATE = Duration.ofMinutes(60);

  private final QueueSteps steps;
  private final Texts texts;
  private final Times times;
  private final LinkedTile live;
  private final LinkedTile unassigned;
  private final LinkedTile waiting;
  private final Tile oldest;
  private final Tile median;
  private final Tile ninety;

  Tiles(QueueSteps steps, Texts texts, Times times) {
    this.steps = steps;
    this.texts = texts;
    this.times = times;
    live =
        new LinkedTile(
            new Tile("queue-live", texts.of("queue.live")), "queue-open", "queue-pending");
    unassigned =
        new LinkedTile(
            new Tile("queue-unassigned", texts.of("queue.unassigned")), "queue-unassigned-waiting");
    waiting = new LinkedTile(new Tile("queue-waiting", texts.of("queue.waiting")), "queue-unknown");
    oldest = new Tile("queue-oldest", texts.of("queue.oldest"));
    median = new Tile("queue-median", texts.of("queue.median"));
    ninety = new Tile("queue-ninety", texts.of("queue.ninety"));
  }

  List<Region> all() {
    return List.of(live.node(), unassigned.node(), waiting.node(), oldest, median, ninety);
  }

  /** The first of them, for the focus. */
  Tile first() {
    return live.tile();
  }

  void show(QueueFigures figures) {
    number(live, figures.live(), "queue.live");
    part(live, 0, figures.statuses().get(0), "queue.openCount", "view.open");
    part(live, 1, figures.statuses().get(1), "queue.pendingCount", "view.pending");
    number(unassigned, figures.unassigned(), "queue.unassigned");
    Figure both = figures.unassignedWaiting();
    part(unassigned, 0, both, "queue.unassigned.hint", "queue.unassignedWaiting");
    number(waiting, figures.waiting(), "queue.waiting");
    part(waiting, 0, figures.waitingUnknown(), "queue.notKnown", "queue.column.unknown");
    waits(figures);
  }

  private void waits(QueueFigures figures) {
    Waits waits = figures.waits();
    String who =
        figures
            .whoWaitsLongest()
            .map(Conversation::visitor)
            .map(visitor -> StuckRows.name(visitor, texts))
            .orElse("");
    wait(oldest, waits, 100, who, "queue.oldest");
    String of = waits.since().length == 0 ? "" : texts.count("queue.of", waits.since().length);
    wait(median, waits, 50, of, "queue.median");
    wait(ninety, waits, 90, of, "queue.ninety");
  }

  private void number(LinkedTile linked, Figure figure, String title) {
    linked
        .tile()
        .show(
            texts.number(figure.count()),
            "",
            false,
            () -> steps.list(texts.of(title), figure.query()));
  }

  private void part(LinkedTile linked, int place, Figure figure, String words, String title) {
    linked.link(
        place,
        figure.count() == 0 ? "" : texts.of(words, (long) figure.count()),
        () -> steps.list(texts.of(title), figure.query()));
  }

  private void wait(Tile tile, Waits waits, int percent, String hint, String title) {
    Optional<Duration> length = waits.within(percent);
    Query query = waits.atLeast(percent).query();
    tile.show(
        length.map(times::length).orElse("–"),
        hint,
        percent == 100 && length.filter(one -> one.compareTo(LATE) >= 0).isPresent(),
        () ->
            steps.list(
                length
                    .map(one -> texts.of("queue.waitsAtLeast", times.length(one)))
                    .orElse(texts.of(title)),
                query));
  }
}
