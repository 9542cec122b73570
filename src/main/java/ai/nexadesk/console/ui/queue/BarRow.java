package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.ui.control.Nodes;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One bar: a button with its name, its picture and its number, and another for who waits of it. */
final class BarRow extends HBox {

  private final Label name = Nodes.shrinking("", "queue-row-name");
  private final SharedBar bar = new SharedBar();
  private final Label number = Nodes.rigid("", "queue-number");
  private final Button main = new Button();
  private final Button part = new Button();
  private boolean parted;

  /**
   * What to show.
   *
   * @param count how long the bar is
   * @param part how many of those the second tone shows
   * @param number the number, in words for the eye
   * @param spoken all of it, in words for the ear
   * @param tone style class of the bar
   * @param partNumber the number of the part, empty when there is none
   */
  record Data(
      String name,
      int count,
      int part,
      String number,
      String spoken,
      String tone,
      Runnable open,
      String partNumber,
      String partSpoken,
      Runnable openPart) {

    /** A bar of one part. */
    static Data plain(
        String name, int count, String number, String spoken, String tone, Runnable open) {
      return new Data(name, count, 0, number, spoken, tone, open, "", "", () -> {});
    }
  }

  BarRow(String id) {
    name.setMinWidth(96);
    name.setPrefWidth(120);
    name.setMaxWidth(120);
    number.setMinWidth(40);
    number.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox content = new HBox(10, name, bar, number);
    content.setAlignment(Pos.CENTER_LEFT);
    main.setGraphic(content);
    main.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    main.setMaxWidth(Double.MAX_VALUE);
    main.setMinWidth(0);
    main.setId(id);
    main.getStyleClass().add("queue-row");
    content.prefWidthProperty().bind(main.widthProperty().subtract(8));
    HBox.setHgrow(main, Priority.ALWAYS);
    part.setId(id + "-waiting");
    part.getStyleClass().addAll("queue-row", "queue-part");
    part.setMinWidth(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(main, part);
  }

  void show(Data data, int longest) {
    name.setText(data.name());
    number.setText(data.number());
    main.setAccessibleText(data.spoken());
    main.setOnAction(event -> data.open().run());
    bar.tone(data.tone());
    bar.show((double) (data.count() - data.part()) / longest, (double) data.part() / longest);
    parted = !data.partNumber().isEmpty();
    part.setText(data.partNumber());
    part.setAccessibleText(data.partSpoken());
    part.setOnAction(event -> data.openPart().run());
    part.setVisible(parted);
  }

  /** Makes room for the second number in every row, or in none. */
  void withPart(boolean with) {
    part.setManaged(with);
    part.setPrefWidth(88);
  }

  List<Node> buttons() {
    return parted ? List.of(main, part) : List.of(main);
  }
}
