package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.triage.Figure;
import ai.nexadesk.console.triage.Hours;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Two bars for each hour: today's and those of the same weekday before. FX thread. */
final class HourChart extends VBox {

  /** Keys of texts: for a bar of either day, and for the whole. */
  record Words(String today, String before, String spoken) {}

  private static final int DAY_BEGINS = 8;
  private static final int DAY_ENDS = 18;
  private static final int SHORT_WORD = 2;
  private static final int LABEL_EVERY = 3;

  private final Texts texts;
  private final Times times;
  private final Words words;
  private final BiConsumer<String, Query> open;
  private final HBox chart = new HBox();
  private final List<Column> columns = new ArrayList<>();
  private final Roving roving = new Roving(chart);

  /**
   * @param id of the chart, and the beginning of its bars' ids
   * @param words what a bar means
   * @param open lists what a bar counts, under a title
   */
  HourChart(String id, Words words, Texts texts, Times times, BiConsumer<String, Query> open) {
    this.words = words;
    this.texts = texts;
    this.times = times;
    this.open = open;
    chart.setAlignment(Pos.BOTTOM_LEFT);
    VBox.setVgrow(chart, Priority.ALWAYS);
    Region axis = new Region();
    axis.getStyleClass().add("queue-axis");
    HBox labels = new HBox();
    for (int hour = 0; hour < 24; hour++) {
      Column column = new Column(id + "-" + hour);
      columns.add(column);
      chart.getChildren().add(column.bars);
      labels.getChildren().add(column.label);
    }
    getChildren().setAll(chart, axis, labels);
    setMinHeight(132);
    setFillWidth(true);
  }

  private static final class Column {
    private final HourBar today;
    private final HourBar before;
    private final HBox bars;
    private final Label label = Nodes.label("", "queue-hour");

    Column(String id) {
      today = new HourBar(id + "-today", "today");
      before = new HourBar(id + "-before", "before");
      bars = new HBox(2, today, before);
      bars.setAlignment(Pos.BOTTOM_CENTER);
      for (Region part : List.of(bars, label)) {
        // All the same width, whatever their words.
        part.setMinWidth(0);
        part.setPrefWidth(20);
        part.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(part, Priority.ALWAYS);
      }
      label.setAlignment(Pos.CENTER);
      label.setEllipsisString("");
    }
  }

  void show(Hours hours) {
    int highest = 1;
    int from = DAY_BEGINS;
    int until = DAY_ENDS;
    for (int i = 0; i < hours.hours().size(); i++) {
      Hours.Hour hour = hours.hours().get(i);
      int most = Math.max(hour.today().count(), hour.before().count());
      highest = Math.max(highest, most);
      if (most > 0) {
        from = Math.min(from, i);
        until = Math.max(until, i);
      }
    }
    List<Node> stops = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean inside = i >= from && i <= until;
      Nodes.show(column.bars, inside);
      Nodes.show(column.label, inside);
      draw(column, hours.hours().get(i), highest, i, stops);
    }
    roving.set(List.of(stops));
    setAccessibleText(texts.of(words.spoken(), (long) hours.today(), (long) hours.before()));
  }

  private void draw(Column column, Hours.Hour hour, int highest, int index, List<Node> stops) {
    String word = times.hour(hour.startMillis());
    column.label.setText(word.length() <= SHORT_WORD || index % LABEL_EVERY == 0 ? word : "");
    one(column.today, hour.today(), highest, texts.of(words.today(), word), stops);
    one(column.before, hour.before(), highest, texts.of(words.before(), word), stops);
  }

  private void one(HourBar bar, Figure figure, int highest, String title, List<Node> stops) {
    bar.show(
        figure.count(),
        (double) figure.count() / highest,
        texts.of("queue.named", title, (long) figure.count()),
        () -> open.accept(title, figure.query()));
    if (figure.count() > 0) {
      stops.add(bar);
    }
  }
}
