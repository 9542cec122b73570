package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How many conversations each view has. FX thread; asks the store behind it. */
public final class RailModel {

  private final Store store;
  private final Question<Map<View, Integer>> question;
  private final ObjectProperty<Map<View, Integer>> counts = new SimpleObjectProperty<>(Map.of());

  public RailModel(Store store, Background background) {
    this.store = store;
    this.question = background.question();
  }

  ReadOnlyObjectProperty<Map<View, Integer>> countsProperty() {
    return counts;
  }

  /** Counts again. */
  public void refresh() {
    question.ask(
        () -> {
          Optional<String> me = store.people().me().map(Agent::id);
          Map<View, Integer> found = new EnumMap<>(View.class);
          for (View view : View.values()) {
            found.put(view, store.conversations().count(view.query(me)));
          }
          return found;
        },
        counts::set);
  }
}
