package ai.nexadesk.console.ui.diagnostics;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.fx.EverySecond;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** The newest requests with their times, newest first, live. FX thread. */
public final class RequestsSheet {

  private static final double WIDTH = 680;
  private static final double HEIGHT = 420;

  private final Supplier<List<RequestLine>> requests;
  private final Overlays overlays;
  private final Texts texts;
  private final Times times;
  private final TableView<RequestLine> table = new TableView<>();
  private final Label summary = Nodes.wrapping("", "quiet");

  /**
   * @param requests oldest first; quick, and safe on the FX thread
   */
  public RequestsSheet(
      Supplier<List<RequestLine>> requests, Overlays overlays, Texts texts, Times times) {
    this.requests = requests;
    this.overlays = overlays;
    this.texts = texts;
    this.times = times;
  }

  /** Opens it in place of the sheet that is open. */
  public void open() {
    table.setId("requests-table");
    table.setAccessibleText(texts.of("requests.title"));
    table.setPlaceholder(Nodes.label(texts.of("requests.none"), "quiet"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("requests.when", 90, one -> times.second(one.when().toEpochMilli()));
    column("requests.for", 110, RequestLine::lane);
    column("requests.what", 280, one -> one.method() + " " + one.path());
    column("requests.status", 70, one -> one.status() == 0 ? "–" : String.valueOf(one.status()));
    column("requests.took", 80, one -> texts.of("requests.millis", one.took().toMillis()));
    column("requests.ending", 110, RequestLine::ending);
    VBox sheet = new VBox(12, summary, table);
    sheet.setId("requests-sheet");
    sheet.setPrefSize(WIDTH, HEIGHT);
    EverySecond tick = new EverySecond();
    tick.listen(this::show);
    sheet
        .sceneProperty()
        .addListener((of, was, is) -> {
          if (is == null) {
            tick.stop();
          }
        });
    show();
    overlays.open(texts.of("requests.title"), sheet, table);
  }

  private void column(String name, double width, Function<RequestLine, String> words) {
    TableColumn<RequestLine, String> column = new TableColumn<>(texts.of(name));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(of -> new ReadOnlyStringWrapper(words.apply(of.getValue())));
    table.getColumns().add(column);
  }

  private void show() {
    List<RequestLine> newest = new ArrayList<>(requests.get());
    Collections.reverse(newest);
    if (!newest.equals(table.getItems())) {
      table.getItems().setAll(newest);
      long failed = newest.stream().filter(one -> !one.well()).count();
      summary.setText(texts.count("requests.summary", newest.size(), failed));
    }
  }
}
