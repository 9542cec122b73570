package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Bars below each other, each with its name and its numbers. FX thread. */
final class Bars extends VBox {

  /** How many bars to show until the person asks for all. */
  private static final int MOST = 8;

  private final String id;
  private final Texts texts;
  private final List<BarRow> rows = new ArrayList<>();
  private final VBox list = new VBox();
  private final Label nothing;
  private final Button more;
  private final Roving roving;
  private List<BarRow.Data> shown = List.of();
  private boolean all;

  /**
   * @param empty what to say when there are none
   */
  Bars(String id, Texts texts, String empty) {
    this.id = id;
    this.texts = texts;
    nothing = Nodes.wrapping(empty, "quiet");
    more = Nodes.button("", this::toggle, "link-button");
    more.setId(id + "-more");
    roving = new Roving(list);
    getChildren().setAll(list, nothing, more);
  }

  void show(List<BarRow.Data> data) {
    shown = data;
    int count = all ? data.size() : Math.min(MOST, data.size());
    int longest = Math.max(1, data.stream().mapToInt(one -> one.count()).max().orElse(1));
    boolean parted = data.stream().anyMatch(one -> !one.partNumber().isEmpty());
    while (rows.size() < count) {
      rows.add(new BarRow(id + "-" + rows.size()));
    }
    for (int i = 0; i < count; i++) {
      rows.get(i).show(data.get(i), longest);
      rows.get(i).withPart(parted);
    }
    List<BarRow> used = rows.subList(0, count);
    if (list.getChildren().size() != count) {
      list.getChildren().setAll(used);
    }
    roving.set(used.stream().map(BarRow::buttons).toList());
    Nodes.show(nothing, data.isEmpty());
    Nodes.show(more, data.size() > MOST);
    more.setText(all ? texts.of("queue.fewer") : texts.of("queue.showAll", (long) data.size()));
  }

  private void toggle() {
    all = !all;
    show(shown);
  }
}
