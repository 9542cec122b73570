package ai.nexadesk.console.ui.control;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/**
 * A drop-down that tells a person's choice from a value shown to them.
 *
 * <p>Plain JavaFX reports both alike, and an edit must only come of the first.
 */
public final class Choices<T> {

  private final ComboBox<T> box = new ComboBox<>();
  private boolean showing;

  /**
   * @param words how an item reads
   * @param chosen called when the person picks something else
   */
  public Choices(String id, String name, Function<T, String> words, Consumer<T> chosen) {
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
    box.valueProperty()
        .addListener((of, was, is) -> {
          if (!showing && is != null && !Objects.equals(was, is)) {
            chosen.accept(is);
          }
        });
  }

  public ComboBox<T> node() {
    return box;
  }

  /** Offers {@code items} and shows {@code value}; nobody is told. */
  public void show(List<T> items, T value) {
    showing = true;
    try {
      if (!box.getItems().equals(items)) {
        box.getItems().setAll(items);
      }
      box.setValue(value);
    } finally {
      showing = false;
    }
  }
}
