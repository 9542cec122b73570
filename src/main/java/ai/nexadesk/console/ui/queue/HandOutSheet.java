package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.triage.HandOut;
import ai.nexadesk.console.ui.control.Choices;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Proposes who takes what nobody has, lets it be changed, and does it as one action. FX thread.
 *
 * <p>Who is chosen at first: everybody who has live work, as those are at work; the others can be
 * added. Changing whom or how proposes anew, which is why single changes come last.
 */
final class HandOutSheet {

  private static final int NAME = 40;

  private final QueueModel model;
  private final Overlays overlays;
  private final QueueSteps steps;
  private final Texts texts;
  private final Times times;
  private final TableView<HandOut.Given> table = new TableView<>();
  private final VBox people = new VBox(6);
  private final List<AgentLine> lines = new ArrayList<>();
  private final CheckBox keepPrevious = new CheckBox();
  private final BooleanProperty nothing = new SimpleBooleanProperty(true);
  private final Button submit;
  private final Choices<Receiver> giveTo;
  private QueueModel.Unassigned unassigned = new QueueModel.Unassigned(List.of(), List.of());
  private HandOut proposal = new HandOut(List.of(), List.of());

  HandOutSheet(QueueModel model, Overlays overlays, QueueSteps steps, Texts texts, Times times) {
    this.model = model;
    this.overlays = overlays;
    this.steps = steps;
    this.texts = texts;
    this.times = times;
    submit = Nodes.button(texts.of("queue.give"), this::submit, "primary-button");
    submit.setId("hand-out-submit");
    submit.disableProperty().bind(nothing.or(model.lockedProperty().isNotEmpty()));
    giveTo =
        new Choices<>("hand-out-to", texts.of("queue.giveTo"), this::words, this::giveSelected);
    keepPrevious.setText(texts.of("queue.keepPrevious"));
    keepPrevious.setId("hand-out-keep");
    keepPrevious.setSelected(true);
    keepPrevious.setOnAction(event -> propose());
  }

  /** Whom to give what is selected: nobody, or nothing chosen yet, have no agent. */
  private record Receiver(boolean chooses, @Nullable Agent agent) {}

  private static final Receiver CHOOSE = new Receiver(true, null);
  private static final Receiver NOBODY = new Receiver(false, null);

  /** One of those who may get work. */
  private record AgentLine(HandOut.Candidate who, CheckBox box, Label load) {}

  /** Reads what there is and opens. */
  void open() {
    model.unassigned(read -> {
      unassigned = read;
      addPeople();
      addColumns();
      overlays.open(texts.of("queue.handOutTitle"), content(), submit);
      propose();
    });
  }

  private VBox content() {
    ScrollPane who = new ScrollPane(people);
    who.setFitToWidth(true);
    who.setFocusTraversable(false);
    who.setMinWidth(200);
    who.setPrefSize(232, 300);
    VBox left = new VBox(8, Nodes.label(texts.of("queue.among"), "field-name"), who, keepPrevious);
    VBox.setVgrow(who, Priority.ALWAYS);
    keepPrevious.setWrapText(true);
    keepPrevious.setMaxWidth(232);
    HBox adjust = new HBox(8, Nodes.label(texts.of("queue.giveSelected"), "quiet"), giveTo.node());
    adjust.setAlignment(Pos.CENTER_LEFT);
    giveTo.node().setMaxWidth(220);
    VBox right = new VBox(8, table, adjust);
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox middle = new HBox(20, left, right);
    Label promise = Nodes.shrinking("", "quiet");
    promise
        .textProperty()
        .bind(
            Bindings.when(model.lockedProperty().isEmpty())
                .then(texts.of("queue.handOutUndo"))
                .otherwise(model.lockedProperty()));
    VBox sheet = new VBox(12, middle, Nodes.foot(promise, submit));
    sheet.getStyleClass().add("hand-out");
    return sheet;
  }

