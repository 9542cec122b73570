package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.fx.Delayed;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A field whose text stands for a value, which is taken when the person pauses, leaves or presses
 * Enter: half of "25" is a value too. A text that stands for none changes nothing, and what is
 * allowed is said.
 */
final class TypedField<T> {

  private static final Duration PAUSE = Duration.millis(900);

  private final TextField field = new TextField();
  private final Delayed pause = new Delayed(PAUSE);
  private final Meaning<T> meaning;
  private final Consumer<T> set;
  private final Label problem = Nodes.wrapping("", "field-problem");
  private @Nullable String help;
  private boolean showing;

  /**
   * How a text and its value belong together.
   *
   * @param written the value as the console writes it
   * @param read empty when the text stands for none
   * @param obstacle what is allowed, said of a text that stands for none
   */
  record Meaning<T>(
      Function<T, String> written,
      Function<String, Optional<T>> read,
      Function<String, String> obstacle) {}

  /**
   * @param set told of each value written
   */
  TypedField(Meaning<T> meaning, Consumer<T> set) {
    this.meaning = meaning;
    this.set = set;
    Nodes.show(problem, false);
    field
        .textProperty()
        .addListener((of, was, is) -> {
          if (!showing) {
            pause.restart(this::settle);
          }
        });
    field.setOnAction(event -> tidy());
    field
        .focusedProperty()
        .addListener((of, was, is) -> {
          if (!is) {
            tidy();
          }
        });
  }

  TextField node() {
    return field;
  }

  /** What is wrong with the text; to be put beside the field. */
  Label problem() {
    return problem;
  }

  void name(String id, String name) {
    field.setId(id);
    field.setAccessibleText(name);
    problem.setId(id + "-problem");
  }

  private Optional<T> get() {
    return meaning.read().apply(field.getText());
  }

  /** Shows a value; what the person is writing stays if it means the same. */
  void show(T value) {
    clear();
    if (!get().equals(Optional.of(value))) {
      write(value);
    }
  }

  /** Takes what is written, or complains; the text stays as it is being written. */
  private void settle() {
    Optional<T> value = get();
    if (value.isPresent()) {
      clear();
      set.accept(value.get());
    } else {
      complain(meaning.obstacle().apply(field.getText()));
    }
  }

  private void complain(String words) {
    if (!problem.isVisible()) {
      help = field.getAccessibleHelp();
    }
    problem.setText(words);
    field.setAccessibleHelp(words);
    Nodes.show(problem, true);
    Nodes.style(field, "mistaken", true);
  }

  private void clear() {
    if (problem.isVisible()) {
      field.setAccessibleHelp(help);
    }
    Nodes.show(problem, false);
    Nodes.style(field, "mistaken", false);
  }

  /** Writes it as the console would, or complains. */
  private void tidy() {
    pause.stop();
    settle();
    get().ifPresent(this::write);
  }

  private void write(T value) {
    showing = true;
    field.setText(meaning.written().apply(value));
    showing = false;
  }
}
