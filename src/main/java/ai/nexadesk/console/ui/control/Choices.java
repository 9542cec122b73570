package ai.nexadesk.console.ui.control;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A drop-down that tells a person's choice from a value shown to them, or passed over.
 *
 * <p>Plain JavaFX reports all three alike, and an edit must only come of the first: a choice is
 * Enter or a click in the open list. However else the list closes, what was shown is shown again.
 */
public final class Choices<T> {

  private final ComboBox<T> box = new ComboBox<>();
  private final Consumer<T> chosen;
  private @Nullable T shown;
  private @Nullable Runnable later;
  private @Nullable Scene listening;
  private boolean showing;
  private boolean confirmed;

  /**
   * @param words how an item reads
   * @param chosen called when the person picks something else
   */
  public Choices(String id, String name, Function<T, String> words, Consumer<T> chosen) {
    this.chosen = chosen;
    box.setId(id);
    box.setAccessibleText(name);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setVisibleRowCount(12);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : words.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("not editable");
          }
        });
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    box.setOnShown(event -> opened());
    box.setOnHidden(event -> closed());
    box.valueProperty()
        .addListener((of, was, is) -> {
          // In the open list every row passed over becomes the value; closed, only a choice does.
          if (!showing && !box.isShowing()) {
            choose(is);
          }
        });
  }

  public ComboBox<T> node() {
    return box;
  }

  /**
   * Offers {@code items} and shows {@code value}; nobody is told. While the list is open this waits
   * until it is closed.
   */
  public void show(List<T> items, T value) {
    if (box.isShowing()) {
      later = () -> show(items, value);
      return;
    }
    showing = true;
    try {
      if (!box.getItems().equals(items)) {
        box.getItems().setAll(items);
      }
      box.setValue(value);
      shown = value;
    } finally {
      showing = false;
    }
  }

  /** Asks again how the items read. */
  public void refresh() {
    List<T> items = List.copyOf(box.getItems());
    T value = box.getValue();
    showing = true;
    box.setValue(null);
    box.getItems().clear();
    showing = false;
    shown = null;
    if (value != null) {
      show(items, value);
    }
  }

  private void pressed(KeyEvent event) {
    boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
    if (!box.isShowing() && arrow) {
      box.show();
      event.consume();
    } else if (box.isShowing()) {
      confirmed = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    }
  }

  /** The list is a window of its own, whose keys and clicks never pass the box. */
  private void opened() {
    confirmed = false;
    if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
      Scene scene = skin.getPopupContent().getScene();
      if (scene != null && !scene.equals(listening)) {
        listening = scene;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(
            MouseEvent.MOUSE_RELEASED, event -> confirmed = inRow(event.getTarget()));
      }
    }
  }

  private static boolean inRow(Object target) {
    Node node = target instanceof Node one ? one : null;
    while (node != null && !(node instanceof ListCell<?>)) {
      node = node.getParent();
    }
    return node != null;
  }

  private void closed() {
    T picked = box.getValue();
    Runnable next = later;
    later = null;
    boolean choice = confirmed && !Objects.equals(picked, shown);
    confirmed = false;
    if (choice) {
      // What came meanwhile is older than the edit, after which everything is shown again.
      choose(picked);
      return;
    }
    showing = true;
    box.setValue(shown);
    showing = false;
    if (next != null) {
      next.run();
    }
  }

  private void choose(@Nullable T picked) {
    if (picked != null && !Objects.equals(picked, shown)) {
      shown = picked;
      chosen.accept(picked);
    }
  }
}