  private void addPeople() {
    for (HandOut.Candidate who : unassigned.agents()) {
      CheckBox box = new CheckBox(name(who.agent()));
      box.setId("hand-out-agent-" + lines.size());
      box.setSelected(who.live() > 0);
      box.setMinWidth(0);
      box.setOnAction(event -> propose());
      Label load = Nodes.rigid("", "queue-number");
      HBox line = new HBox(8, box, Nodes.spring(), load);
      line.setAlignment(Pos.CENTER_LEFT);
      lines.add(new AgentLine(who, box, load));
      people.getChildren().add(line);
    }
    if (lines.stream().noneMatch(line -> line.box().isSelected())) {
      lines.forEach(line -> line.box().setSelected(true));
    }
  }

  private void addColumns() {
    table.setId("hand-out-table");
    table.setAccessibleText(texts.of("queue.handOutTitle"));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(Nodes.wrapping(texts.of("empty.unassigned"), "quiet"));
    table
        .getColumns()
        .setAll(
            List.of(
                column(
                    "queue.column.conversation",
                    220,
                    given -> StuckRows.name(given.work().conversation().visitor(), texts)),
                column("queue.column.waits", 90, this::waits),
                column(
                    "queue.column.to",
                    160,
                    given -> given.to().map(this::name).orElse(texts.of("agent.nobody")))));
    table.setPrefSize(500, 300);
  }

  private String waits(HandOut.Given given) {
    return given.work().conversation().marks().waiting() instanceof Waiting.Since(long since)
        ? times.length(times.since(since))
        : "";
  }

  private TableColumn<HandOut.Given, String> column(
      String key, double width, Function<HandOut.Given, String> words) {
    TableColumn<HandOut.Given, String> column = new TableColumn<>(texts.of(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private List<HandOut.Candidate> chosen() {
    return lines.stream().filter(line -> line.box().isSelected()).map(AgentLine::who).toList();
  }

  private void propose() {
    nothing.set(true); // what is shown until then is not what is ticked
    List<HandOut.Candidate> among = chosen();
    boolean keep = keepPrevious.isSelected();
    model.propose(
        () -> HandOut.propose(unassigned.work(), among, keep),
        proposed -> {
          show(proposed);
          table.getSelectionModel().clearSelection();
        });
  }

  private String words(Receiver receiver) {
    if (receiver.equals(CHOOSE)) {
      return texts.of("queue.chooseAgent");
    }
    return receiver.agent() == null ? texts.of("agent.nobody") : name(receiver.agent());
  }

  private void giveSelected(Receiver to) {
    Set<Long> keys = new HashSet<>();
    table.getSelectionModel().getSelectedItems().forEach(given -> keys.add(given.key()));
    int[] rows =
        table.getSelectionModel().getSelectedIndices().stream().mapToInt(row -> row).toArray();
    HandOut before = proposal;
    nothing.set(true);
    model.propose(
        () -> before.with(keys, to.agent()),
        changed -> {
          show(changed);
          if (rows.length > 0) {
            table.getSelectionModel().selectIndices(rows[0], rows);
          }
        });
  }

  private void show(HandOut is) {
    proposal = is;
    table.getItems().setAll(is.given());
    for (AgentLine line : lines) {
      line.load()
          .setText(
              is.loads().stream()
                  .filter(load -> load.agent().equals(line.who().agent()))
                  .findFirst()
                  .map(load -> texts.of("queue.load", (long) load.before(), (long) load.after()))
                  .orElse(texts.number(line.who().live())));
    }
    List<Receiver> all = new ArrayList<>(List.of(CHOOSE, NOBODY));
    chosen().forEach(who -> all.add(new Receiver(false, who.agent())));
    giveTo.show(all, CHOOSE);
    int count = is.agents().size();
    submit.setText(count == 0 ? texts.of("queue.give") : texts.count("queue.giveCount", count));
    nothing.set(count == 0);
  }

  private void submit() {
    overlays.close();
    model.submit(proposal, given -> steps.say(texts.count("queue.given", given)));
  }

  private String name(Agent agent) {
    return SafeText.oneLine(agent.name(), NAME);
  }
}
