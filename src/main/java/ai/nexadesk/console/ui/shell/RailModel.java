package ai.nexadesk.console.ui.shell;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.domain.ViewRef;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How many conversations each view has, by its id. FX thread; asks the store behind it. */
public final class RailModel {

  /** So many views are counted in one pass over the copy. */
  private static final int TOGETHER = 12;

  private final Store store;
  private final Question<Map<String, Integer>> question;
  private final Question<Map<String, Integer>> aged;
  private final ObjectProperty<Map<String, Integer>> counts = new SimpleObjectProperty<>(Map.of());

  public RailModel(Store store, Background background) {
    this.store = store;
    this.question = background.question();
    this.aged = background.question();
  }

  public ReadOnlyObjectProperty<Map<String, Integer>> countsProperty() {
    return counts;
  }

  /** Counts again. */
  public void refresh() {
    question.ask(() -> counted(views()), counts::set);
  }

  /** Counts again those that time alone changes. */
  public void timePassed() {
    Map<String, Integer> before = counts.get();
    aged.ask(
        () ->
            counted(
                views().stream()
                    .filter(view -> Query.asksForAge(view.query(Optional.empty())))
                    .toList()),
        found -> {
          if (!found.isEmpty() && counts.get().equals(before)) {
            Map<String, Integer> all = new HashMap<>(before);
            all.putAll(found);
            counts.set(all);
          }
        });
  }

  private List<ViewRef> views() {
    List<ViewRef> views = new ArrayList<>(List.of(View.values()));
    views.addAll(store.savedViews().list());
    return views;
  }

  private Map<String, Integer> counted(List<ViewRef> views) {
    Optional<String> me = store.people().me().map(Agent::id);
    Map<String, Integer> found = new HashMap<>();
    for (int from = 0; from < views.size(); from += TOGETHER) {
      List<ViewRef> some = views.subList(from, Math.min(from + TOGETHER, views.size()));
      List<Query> queries = some.stream().map(view -> view.query(me)).toList();
      int[] counted = store.conversations().counts(queries);
      for (int i = 0; i < counted.length; i++) {
        found.put(some.get(i).id(), counted[i]);
      }
    }
    return found;
  }
}
