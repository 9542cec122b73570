package ai.nexadesk.console.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/**
 * Offers what may stand at the caret while somebody writes a longer text, such as a search. FX
 * thread.
 *
 * <p>Unlike {@link Completion} it never takes a key that the field could need: Enter and Tab only
 * while something is marked, the arrows only while offers are shown. Nothing is marked before an
 * arrow was pressed.
 */
public final class Suggestions {

  private static final double ROW = 28;
  private static final double WIDTH = 300;
  private static final int MOST = 10;

  /**
   * One thing offered.
   *
   * @param shown what it is
   * @param hint what it does, or how often there is such a value
   * @param text the whole text once it is taken
   * @param caret where the caret stands then
   */
  public record Offer(String shown, String hint, String text, int caret) {}

  /** Where offers come from. */
  public interface Source {

    /**
     * Finds what fits {@code text} with the caret at that place, the best first.
     *
     * @param answered told on the FX thread, later or never; of the newest asking only
     */
    void ask(String text, int caret, Consumer<List<Offer>> answered);
  }

  private final TextField field;
  private final Source source;
  private final ListView<Offer> list = new ListView<>();
  private final Popup popup = new Popup();
  private boolean taking;
  private boolean edited;

  public Suggestions(TextField field, Source source) {
    this.field = field;
    this.source = source;
    list.setId(field.getId() + "-offers");
    list.getStyleClass().add("completion");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new OfferCell());
    list.setOnMouseClicked(event -> take());
    StackPane content = new StackPane(list);
    content.getStyleClass().add("completion-pane");
    popup.getContent().add(content);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    field.textProperty().addListener((of, was, is) -> edited());
    field.caretPositionProperty().addListener((of, was, is) -> moved());
    field
        .focusedProperty()
        .addListener((of, was, is) -> {
          if (!is) {
            popup.hide();
          }
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** The field tells of its new text first and of its new caret then. */
  private void edited() {
    edited = true;
    if (!taking) {
      offer();
    }
  }

  private void moved() {
    if (edited && !taking) {
      offer();
    }
    edited = false;
  }

  private void offer() {
    if (!field.isFocused()) {
      popup.hide();
      return;
    }
    // What is offered still was for an older text: it must not be taken for this one.
    list.getSelectionModel().clearSelection();
    String text = field.getText();
    int caret = caret();
    source.ask(
        text,
        caret,
        all -> {
          // Written on meanwhile, or dismissed by leaving: another answer comes, or none is wanted.
          if (field.isFocused() && field.getText().equals(text) && caret() == caret) {
            show(all.stream().limit(MOST).toList());
          }
        });
  }

  private void show(List<Offer> fitting) {
    Bounds place = field.localToScreen(field.getBoundsInLocal());
    if (fitting.isEmpty() || place == null) {
      popup.hide();
      return;
    }
    list.getItems().setAll(fitting);
    list.getSelectionModel().clearSelection();
    list.setPrefSize(Math.min(WIDTH, place.getWidth()), fitting.size() * ROW + 10);
    if (!popup.isShowing()) {
      popup.show(field, place.getMinX(), place.getMaxY() + 2);
    }
  }

  private int caret() {
    return Math.min(field.getCaretPosition(), field.getLength());
  }

  private void pressed(KeyEvent event) {
    if (popup.isShowing()) {
      switch (event.getCode()) {
        case DOWN -> move(event, 1);
        case UP -> move(event, -1);
        case ENTER, TAB -> taken(event);
        case ESCAPE -> {
          popup.hide();
          event.consume();
        }
        default -> {}
      }
    }
  }

  private void move(KeyEvent event, int by) {
    int size = list.getItems().size();
    int next = list.getSelectionModel().getSelectedIndex() + by;
    list.getSelectionModel().clearAndSelect(next < -1 ? size - 1 : Math.floorMod(next, size));
    event.consume();
  }

  private void taken(KeyEvent event) {
    if (list.getSelectionModel().getSelectedItem() == null) {
      popup.hide();
    } else {
      take();
      event.consume();
    }
  }

  private void take() {
    Offer offer = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (offer != null) {
      taking = true;
      field.setText(offer.text());
      taking = false;
      field.positionCaret(offer.caret());
      offer();
    }
  }

  /** What it is, and to the right what it does. */
  private static final class OfferCell extends ListCell<Offer> {

    private final Label shown = Nodes.shrinking("", "offer");
    private final Label hint = Nodes.shrinking("", "offer-hint");
    private final HBox line = new HBox(12, shown, Nodes.spring(), hint);

    OfferCell() {
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Offer offer, boolean empty) {
      super.updateItem(offer, empty);
      setText(null);
      if (empty || offer == null) {
        setGraphic(null);
        return;
      }
      shown.setText(offer.shown());
      hint.setText(offer.hint());
      setGraphic(line);
    }
  }
}
