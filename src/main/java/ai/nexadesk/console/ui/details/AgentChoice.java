package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.store.People;
import ai.nexadesk.console.ui.control.Choices;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who has the conversation, and taking it oneself. */
final class AgentChoice extends VBox {

  private final Choices<Optional<Agent>> choices;
  private final Button take;
  private final Button notYou;
  private final Texts texts;
  private final NameIt nameIt;
  private boolean told = true;

  /**
   * @param takeIt called by "Take it"
   * @param whoAgain called by whoever is taken for somebody else
   */
  AgentChoice(DetailsModel model, Texts texts, Runnable takeIt, Runnable whoAgain) {
    super(4);
    this.texts = texts;
    choices =
        new Choices<>(
            "details-agent",
            texts.of("details.agent"),
            agent -> agent.map(a -> SafeText.oneLine(a.name(), 40)).orElseGet(this::nobody),
            agent -> model.assign(agent.map(Agent::id).orElse(null)));
    choices.node().setMinWidth(0);
    HBox.setHgrow(choices.node(), Priority.ALWAYS);
    take = Nodes.button(texts.of("details.take"), takeIt, "strong-button");
    take.setId("details-take");
    notYou = Nodes.button("", whoAgain, "link-button");
    notYou.setId("details-not-you");
    notYou.setMinWidth(0);
    Nodes.show(notYou, false);
    nameIt =
        new NameIt(
            "details-agent-name",
            texts.of("name.agent"),
            texts,
            (id, name) -> model.people().name(People.Kind.AGENT, id, name));
    getChildren().setAll(new HBox(8, choices.node(), take), nameIt, notYou);
  }

  void focusChoice() {
    choices.node().requestFocus();
  }

  /** Until the server said so, nobody knows that nobody has it. */
  private String nobody() {
    return texts.of(told ? "agent.nobody" : "details.untold");
  }

  void show(@Nullable Agent agent, boolean agentTold, Known known) {
    boolean otherwise = told != agentTold;
    told = agentTold;
    if (otherwise) {
      choices.refresh();
    }
    nameIt.show(agent == null ? "" : agent.id(), agent == null || agent.named());
    List<Optional<Agent>> items = new ArrayList<>();
    items.add(Optional.empty());
    known.agents().forEach(one -> items.add(Optional.of(one)));
    Optional<Agent> now = Optional.ofNullable(agent);
    if (!items.contains(now)) {
      items.add(now);
    }
    choices.show(items, now);
    Nodes.style(choices.node(), "nobody", now.isEmpty());
    boolean mine = agent != null && known.me().map(Agent::id).stream().anyMatch(agent.id()::equals);
    take.setText(texts.of(mine ? "details.yours" : "details.take"));
    if (mine && take.isFocused()) {
      choices.node().requestFocus(); // a button that is done with must not drop the focus
    }
    take.setDisable(mine);
    Nodes.show(notYou, known.me().isPresent());
    known
        .me()
        .ifPresent(me -> notYou.setText(texts.of("me.notYou", SafeText.oneLine(me.name(), 24))));
  }
}
