package ai.nexadesk.console.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/**
 * Offers values while somebody types in a field. The field keeps the focus; arrows move in the
 * offer, Enter takes what is marked or else what was typed, Escape closes it.
 *
 * <p>Where the offers hold all that can be taken, as they do when what was typed is one of them,
 * the first is marked from the beginning.
 */
public final class Completion {

  private static final double ROW = 28;
  private static final int MOST = 8;

  private final TextField field;
  private final Function<String, List<String>> offers;
  private final Consumer<String> taken;
  private final ListView<String> list = new ListView<>();
  private final Popup popup = new Popup();
  private final boolean firstMarked;

  /**
   * Marks the first offer from the beginning.
   *
   * @param offers what fits the text so far, the best first
   * @param words how an offer reads
   * @param taken called with what the person settled on; the field is left as it is
   */
  public Completion(
      TextField field,
      Function<String, List<String>> offers,
      Function<String, String> words,
      Consumer<String> taken) {
    this(field, offers, taken, true);
    list.setCellFactory(view ->
        new ListCell<>() {
          @Override
          protected void updateItem(String offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(empty || offer == null ? null : words.apply(offer));
          }
        });
  }

  /**
   * @param offers what fits the text so far, the best first
   * @param taken called with what the person settled on; the field is left as it is
   */
  public Completion(
      TextField field, Function<String, List<String>> offers, Consumer<String> taken) {
    this(field, offers, taken, false);
  }

  private Completion(
      TextField field,
      Function<String, List<String>> offers,
      Consumer<String> taken,
      boolean firstMarked) {
    this.firstMarked = firstMarked;
    this.field = field;
    this.offers = offers;
    this.taken = taken;
    list.getStyleClass().add("completion");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    StackPane content = new StackPane(list);
    content.getStyleClass().add("completion-pane");
    popup.getContent().add(content);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
    list.setOnMouseClicked(event -> take());
    field.textProperty().addListener((of, was, is) -> offer());
    field.focusedProperty().addListener((of, was, is) -> focus(is));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void focus(boolean focused) {
    if (focused) {
      offer();
    } else {
      popup.hide();
    }
  }

  private void offer() {
    List<String> fitting =
        field.isFocused() ? offers.apply(field.getText()).stream().limit(MOST).toList() : List.of();
    Bounds place = field.localToScreen(field.getBoundsInLocal());
    if (fitting.isEmpty() || place == null || field.getScene().getWindow() == null) {
      popup.hide();
      return;
    }
    list.getItems().setAll(fitting);
    list.getSelectionModel().clearSelection();
    if (firstMarked) {
      list.getSelectionModel().select(0);
    }
    list.setPrefSize(Math.max(160, place.getWidth()), fitting.size() * ROW + 10);
    if (!popup.isShowing()) {
      popup.show(field, place.getMinX(), place.getMaxY() + 2);
    }
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(event, 1);
      case UP -> move(event, -1);
      case ENTER -> {
        take();
        event.consume();
      }
      case ESCAPE -> {
        if (popup.isShowing()) {
          popup.hide();
          event.consume();
        }
      }
      default -> {}
    }
  }

  private void move(KeyEvent event, int by) {
    if (!popup.isShowing()) {
      offer();
    }
    int next = list.getSelectionModel().getSelectedIndex() + by;
    if (next >= 0 && next < list.getItems().size()) {
      list.getSelectionModel().select(next);
      list.scrollTo(next);
    } else if (next < 0) {
      list.getSelectionModel().clearSelection();
    }
    event.consume();
  }

  private void take() {
    String marked = popup.isShowing() ? list.getSelectionModel().getSelectedItem() : null;
    popup.hide();
    taken.accept(marked == null ? field.getText() : marked);
  }
}
