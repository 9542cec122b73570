package ai.nexadesk.console.ui.preferences;

import ai.nexadesk.console.ui.control.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;

/** One of a few. */
final class ChoiceField<T> implements Field {

  private final Choices<T> choices;
  private final Supplier<List<T>> items;
  private final Value<T> value;

  /**
   * @param words how one of them reads
   */
  ChoiceField(Value<T> value, Supplier<List<T>> items, Function<T, String> words) {
    this.value = value;
    this.items = items;
    choices = new Choices<>("", "", words, value.set());
  }

  @Override
  public Node node() {
    return choices.node();
  }

  @Override
  public Node control() {
    return choices.node();
  }

  @Override
  public void show() {
    T now = value.now().get();
    List<T> all = new ArrayList<>(items.get());
    if (!all.contains(now)) {
      all.addFirst(now);
    }
    choices.show(all, now);
  }
}
