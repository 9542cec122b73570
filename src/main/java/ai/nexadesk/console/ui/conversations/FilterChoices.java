package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.TagCount;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the filters offer, learned from the data. FX thread; asks the store behind it. */
public final class FilterChoices {

  private static final int TAGS = 2000;

  /** Values seen in the data. */
  record Seen(List<String> tags, List<Agent> agents, List<String> sources) {}

  private final Store store;
  private final Question<Seen> question;
  private final ObjectProperty<Seen> seen =
      new SimpleObjectProperty<>(new Seen(List.of(), List.of(), List.of()));

  public FilterChoices(Store store, Background background) {
    this.store = store;
    this.question = background.question();
  }

  ReadOnlyObjectProperty<Seen> seenProperty() {
    return seen;
  }

  /** Looks at the data again; called when the filters are opened, not on every change. */
  public void refresh() {
    question.ask(
        () ->
            new Seen(
                store.conversations().tags(TAGS).stream().map(TagCount::tag).toList(),
                store.people().agents(),
                store.conversations().sources()),
        seen::set);
  }
}
