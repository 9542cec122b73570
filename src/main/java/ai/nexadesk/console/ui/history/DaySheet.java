package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The days on which something was said in a conversation, to choose one. FX thread. */
final class DaySheet {

  private static final double WIDTH = 380;
  private static final double ROW = 34;
  private static final int MOST_ROWS = 12;

  private final Overlays overlays;
  private final Texts texts;
  private final Times times;

  /**
   * @param item where it begins
   * @param messages how many there are of it
   */
  private record OneDay(HistoryItem.Day day, int item, int messages) {}

  DaySheet(Overlays overlays, Texts texts, Times times) {
    this.overlays = overlays;
    this.texts = texts;
    this.times = times;
  }

  /**
   * Opens it.
   *
   * @param inSight the first item on the screen: its day is selected
   * @param go told where the chosen day begins
   */
  void open(List<HistoryItem> items, int inSight, IntConsumer go) {
    ListView<OneDay> list = new ListView<>();
    list.setId("history-days");
    list.setAccessibleText(texts.of("days.title"));
    list.setCellFactory(view -> new DayCell());
    list.getItems().setAll(days(items));
    list.setFixedCellSize(ROW);
    list.setPrefSize(WIDTH, ROW * Math.min(MOST_ROWS, list.getItems().size()) + 2);
    select(list, inSight);
    list.setOnMouseClicked(event -> choose(list, go));
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose(list, go);
          }
        });
    overlays.open(texts.of("days.title"), list, list);
  }

  private static void select(ListView<OneDay> list, int inSight) {
    int day = 0;
    while (day + 1 < list.getItems().size() && list.getItems().get(day + 1).item() <= inSight) {
      day++;
    }
    list.getSelectionModel().select(day);
    list.getFocusModel().focus(day);
    list.scrollTo(Math.max(0, day - MOST_ROWS / 2));
  }

  private void choose(ListView<OneDay> list, IntConsumer go) {
    OneDay chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      overlays.close();
      go.accept(chosen.item());
    }
  }

  private static List<OneDay> days(List<HistoryItem> items) {
    List<OneDay> days = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      HistoryItem item = items.get(i);
      if (item instanceof HistoryItem.Day day) {
        days.addFirst(new OneDay(day, i, said.size()));
        said.clear();
      } else if (!item.message().isEmpty()) {
        said.add(item.message());
      }
    }
    return days;
  }

  private final class DayCell extends ListCell<OneDay> {

    @Override
    protected void updateItem(OneDay one, boolean empty) {
      super.updateItem(one, empty);
      if (empty || one == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      String day = times.day(one.day().date());
      String count = texts.count("history.messages", one.messages());
      HBox line = new HBox(8, Nodes.shrinking(day), Nodes.spring(), Nodes.rigid(count, "quiet"));
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
      setAccessibleText(texts.of("days.row", day, count));
    }
  }
}
