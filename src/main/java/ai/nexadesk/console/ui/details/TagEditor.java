package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.ui.control.Completion;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The tags as chips that can be taken off, and a field that adds one. */
final class TagEditor extends VBox {

  private static final int SHOWN = 32;

  private final FlowPane chips = new FlowPane(6, 6);
  private final TextField field = new TextField();
  private final DetailsModel model;
  private final Texts texts;
  private List<String> tags = List.of();

  TagEditor(DetailsModel model, Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    chips.setId("details-tags");
    chips.setPrefWrapLength(200);
    field.setId("details-tag-input");
    field.setPromptText(texts.of("details.addTag"));
    field.setAccessibleText(texts.of("details.addTag"));
    field.setUserData(new Completion(field, this::offers, this::add));
    field
        .focusedProperty()
        .addListener((of, was, is) -> {
          if (is) {
            model.refreshKnown();
          }
        });
    getChildren().setAll(chips, field);
  }

  void focusField() {
    field.requestFocus();
  }

  void show(List<String> now) {
    if (!tags.equals(now) || chips.getChildren().isEmpty()) {
      int focused = focusedChip();
      tags = now;
      chips.getChildren().setAll(now.stream().map(this::chip).toList());
      Nodes.show(chips, !now.isEmpty());
      if (focused >= 0) {
        refocus(Math.min(focused, now.size() - 1));
      }
    }
  }

  /** Which chip has the focus, -1 for none. */
  private int focusedChip() {
    for (int i = 0; i < chips.getChildren().size(); i++) {
      if (chips.getChildren().get(i).isFocusWithin()) {
        return i;
      }
    }
    return -1;
  }

  /** A chip that goes hands the focus to its neighbour, or else it would land in the search. */
  private void refocus(int index) {
    if (index >= 0 && chips.getChildren().get(index) instanceof HBox chip) {
      chip.getChildren().getLast().requestFocus();
    } else {
      field.requestFocus();
    }
  }

  private Node chip(String tag) {
    String shown = SafeText.oneLine(tag, SHOWN);
    Button remove =
        Nodes.iconButton(
            Feather.X, texts.of("details.removeTag", shown), () -> model.removeTag(tag));
    HBox chip = new HBox(2, Nodes.shrinking(shown, "chip-text"), remove);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.getStyleClass().add("chip");
    return chip;
  }

  private List<String> offers(String typed) {
    String start = typed.strip().toLowerCase(Locale.ROOT);
    if (start.isEmpty()) {
      return List.of();
    }
    return model.knownProperty().get().tags().stream()
        .filter(tag -> !tags.contains(tag))
        .filter(tag -> tag.toLowerCase(Locale.ROOT).contains(start))
        .sorted(Comparator.comparing(tag -> !tag.toLowerCase(Locale.ROOT).startsWith(start)))
        .toList();
  }

  private void add(String text) {
    String tag = text.strip();
    field.clear();
    if (!tag.isEmpty() && !tags.contains(tag)) {
      model.addTag(tag);
    }
  }
}
