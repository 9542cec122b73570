package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.text.Texts;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** Where a note is written. It is kept by itself; there is no button that saves. */
final class NoteEditor extends VBox {

  private static final double LINE = 17;
  private static final double AROUND = 20;
  private static final int MOST_LINES = 8;

  /** What stands at the sides of the text: paddings and borders. */
  private static final double SIDES = 30;

  private static final double NARROWEST = 120;

  /** More than this fills the field whatever it is. */
  private static final int MEASURED = 2_000;

  private final TextArea field = new TextArea();
  private final Frame frame = new Frame(field);
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
    getChildren().setAll(frame, foot);
    model.shownProperty().addListener((of, was, is) -> show(is));
    show(model.shownProperty().get());
  }

  void focusField() {
    field.requestFocus();
    field.end();
  }

  private void edited(String text) {
    frame.requestLayout();
    if (!showing) {
      model.typed(text);
    }
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

  /** As tall as what stands in the field, so that a short note leaves room for the rest. */
  private static final class Frame extends StackPane {

    private final TextArea field;
    private final Text ruler = new Text();

    Frame(TextArea field) {
      super(field);
      this.field = field;
    }

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
      String text = field.getText();
      String some = text.substring(0, Math.min(MEASURED, text.length()));
      ruler.setFont(field.getFont());
      // A text that ends with a line break has an empty line more.
      ruler.setText(some.isEmpty() || some.endsWith("\n") ? some + " " : some);
      ruler.setWrappingWidth(Math.max(NARROWEST, width - SIDES));
      double lines = Math.max(LINE, ruler.getLayoutBounds().getHeight());
      return Math.ceil(Math.min(lines, MOST_LINES * LINE)) + AROUND;
    }
  }
}
