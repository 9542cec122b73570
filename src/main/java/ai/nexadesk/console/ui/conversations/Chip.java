package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A part of a search that can be taken out: by its cross, or with Delete while it has the focus.
 */
final class Chip {

  private final HBox box;

  Chip(String words, Texts texts, Runnable remove) {
    Button cross = Nodes.iconButton(Feather.X, texts.of("search.remove", words), remove);
    cross.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            event.consume();
            remove.run();
          }
        });
    box = new HBox(2, Nodes.shrinking(words, "chip-text"), cross);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().addAll("chip", "search-chip");
    box.setMaxWidth(300);
  }

  Node node() {
    return box;
  }
}
