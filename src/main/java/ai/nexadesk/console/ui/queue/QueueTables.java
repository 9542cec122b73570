package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.export.CsvTable;
import ai.nexadesk.console.triage.Figure;
import ai.nexadesk.console.triage.Hours;
import ai.nexadesk.console.triage.QueueFigures;
import ai.nexadesk.console.triage.Share;
import ai.nexadesk.console.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of the page as rows and columns, for a file. */
record QueueTables(QueueFigures figures, Texts texts) {

  /** Live work and who waits of it. */
  CsvTable shares(List<Share> shares, String nobody) {
    return table(
        List.of(texts.of("queue.column.name"), "id", "live", "waiting"),
        shares.stream()
            .map(share ->
                List.of(
                    share.of().isPresent() ? share.name() : nobody,
                    share.of().orElse(""),
                    number(share.live()),
                    number(share.waiting())))
            .toList());
  }

  /** Hour by hour. */
  CsvTable hours(Hours hours) {
    return table(
        List.of("hour", texts.of("queue.column.today"), texts.of("queue.column.before")),
        hours.hours().stream()
            .map(hour ->
                List.of(
                    Instant.ofEpochMilli(hour.startMillis()).toString(),
                    number(hour.today()),
                    number(hour.before())))
            .toList());
  }

  /** How many wait for how long. */
  CsvTable waits(List<String> bands) {
    List<List<String>> rows = new ArrayList<>();
    List<Figure> counts = figures.waits().bands();
    for (int i = 0; i < counts.size(); i++) {
      rows.add(List.of(bands.get(i), number(counts.get(i))));
    }
    return table(List.of(texts.of("queue.column.wait"), texts.of("queue.column.count")), rows);
  }

  /** The figures at the top. */
  CsvTable totals() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(texts.of("queue.live"), number(figures.live())));
    rows.add(List.of(texts.of("view.open"), number(figures.statuses().get(0))));
    rows.add(List.of(texts.of("view.pending"), number(figures.statuses().get(1))));
    rows.add(List.of(texts.of("queue.unassigned"), number(figures.unassigned())));
    rows.add(List.of(texts.of("queue.unassignedWaiting"), number(figures.unassignedWaiting())));
    rows.add(List.of(texts.of("queue.waiting"), number(figures.waiting())));
    rows.add(List.of(texts.of("queue.column.unknown"), number(figures.waitingUnknown())));
    rows.add(List.of(texts.of("queue.column.oldest"), minutes(figures.waits().within(100))));
    rows.add(List.of(texts.of("queue.column.median"), minutes(figures.waits().within(50))));
    rows.add(List.of(texts.of("queue.column.ninety"), minutes(figures.waits().within(90))));
    rows.add(List.of(texts.of("queue.column.dropped"), number(figures.dropped().all())));
    rows.add(List.of(texts.of("queue.asked"), number(figures.asked().all())));
    return table(List.of(texts.of("queue.column.figure"), texts.of("queue.column.value")), rows);
  }

  private CsvTable table(List<String> columns, List<List<String>> rows) {
    return CsvTable.of(columns, figures.now(), rows);
  }

  private static String number(Figure figure) {
    return String.valueOf(figure.count());
  }

  private static String minutes(Optional<Duration> length) {
    return length.map(Duration::toMinutes).map(String::valueOf).orElse("");
  }
}
