package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Words;
import ai.nexadesk.console.store.TagCount;
import ai.nexadesk.console.ui.control.Completion;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The tags as chips that can be taken off, and a field that adds one: those in use first, by how
 * often, and what was typed as a tag of its own last.
 */
final class TagEditor extends VBox {

  private static final int SHOWN = 32;
  private static final double WIDEST_STEP = 200;
  private static final int OFFERED = 7;

  private final FlowPane chips = new FlowPane(6, 6);
  private final TextField field = new TextField();
  private final VBox doubt = new VBox(4);
  private final DetailsModel model;
  private final Texts texts;
  private List<String> tags = List.of();

  TagEditor(DetailsModel model, Texts texts) {
    super(8);
    this.model = model;
    this.texts = texts;
    chips.setId("details-tags");
    chips.setPrefWrapLength(200);
    chips.setMinWidth(0);
    field.setId("details-tag-input");
    field.setPromptText(texts.of("details.addTag"));
    field.setAccessibleText(texts.of("details.addTag"));
    field.setUserData(new Completion(field, this::offers, this::words, this::add));
    field.textProperty().addListener((of, was, is) -> settled());
    field
        .focusedProperty()
        .addListener((of, was, is) -> {
          if (is) {
            model.refreshKnown();
          }
        });
    doubt.setId("details-tag-doubt");
    doubt.getStyleClass().add("decision");
    settled();
    getChildren().setAll(chips, field, doubt);
  }

  /** Shows what is proposed between the tags and the field. */
  void proposed(Node proposals) {
    getChildren().add(1, proposals);
  }

  void focusField() {
    field.requestFocus();
  }

  /** Another conversation is shown: what was asked about a tag of the last one is not asked on. */
  void another() {
    field.clear();
    settled();
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
    chip.maxWidthProperty().bind(chips.widthProperty());
    chip.getStyleClass().add("chip");
    return chip;
  }

  private List<TagCount> known() {
    return model.knownProperty().get().counted();
  }

  private Optional<TagCount> known(String tag) {
    return known().stream().filter(one -> one.tag().equals(tag)).findFirst();
  }

  private List<String> offers(String typed) {
    String tag = typed.strip();
    String start = Words.folded(tag);
    if (start.isEmpty()) {
      return List.of();
    }
    List<String> offers =
        new ArrayList<>(
            known().stream()
                .filter(one -> !tags.contains(one.tag()))
                .filter(one -> Words.folded(one.tag()).contains(start))
                .sorted(
                    Comparator.comparing((TagCount one) -> !one.tag().equals(tag))
                        .thenComparing(one -> !Words.folded(one.tag()).startsWith(start))
                        .thenComparingInt(one -> -one.conversations()))
                .map(TagCount::tag)
                .limit(OFFERED)
                .toList());
    if (!offers.contains(tag) && !tags.contains(tag)) {
      offers.add(tag);
    }
    return offers;
  }

  private String words(String tag) {
    String shown = SafeText.oneLine(tag, SHOWN);
    return known(tag)
        .map(one -> texts.of("tag.used", shown, texts.number(one.conversations())))
        .orElseGet(() -> texts.of("tag.create", shown));
  }

  private void add(String text) {
    String tag = text.strip();
    Optional<TagCount> near =
        known(tag).isPresent() || tags.contains(tag)
            ? Optional.empty()
            : TagLikeness.near(tag, known());
    if (near.isPresent()) {
      ask(tag, near.get());
    } else {
      take(tag);
    }
  }

  private void take(String tag) {
    field.clear();
    settled();
    if (!tag.isEmpty() && !tags.contains(tag)) {
      model.addTag(tag);
    }
  }

  private void ask(String tag, TagCount near) {
    String mine = SafeText.oneLine(tag, SHOWN);
    String theirs = SafeText.oneLine(near.tag(), SHOWN);
    Button use =
        Nodes.button(texts.of("tag.use", theirs), () -> after(near.tag()), "strong-button");
    use.setId("details-tag-near");
    use.setMinWidth(0);
    use.setMaxWidth(WIDEST_STEP);
    Button create = Nodes.button(texts.of("tag.createAll"), () -> after(tag), "link-button");
    create.setId("details-tag-create");
    FlowPane steps = new FlowPane(8, 4, use, create);
    steps.setPrefWrapLength(WIDEST_STEP);
    doubt
        .getChildren()
        .setAll(
            Nodes.wrapping(texts.count("tag.near", near.conversations(), mine, theirs), "quiet"),
            steps);
    Nodes.show(doubt, true);
    use.requestFocus();
  }

  private void after(String tag) {
    field.requestFocus();
    take(tag);
  }

  private void settled() {
    doubt.getChildren().clear();
    Nodes.show(doubt, false);
  }
}
