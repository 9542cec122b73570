package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Agent;
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
import org.jspecify.annotations.Nullable;

/** Who has the conversation, and taking it oneself. */
final class AgentChoice extends HBox {

  private final Choices<Optional<Agent>> choices;
  private final Button take;
  private final Texts texts;

  /**
   * @param takeIt called by "Take it"
   */
  AgentChoice(DetailsModel model, Texts texts, Runnable takeIt) {
    super(8);
    this.texts = texts;
    choices =
        new Choices<>(
            "details-agent",
            texts.of("details.agent"),
            agent ->
                agent.map(a -> SafeText.oneLine(a.name(), 40)).orElse(texts.of("agent.nobody")),
            agent -> model.assign(agent.map(Agent::id).orElse(null)));
    choices.node().setMinWidth(0);
    HBox.setHgrow(choices.node(), Priority.ALWAYS);
    take = Nodes.button(texts.of("details.take"), takeIt, "strong-button");
    take.setId("details-take");
    getChildren().setAll(choices.node(), take);
  }

  void show(@Nullable Agent agent, Known known) {
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
    take.setDisable(mine);
  }
}
