package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Above the messages, while something is looked for in them. FX thread. */
final class FindBar {

  private final HBox bar;
  private final TextField field = new TextField();
  private final Label count = Nodes.rigid("", "find-count");
  private final Button previous;
  private final Button next;
  private final HistoryFind find;
  private final Texts texts;
  private final Runnable leave;

  /**
   * @param close ends the search
   * @param leave puts the focus where it goes then
   */
  FindBar(HistoryFind find, Texts texts, Runnable close, Runnable leave) {
    this.find = find;
    this.texts = texts;
    this.leave = leave;
    field.setId("history-find");
    field.setPromptText(texts.of("find.prompt"));
    field.setAccessibleText(texts.of("find.prompt"));
    field.textProperty().bindBidirectional(find.wordsProperty());
    field.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, close));
    HBox.setHgrow(field, Priority.ALWAYS);
    count.setId("history-find-count");
    previous = Nodes.iconButton(Feather.CHEVRON_UP, texts.of("find.previous"), () -> find.step(-1));
    previous.setId("history-find-previous");
    next = Nodes.iconButton(Feather.CHEVRON_DOWN, texts.of("find.next"), () -> find.step(1));
    next.setId("history-find-next");
    Button end = Nodes.iconButton(Feather.X, texts.of("find.close"), () -> end(close));
    end.setId("history-find-close");
    bar = new HBox(6, field, count, previous, next, end);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("find-bar");
    Nodes.show(bar, false);
    find.openProperty().addListener((of, was, is) -> Nodes.show(bar, is));
    find.foundProperty().addListener((of, was, is) -> show(is));
    show(find.foundProperty().get());
  }

  Region node() {
    return bar;
  }

  /** Lets the person type. */
  void open() {
    find.openProperty().set(true);
    field.requestFocus();
    field.selectAll();
  }

  private void pressed(KeyEvent event, Runnable close) {
    switch (event.getCode()) {
      case ENTER -> find.step(event.isShiftDown() ? -1 : 1);
      case UP -> find.step(-1);
      case DOWN -> find.step(1);
      case ESCAPE -> end(close);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void end(Runnable close) {
    close.run();
    leave.run();
  }

  private void show(HistoryFind.Found found) {
    boolean some = !found.hits().isEmpty();
    previous.setDisable(!some);
    next.setDisable(!some);
    Nodes.style(count, "none", found.sought().isPresent() && !some);
    if (found.sought().isEmpty()) {
      count.setText("");
    } else {
      count.setText(
          some
              ? texts.of("find.count", found.at() + 1, found.hits().size())
              : texts.of("find.nothing"));
    }
  }
}
