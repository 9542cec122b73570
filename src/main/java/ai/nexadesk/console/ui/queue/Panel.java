package ai.nexadesk.console.ui.queue;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A framed part of the page: a title, a note, a way to save it, and what it holds. FX thread. */
final class Panel extends VBox {

  private final Label title;
  private final Label note = Nodes.shrinking("", "queue-note");
  private final HBox legend = new HBox(8);
  private final HBox head;

  /**
   * @param save called to save what the panel shows
   */
  Panel(String id, String name, Texts texts, Node content, Runnable save) {
    super(8);
    title = Nodes.wrapping(name, "queue-panel-title");
    HBox.setHgrow(title, Priority.SOMETIMES);
    Button export = Nodes.iconButton(Feather.DOWNLOAD, texts.of("queue.saveTable", name), save);
    export.setId(id + "-save");
    export.getStyleClass().add("queue-save");
    legend.setAlignment(Pos.CENTER_RIGHT);
    legend.setMinWidth(0);
    head = new HBox(8, title, Nodes.spring(), legend, note, export);
    head.setAlignment(Pos.CENTER_LEFT);
    setId(id);
    getStyleClass().add("queue-panel");
    setMinWidth(0);
    setMaxHeight(Double.MAX_VALUE);
    setAccessibleText(name);
    getChildren().setAll(head, content);
    VBox.setVgrow(content, Priority.ALWAYS);
  }

  void title(String words) {
    title.setText(words);
    setAccessibleText(words);
  }

  /** What stands small beside the title. */
  void note(String words) {
    note.setText(words);
  }

  /**
   * What a colour of the picture stands for.
   *
   * @param styleClasses those of what is drawn in that colour
   */
  record Key(String words, List<String> styleClasses) {}

  /** Says beside the title which colour is which. */
  void legend(Key... keys) {
    legend.getChildren().setAll(Stream.of(keys).map(Panel::drawn).toList());
  }

  private static Label drawn(Key key) {
    Region dot = new Region();
    dot.getStyleClass().addAll(key.styleClasses());
    dot.getStyleClass().add("queue-key");
    Label words = Nodes.shrinking(key.words(), "queue-note");
    words.setGraphic(dot);
    return words;
  }

  /** Puts a control between the note and the button that saves. */
  void control(Node node) {
    head.getChildren().add(head.getChildren().size() - 1, node);
  }
}
