package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A titled part of the details, with a mark while an edit in it is not sent. */
final class Section extends VBox {

  private final Label mark = Nodes.rigid("", "unsent-mark");
  private final Label title;
  private final Texts texts;

  Section(String words, Texts texts, Node content) {
    this.texts = texts;
    title = Nodes.rigid(words, "section-title");
    HBox head = new HBox(8, title, Nodes.spring(), mark);
    head.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("section");
    getChildren().setAll(head, content);
    Nodes.show(mark, false);
  }

  void title(String words) {
    title.setText(words);
  }

  /** Says whether the server still has to accept something here. */
  void show(Optional<UnsentEdit> unsent) {
    Nodes.show(mark, unsent.isPresent());
    unsent.ifPresent(edit -> {
      mark.setText(
          switch (edit.state()) {
            case WAITING -> texts.of("unsent.waiting");
            case CONFLICT -> texts.of("unsent.conflict");
            case REFUSED -> texts.of("unsent.refused");
          });
      mark.setTooltip(
          edit.reason()
              .map(reason -> new javafx.scene.control.Tooltip(SafeText.oneLine(reason, 200)))
              .orElse(null));
    });
  }
}
