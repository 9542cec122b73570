package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Visitor;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.triage.QueueFigures;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Conversations that need a lead, each a button that opens it. FX thread. */
final class StuckRows extends VBox {

  private static final int NAME = 60;

  /** Columns as wide as names mostly are, and as the longest length of time is. */
  private static final double AGENT = 96;

  private static final double WAIT = 80;

  private final String id;
  private final Texts texts;
  private final Times times;
  private final LongConsumer open;
  private final VBox list = new VBox();
  private final List<Row> rows = new ArrayList<>();
  private final Label nothing;
  private final Button all;
  private final Roving roving;

  /**
   * @param open opens one of them
   * @param openAll lists all of them
   */
  StuckRows(String id, Texts texts, Times times, LongConsumer open, Runnable openAll) {
    this.id = id;
    this.texts = texts;
    this.times = times;
    this.open = open;
    nothing = Nodes.wrapping(texts.of("queue.nothing"), "quiet");
    all = Nodes.button("", openAll, "link-button");
    all.setId(id + "-all");
    roving = new Roving(list);
    getChildren().setAll(list, nothing, all);
  }

  private static final class Row extends Button {
    private final Label who = Nodes.shrinking("", "queue-row-name");
    private final Label agent = Nodes.shrinking("", "queue-number");
    private final Label wait = Nodes.rigid("", "queue-number");

    Row(String id) {
      agent.setPrefWidth(AGENT);
      agent.setMinWidth(AGENT);
      wait.setPrefWidth(WAIT);
      wait.setMinWidth(WAIT);
      wait.setAlignment(Pos.CENTER_RIGHT);
      HBox content = new HBox(16, who, Nodes.spring(), agent, wait);
      content.setAlignment(Pos.CENTER_LEFT);
      content.prefWidthProperty().bind(widthProperty().subtract(8));
      setGraphic(content);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setId(id);
      setMinWidth(0);
      setMaxWidth(Double.MAX_VALUE);
      getStyleClass().add("queue-row");
      Nodes.tip(this, this::getAccessibleText);
    }
  }

  void show(QueueFigures.Stuck stuck) {
    List<Conversation> first = stuck.first();
    while (rows.size() < first.size()) {
      rows.add(new Row(id + "-" + rows.size()));
    }
    for (int i = 0; i < first.size(); i++) {
      draw(rows.get(i), first.get(i));
    }
    List<Row> used = rows.subList(0, first.size());
    if (list.getChildren().size() != used.size()) {
      list.getChildren().setAll(used);
    }
    roving.set(used.stream().map(row -> List.<Node>of(row)).toList());
    Nodes.show(nothing, first.isEmpty());
    Nodes.show(all, !first.isEmpty());
    all.setText(texts.of("queue.openAll", (long) stuck.all().count()));
  }

  private void draw(Row row, Conversation one) {
    row.who.setText(name(one.visitor(), texts));
    String agent =
        one.agent() == null ? texts.of("agent.nobody") : SafeText.oneLine(one.agent().name(), 40);
    row.agent.setText(agent);
    row.wait.setText(
        one.marks().waiting() instanceof Waiting.Since(long since)
            ? times.length(times.since(since))
            : "");
    row.setAccessibleText(row.who.getText() + ", " + agent + ", " + row.wait.getText());
    row.setOnAction(event -> open.accept(one.key()));
  }

  /** Who it is, and from where. */
  static String name(Visitor visitor, Texts texts) {
    String name = SafeText.oneLine(visitor.displayName(), NAME);
    String shown = name.isEmpty() ? texts.of("visitor.unknown") : name;
    String company = visitor.company();
    return company == null || company.isBlank()
        ? shown
        : shown + " · " + SafeText.oneLine(company, NAME);
  }
}
