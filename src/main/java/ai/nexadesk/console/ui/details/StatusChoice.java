package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.message.WrappedWords;
import ai.nexadesk.console.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The four statuses side by side; one that nobody knows is named above them. */
final class StatusChoice extends VBox {

  private final Map<ConversationStatus, ToggleButton> buttons = new HashMap<>();
  private final WrappedWords other = new WrappedWords("", "status-unknown");
  private final Texts texts;

  StatusChoice(DetailsModel model, Texts texts) {
    this.texts = texts;
    HBox row = new HBox();
    row.setId("details-status");
    row.getStyleClass().add("segments");
    row.setAccessibleText(texts.of("details.status"));
    for (ConversationStatus status : ConversationStatus.SETTABLE) {
      ToggleButton button = new ToggleButton(StatusWord.of(status, texts));
      button.setId("details-status-" + status.word());
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(event -> {
        // It is selected once the edit is on disk, and never by the press alone.
        button.setSelected(!button.isSelected());
        model.setStatus(status.word());
      });
      buttons.put(status, button);
      row.getChildren().add(button);
    }
    row.getChildren().getFirst().getStyleClass().add("first");
    row.getChildren().getLast().getStyleClass().add("last");
    setSpacing(6);
    getChildren().setAll(other, row);
    Nodes.show(other, false);
  }

  void show(ConversationStatus status) {
    boolean unknown = !buttons.containsKey(status);
    Nodes.show(other, unknown);
    other.show(unknown ? texts.of("status.unknown", StatusWord.of(status, texts)) : "");
    buttons.forEach((is, button) -> button.setSelected(is.equals(status)));
  }

  void clear() {
    Nodes.show(other, false);
    buttons.values().forEach(button -> button.setSelected(false));
  }
}
