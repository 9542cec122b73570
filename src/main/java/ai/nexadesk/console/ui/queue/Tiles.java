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

/** The large numbers at the top. FX thread. */
final class Tiles {

  /** From here on a wait is late, as in the list. */
  private static final Duration LATE = Duration.ofMinutes(60);

  private final QueueSteps steps;
  private final Texts texts;
  private final Times times;
  private final Tile live;
  private final Tile unassigned;
  private final Tile waiting;
  private final Tile oldest;
  private final Tile median;
  private final Tile ninety;

  Tiles(QueueSteps steps, Texts texts, Times times) {
    this.steps = steps;
    this.texts = texts;
    this.times = times;
    live = new Tile("queue-live", texts.of("queue.live"));
    unassigned = new Tile("queue-unassigned", texts.of("queue.unassigned"));
    waiting = new Tile("queue-waiting", texts.of("queue.waiting"));
    oldest = new Tile("queue-oldest", texts.of("queue.oldest"));
    median = new Tile("queue-median", texts.of("queue.median"));
    ninety = new Tile("queue-ninety", texts.of("queue.ninety"));
  }

  List<Tile> all() {
    return List.of(live, unassigned, waiting, oldest, median, ninety);
  }

  void show(QueueFigures figures) {
    number(
        live,
        figures.live(),
        texts.of(
            "queue.live.hint",
            (long) figures.statuses().get(0).count(),
            (long) figures.statuses().get(1).count()),
        "queue.live");
    int both = figures.unassignedWaiting().count();
    number(
        unassigned,
        figures.unassigned(),
        both == 0 ? "" : texts.of("queue.unassigned.hint", (long) both),
        "queue.unassigned");
    int unknown = figures.waitingUnknown().count();
    number(
        waiting,
        figures.waiting(),
        unknown == 0 ? "" : texts.of("queue.notKnown", (long) unknown),
        "queue.waiting");
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

  private void number(Tile tile, Figure figure, String hint, String title) {
    tile.show(
        texts.number(figure.count()),
        hint,
        false,
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
