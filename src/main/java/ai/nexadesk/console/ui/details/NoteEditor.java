package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where a note is written. It is kept by itself; there is no button that saves. */
final class NoteEditor extends VBox {

  private static final int LETTERS_A_LINE = 32;
  private static final double LINE = 18;
  private static final double AROUND = 18;
  private static final int FEWEST_LINES = 2;
  private static final int MOST_LINES = 9;

  private final TextArea field = new TextArea();
  private final Label mark = Nodes.rigid("", "note-mark");
  private final Button earlier;
  private final NoteModel model;
  private final Texts texts;
  private boolean showing;

  /**
   * @param openEarlier shows the wordings that were replaced
   */
  NoteEditor(NoteModel model, Texts texts, Runnable openEarlier) {
    super(4);
    this.model = model;
    this.texts = texts;
    field.setId("note-field");
    field.setPromptText(texts.of("note.prompt"));
    field.setAccessibleText(texts.of("note.field"));
    field.setWrapText(true);
    field.getStyleClass().add("note-field");
    field.textProperty().addListener((of, was, is) -> edited(is));
    field
        .focusedProperty()
        .addListener((of, was, is) -> {
          if (!is) {
            model.leave();
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    mark.setId("note-mark");
    earlier = Nodes.button("", openEarlier, "link-button", "note-step");
    earlier.setId("note-earlier");
    HBox foot = new HBox(8, mark, Nodes.spring(), earlier);
    foot.setAlignment(Pos.CENTER_LEFT);
    Nodes.show(foot, false);
    foot.managedProperty().bind(mark.visibleProperty().or(earlier.visibleProperty()));
    foot.visibleProperty().bind(foot.managedProperty());
    getChildren().setAll(field, foot);
    model.shownProperty().addListener((of, was, is) -> show(is));
    show(model.shownProperty().get());
  }

  void focusField() {
    field.requestFocus();
    field.end();
  }

  private void edited(String text) {
    tall(lines(text));
    if (!showing) {
      model.typed(text);
    }
  }

  private void tall(int lines) {
    field.setMinHeight(lines * LINE + AROUND);
    field.setPrefHeight(lines * LINE + AROUND);
  }

  /** As tall as what stands in it, so that a short note leaves room for the rest. */
  private static int lines(String text) {
    long lines =
        text.lines().limit(MOST_LINES).mapToLong(line -> 1 + line.length() / LETTERS_A_LINE).sum();
    return Math.clamp(lines, FEWEST_LINES, MOST_LINES);
  }

  /** A tabulator is worth less in a note than the way on to the next control. */
  private void tab(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
      event.consume();
      field.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }
  }

  private void show(NoteModel.Shown now) {
    showing = true;
    if (!field.getText().equals(now.text())) {
      field.setText(now.text());
    }
    showing = false;
    tall(lines(now.text()));
    field.setEditable(now.key() != Selection.NONE);
    mark.setText(
        switch (now.kept()) {
          case AS_READ -> "";
          case NOT_YET -> texts.of("note.notYet");
          case SAVED -> texts.of("note.saved");
        });
    mark.setGraphic(
        now.kept() == NoteModel.Kept.SAVED ? Nodes.icon(Feather.CHECK, "note-check") : null);
    Nodes.show(mark, now.kept() != NoteModel.Kept.AS_READ);
    Nodes.show(earlier, now.older() > 0);
    earlier.setText(texts.count("note.earlier", now.older()));
  }
}
