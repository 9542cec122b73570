package ai.nexadesk.console.ui.bulk;

import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.store.IntentResult;
import ai.nexadesk.console.ui.control.EditWords;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Overlays;
import ai.nexadesk.console.ui.control.StoppedSteps;
import ai.nexadesk.console.ui.message.WrappedWords;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What became of each conversation of an action, and deciding about those that were stopped. */
final class ResultSheet {

  private static final int NAME = 40;
  private static final double ROW = 90;
  private static final double TALLEST = 450;

  private final ProgressModel model;
  private final Overlays overlays;
  private final Texts texts;
  private final ListView<IntentResult> list = new ListView<>();
  private final Label counts = Nodes.wrapping("", "result-counts");
  private final Label more = Nodes.wrapping("", "quiet");
  private Results results = Results.NONE;
  private long intent;

  ResultSheet(ProgressModel model, Overlays overlays, Texts texts) {
    this.model = model;
    this.overlays = overlays;
    this.texts = texts;
    list.setId("bulk-results");
    list.setAccessibleText(texts.of("result.title"));
    list.getStyleClass().add("result-list");
    list.setPrefWidth(480);
    list.setCellFactory(view -> new Cell());
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            event.consume();
            open(list.getSelectionModel().getSelectedItem());
          }
        });
    counts.setId("bulk-result-counts");
  }

  /** Leaves the results for the conversation one of them is about. */
  private void open(@Nullable IntentResult result) {
    if (result != null) {
      overlays.close();
      model.open(result.conversation());
    }
  }

  /** Shows the results of this action. */
  void open(long action) {
    intent = action;
    VBox content = new VBox(8, counts, list, more);
    Nodes.show(more, false);
    overlays.open(texts.of("result.title"), content, list);
    read();
  }

  private void read() {
    model.results(
        intent,
        found -> {
          results = found;
          int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
          list.getItems().setAll(found.listed());
          list.getSelectionModel().clearAndSelect(Math.min(at, found.listed().size() - 1));
          list.setPrefHeight(Math.clamp(found.listed().size() * ROW, ROW, TALLEST));
          counts.setText(counted(found));
          more.setText(texts.count("result.more", found.more()));
          Nodes.show(more, found.more() > 0);
        });
  }

  /** How it went in numbers: every kind of result there is. */
  private String counted(Results found) {
    List<String> parts = new ArrayList<>();
    part("progress.done", found.count(EditResult.SENT) + found.count(EditResult.AGREED), parts);
    part("result.conflicts", found.count(EditResult.CONFLICT), parts);
    part("progress.refused", found.count(EditResult.REFUSED), parts);
    part("result.left", found.count(EditResult.SKIPPED), parts);
    part(
        "progress.cancelled",
        found.count(EditResult.CANCELLED) + found.count(EditResult.DROPPED),
        parts);
    part("result.unsent", found.count(EditResult.WAITING), parts);
    return String.join(" · ", parts);
  }

  private void part(String key, int number, List<String> parts) {
    if (number > 0) {
      parts.add(texts.of(key, number));
    }
  }

  private Node line(IntentResult result) {
    String name = SafeText.oneLine(results.visitor(result), NAME);
    EditWords words = new EditWords(results.people(), texts);
    VBox line =
        new VBox(
            2,
            Nodes.shrinking(name.isEmpty() ? texts.of("visitor.unknown") : name, "progress-title"),
            new WrappedWords(words.what(result.edit()) + " · " + became(result, words), "quiet"));
    steps(result).ifPresent(line.getChildren()::add);
    return line;
  }

  private String became(IntentResult result, EditWords words) {
    return switch (result.result()) {
      case WAITING -> texts.of("result.waiting");
      case SENT -> texts.of("result.sent");
      case AGREED -> texts.of("result.agreed");
      case CANCELLED -> texts.of("result.cancelled");
      case DROPPED -> texts.of("result.dropped");
      case SKIPPED -> texts.of("result.skipped");
      case CONFLICT ->
          EditWords.untold(result.reason())
              ? texts.of("decision.untold")
              : texts.of("result.conflict", words.theirs(result.edit(), result.reason()));
      case REFUSED -> words.refusal(result.reason().orElse(""));
    };
  }

  private Optional<Node> steps(IntentResult result) {
    if (result.number().isEmpty()) {
      return Optional.empty();
    }
    long edit = result.number().get();
    Runnable drop = () -> model.drop(edit, this::read);
    StoppedSteps steps = new StoppedSteps(texts);
    return switch (result.result()) {
      case CONFLICT -> Optional.of(steps.conflict(() -> model.insist(edit, this::read), drop));
      case REFUSED ->
          Optional.of(
              EditWords.hopeless(result.reason())
                  ? steps.hopeless(drop)
                  : steps.refused(() -> model.retry(edit, this::read), drop));
      case WAITING, SENT, AGREED, CANCELLED, DROPPED, SKIPPED -> Optional.empty();
    };
  }

  private final class Cell extends ListCell<IntentResult> {

    Cell() {
      setPrefWidth(0);
      getStyleClass().add("result-cell");
      setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY) {
          open(getItem());
        }
      });
    }

    @Override
    protected void updateItem(IntentResult item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : line(item));
    }
  }
}
