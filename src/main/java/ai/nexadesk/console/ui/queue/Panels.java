package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.export.CsvTable;
import ai.nexadesk.console.triage.Hours;
import ai.nexadesk.console.triage.QueueFigures;
import ai.nexadesk.console.triage.QueueFigures.Stuck;
import ai.nexadesk.console.ui.control.Choices;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The panels below the large numbers. FX thread. */
final class Panels {

  /** A panel and how it is drawn. */
  private record Part(Panel panel, Consumer<QueueModel.Answer> draw) {}

  private final QueueModel model;
  private final QueueSteps steps;
  private final Texts texts;
  private final Times times;
  private final BarData data;
  private final List<Part> parts;
  private QueueModel.@Nullable Answer answer;

  Panels(QueueModel model, QueueSteps steps, Texts texts, Times times) {
    this.model = model;
    this.steps = steps;
    this.texts = texts;
    this.times = times;
    data = new BarData(steps, texts);
    parts =
        List.of(
            agents(),
            waits(),
            hours(
                "queue-arrivals",
                "queue.arrivals",
                new HourChart.Words(
                    "queue.arrivals.today", "queue.arrivals.before", "queue.arrivals.spoken"),
                QueueFigures::arrivals),
            dropped(),
            hours(
                "queue-archivings",
                "queue.archivings",
                new HourChart.Words(
                    "queue.archivings.today", "queue.archivings.before", "queue.archivings.spoken"),
                QueueFigures::archivings),
            asked(),
            bars("queue-departments", "queue.departments", data::departments),
            bars("queue-tags", "queue.tags", data::tags),
            bars("queue-sources", "queue.sources", data::sources));
  }

  List<Panel> all() {
    return parts.stream().map(Part::panel).toList();
  }

  void show(QueueModel.Answer is) {
    answer = is;
    parts.forEach(part -> part.draw().accept(is));
  }

  private Part agents() {
    Part part = bars("queue-agents", "queue.agents", data::agents);
    part.panel()
        .legend(
            new Panel.Key(texts.of("queue.agents.live"), List.of("queue-bar")),
            new Panel.Key(texts.of("queue.agents.waiting"), List.of("queue-bar", "waiting")));
    return part;
  }

  private Part waits() {
    Part part = bars("queue-waits", "queue.waits", data::waits);
    return new Part(
        part.panel(),
        is -> {
          part.draw().accept(is);
          part.panel()
              .note(
                  texts.of(
                      "queue.waits.note",
                      (long) is.figures().waiting().count(),
                      (long) is.figures().waitingUnknown().count()));
        });
  }

  private Part bars(String id, String key, Function<QueueFigures, BarData.Table> table) {
    Bars bars = new Bars(id, texts, texts.of("queue.nothing"));
    Panel panel = panel(id, key, bars, figures -> table.apply(figures).csv());
    return new Part(panel, is -> bars.show(table.apply(is.figures()).rows()));
  }

  private Part hours(
      String id, String key, HourChart.Words words, Function<QueueFigures, Hours> hours) {
    HourChart chart = new HourChart(id, words, texts, times, steps::list);
    Panel panel =
        panel(
            id, key, chart, figures -> new QueueTables(figures, texts).hours(hours.apply(figures)));
    return new Part(
        panel,
        is -> {
          Hours shown = hours.apply(is.figures());
          chart.show(shown);
          panel.legend(
              new Panel.Key(
                  texts.of("queue.hours.today", (long) shown.today()),
                  List.of("queue-hour-bar", "today")),
              new Panel.Key(
                  texts.of("queue.hours.before", (long) shown.before()),
                  List.of("queue-hour-bar", "before")));
          panel.note(key.equals("queue.archivings") ? observed(is.figures()) : "");
        });
  }

  private String observed(QueueFigures figures) {
    return figures
        .noticesSince()
        .map(since -> texts.of("queue.observed", times.timeOrDay(since)))
        .orElse(texts.of("queue.observedNothing"));
  }

  private Part dropped() {
    Choices<Integer> hours =
        new Choices<>(
            "queue-dropped-hours",
            texts.of("queue.droppedHours"),
            count -> texts.of("age.hours", (long) count),
            model::droppedAfter);
    hours.node().getStyleClass().add("quiet-box");
    Part part = stuck("queue-dropped", QueueFigures::dropped, is -> texts.of("queue.dropped", is));
    part.panel().control(hours.node());
    return new Part(
        part.panel(),
        is -> {
          part.draw().accept(is);
          hours.show(QueueModel.HOURS, is.droppedHours());
        });
  }

  private Part asked() {
    return stuck("queue-asked", QueueFigures::asked, is -> texts.of("queue.asked"));
  }

  /**
   * @param title what the panel and its list are called, by the hours after which work counts as
   *     dropped
   */
  private Part stuck(String id, Function<QueueFigures, Stuck> which, Function<Long, String> title) {
    StuckRows rows =
        new StuckRows(
            id,
            texts,
            times,
            key ->
                withAnswer(is ->
                    steps.open(
                        title.apply((long) is.droppedHours()),
                        which.apply(is.figures()).all().query(),
                        key)),
            () ->
                withAnswer(is ->
                    steps.list(
                        title.apply((long) is.droppedHours()),
                        which.apply(is.figures()).all().query())));
    Panel panel =
        new Panel(
            id + "-panel",
            title.apply((long) QueueModel.USUAL_HOURS),
            texts,
            rows,
            () ->
                withAnswer(is ->
                    steps.saveList(
                        title.apply((long) is.droppedHours()),
                        which.apply(is.figures()).all().query())));
    return new Part(
        panel,
        is -> {
          rows.show(which.apply(is.figures()));
          panel.title(title.apply((long) is.droppedHours()));
          panel.note(texts.number(which.apply(is.figures()).all().count()));
        });
  }

  private Panel panel(
      String id, String key, javafx.scene.Node content, Function<QueueFigures, CsvTable> table) {
    String name = texts.of(key);
    return new Panel(
        id + "-panel",
        name,
        texts,
        content,
        () -> withAnswer(is -> steps.save(name, table.apply(is.figures()))));
  }

  private void withAnswer(Consumer<QueueModel.Answer> step) {
    if (answer != null) {
      step.accept(answer);
    }
  }
}
