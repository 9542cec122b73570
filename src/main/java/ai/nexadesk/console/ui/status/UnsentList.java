package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.store.UnsentEdit;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Lists the edits that wait, why they do, and what can be done about those that are stopped. */
final class UnsentList {

  private static final double TALLEST = 320;

  private final StatusModel model;
  private final Texts texts;
  private final Times times;
  private final LongConsumer open;

  UnsentList(StatusModel model, Texts texts, Times times, LongConsumer open) {
    this.model = model;
    this.texts = texts;
    this.times = times;
    this.open = open;
  }

  Node node() {
    VBox list = new VBox(10);
    list.getStyleClass().add("unsent-list");
    list.getChildren().add(Nodes.wrapping(texts.of("unsent.explain"), "quiet"));
    model.unsentProperty().get().forEach(edit -> list.getChildren().add(line(edit)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(TALLEST);
    scroll.setPrefWidth(340);
    return scroll;
  }

  private Node line(UnsentEdit edit) {
    VBox line = new VBox(2, Nodes.wrapping(words(edit.edit()), "unsent-what"));
    line.getChildren().add(Nodes.wrapping(why(edit), "quiet"));
    HBox steps = new HBox(12);
    steps.setAlignment(Pos.CENTER_LEFT);
    steps
        .getChildren()
        .add(
            Nodes.button(
                texts.of("unsent.open"), () -> open.accept(edit.conversation()), "link-button"));
    if (edit.state() != UnsentEdit.State.WAITING) {
      steps
          .getChildren()
          .addAll(
              Nodes.button(texts.of("unsent.insist"), () -> model.insist(edit), "link-button"),
              Nodes.button(texts.of("unsent.drop"), () -> model.drop(edit), "link-button"));
    }
    line.getChildren().add(steps);
    return line;
  }

  private String why(UnsentEdit edit) {
    String made = times.time(edit.madeAt());
    String reason = edit.reason().map(words -> SafeText.oneLine(words, 160)).orElse("");
    return switch (edit.state()) {
      case WAITING -> texts.of("unsent.why.waiting", made);
      case CONFLICT -> texts.of("unsent.why.conflict", made, reason);
      case REFUSED -> texts.of("unsent.why.refused", made, reason);
    };
  }

  private String words(Edit edit) {
    return switch (edit) {
      case Edit.SetStatus(String from, String to) ->
          texts.of("edit.status", StatusWord.of(new ConversationStatus(to), texts));
      case Edit.Assign(String from, String to) ->
          texts.of(to == null ? "edit.unassign" : "edit.assign");
      case Edit.Route(String from, String to) ->
          texts.of(to == null ? "edit.unroute" : "edit.route");
      case Edit.ChangeTags tags -> texts.of("edit.tags", tagWords(tags));
    };
  }

  private static String tagWords(Edit.ChangeTags tags) {
    StringBuilder words = new StringBuilder();
    tags.add().forEach(tag -> words.append(" +").append(SafeText.oneLine(tag, 24)));
    tags.remove().forEach(tag -> words.append(" −").append(SafeText.oneLine(tag, 24)));
    return words.toString().strip();
  }
}
