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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A titled part of the details, with a mark while an edit in it is not sent. */
final class Section extends VBox {

  private static final double WHEN = 42;

  private final Label mark = Nodes.rigid("", "unsent-mark");
  private final Label title;
  private final Texts texts;
  private @Nullable Decision decision;

  /** One that can be changed: what was stopped is decided in it. */
  Section(String words, DetailsModel model, Texts texts, Node content) {
    this(words, texts, content);
    Decision question = new Decision(model, texts);
    getChildren().add(question);
    decision = question;
  }

  Section(String words, Texts texts, Node content) {
    this.texts = texts;
    title = Nodes.rigid(words, "section-title");
    HBox head = new HBox(8, title, Nodes.spring(), mark);
    head.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("section");
    getChildren().setAll(head, content);
    Nodes.show(mark, false);
  }

  /** Whether the person is at what has to be decided here. */
  boolean deciding() {
    return decision != null && decision.isFocusWithin();
  }

  /** Puts the focus on what has to be decided here; answers whether anything has. */
  boolean decide() {
    if (decision == null || !decision.asking()) {
      return false;
    }
    decision.focusFirst();
    return true;
  }

  /** When something was, at the beginning of a line; what follows begins in one column. */
  static Region when(String time) {
    return Nodes.column(WHEN, Nodes.rigid(time, "change-when"));
  }

  void title(String words) {
    title.setText(words);
  }

  /** Says whether the server still has to accept something here. */
  void show(Optional<UnsentEdit> unsent, Known known) {
    if (decision != null) {
      decision.show(unsent, known);
    }
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
