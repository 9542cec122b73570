package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.TagCount;
import ai.nexadesk.console.ui.control.Suggestions;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;

/** What the filters offer, learned from the data. FX thread; asks the store behind it. */
public final class FilterChoices {

  private static final int TAGS = 2000;

  /** Values seen in the data. */
  record Seen(List<String> statuses, List<String> tags, List<Agent> agents, List<String> sources) {}

  private final Store store;
  private final Background background;
  private final Question<Seen> question;
  private final ObjectProperty<Seen> seen =
      new SimpleObjectProperty<>(new Seen(List.of(), List.of(), List.of(), List.of()));

  public FilterChoices(Store store, Background background) {
    this.store = store;
    this.background = background;
    this.question = background.question();
  }

  ReadOnlyObjectProperty<Seen> seenProperty() {
    return seen;
  }

  /** The name of an agent with this id, else the text itself; safe to draw. */
  String agentName(String idOrName) {
    String name =
        seen.get().agents().stream()
            .filter(agent -> agent.id().equals(idOrName))
            .findFirst()
            .map(Agent::name)
            .orElse(idOrName);
    return SafeText.oneLine(name, 40);
  }

  /** How a query names this agent: by the name, or by the id where several have that name. */
  String written(Agent agent) {
    boolean plain =
        !agent.name().isBlank()
            && seen.get().agents().stream().filter(a -> a.name().equals(agent.name())).count() == 1;
    return plain ? agent.name() : agent.id();
  }

  /** Likewise, for what a query says already. */
  String written(String idOrName) {
    return seen.get().agents().stream()
        .filter(agent -> agent.id().equals(idOrName))
        .findFirst()
        .map(this::written)
        .orElse(idOrName);
  }

  /** Offers operators and the values seen while somebody writes in {@code search}. */
  public void completes(TextField search, Texts texts) {
    SearchHints hints = new SearchHints(store.completion(), background, texts);
    search.setUserData(new Suggestions(search, hints));
  }

  /** Looks at the data again; called when the filters are entered, not on every change. */
  public void refresh() {
    question.ask(
        () ->
            new Seen(
                store.conversations().statuses(),
                store.conversations().tags(TAGS).stream().map(TagCount::tag).toList(),
                store.people().agents(),
                store.conversations().sources()),
        seen::set);
  }
}
