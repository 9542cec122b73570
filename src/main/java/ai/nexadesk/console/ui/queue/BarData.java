package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.export.CsvTable;
import ai.nexadesk.console.triage.Figure;
import ai.nexadesk.console.triage.QueueFigures;
import ai.nexadesk.console.triage.Share;
import ai.nexadesk.console.ui.control.SourceWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The figures as bars, and as the tables behind them. */
record BarData(QueueSteps steps, Texts texts) {

  private static final int NAME = 40;

  /** From green to red, with the words beside them saying the same. */
  private static final List<String> TONES = List.of("ok", "accent", "waiting", "bad");

  private static final List<String> BANDS =
      List.of("queue.band.quarter", "queue.band.hour", "queue.band.fourHours", "queue.band.beyond");

  /** What a panel shows, and the same as rows and columns. */
  record Table(List<BarRow.Data> rows, CsvTable csv) {}

  Table agents(QueueFigures figures) {
    String nobody = texts.of("agent.nobody");
    return shares(figures, figures.agents(), nobody, Share::name);
  }

  Table departments(QueueFigures figures) {
    return shares(figures, figures.departments(), texts.of("department.none"), Share::name);
  }

  Table tags(QueueFigures figures) {
    return shares(figures, figures.tags(), "", Share::name);
  }

  Table sources(QueueFigures figures) {
    return shares(figures, figures.sources(), "", share -> SourceWord.of(share.name(), texts));
  }

  /** How many wait for how long. */
  Table waits(QueueFigures figures) {
    List<BarRow.Data> rows = new ArrayList<>();
    List<String> words = BANDS.stream().map(key -> texts.of(key)).toList();
    List<Figure> counts = figures.waits().bands();
    for (int i = 0; i < counts.size(); i++) {
      Figure count = counts.get(i);
      String title = texts.of("queue.waiting.band", words.get(i));
      rows.add(
          BarRow.Data.plain(
              words.get(i),
              count.count(),
              texts.number(count.count()),
              texts.of("queue.named", title, (long) count.count()),
              TONES.get(i),
              () -> steps.list(title, count.query())));
    }
    return new Table(waitsOrNone(figures, rows), new QueueTables(figures, texts).waits(words));
  }

  /** Four empty bars say less than one sentence. */
  private static List<BarRow.Data> waitsOrNone(QueueFigures figures, List<BarRow.Data> rows) {
    return figures.waits().since().length == 0 ? List.of() : rows;
  }

  private Table shares(
      QueueFigures figures, List<Share> shares, String nobody, Function<Share, String> naming) {
    List<BarRow.Data> rows = new ArrayList<>();
    // What has nobody is not one of them: it stands at the end, in no colour.
    shares.stream()
        .filter(share -> share.of().isPresent())
        .forEach(share -> {
          rows.add(bar(SafeText.oneLine(naming.apply(share), NAME), share, "accent"));
        });
    shares.stream()
        .filter(share -> share.of().isEmpty())
        .forEach(share -> {
          rows.add(bar(nobody, share, "none"));
        });
    return new Table(rows, new QueueTables(figures, texts).shares(shares, nobody));
  }

  private BarRow.Data bar(String name, Share share, String tone) {
    int live = share.live().count();
    int waiting = share.waiting().count();
    String waits = texts.of("queue.waitingPart", (long) waiting);
    return new BarRow.Data(
        name,
        live,
        waiting,
        texts.number(live),
        texts.of("queue.liveOf", name, (long) live),
        tone,
        () -> steps.list(name, share.live().query()),
        waiting == 0 ? "" : waits,
        texts.of("queue.named", name, waits),
        () ->
            steps.list(
                texts.of("queue.named", name, texts.of("view.waiting")), share.waiting().query()));
  }
}
