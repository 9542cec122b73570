package ai.nexadesk.console.ui.details;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.triage.Suggestions;
import ai.nexadesk.console.triage.Suggestions.Proposal;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/**
 * What similar conversations suggest, beside what it would change: each a button that says why, and
 * does nothing by itself. FX thread.
 */
final class Proposals {

  private static final int SHOWN = 16;
  private static final int NAMED = 120;

  private final DetailsModel model;
  private final Texts texts;
  private final FlowPane tags = new FlowPane(6, 6);
  private final FlowPane agent = new FlowPane();
  private final Runnable tagsElse;
  private final Runnable agentElse;
  private List<Proposal<String>> tagsNow = List.of();
  private Optional<Proposal<Agent>> agentNow = Optional.empty();

  /**
   * @param tagsElse takes the focus from the last suggested tag
   * @param agentElse likewise from the agent
   */
  Proposals(DetailsModel model, Texts texts, Runnable tagsElse, Runnable agentElse) {
    this.model = model;
    this.texts = texts;
    this.tagsElse = tagsElse;
    this.agentElse = agentElse;
    tags.setId("details-suggested-tags");
    tags.setPrefWrapLength(200);
    tags.setMinWidth(0);
    agent.setMinWidth(0);
    agent.setId("details-suggested-agent");
    Nodes.show(tags, false);
    Nodes.show(agent, false);
    model.detailsProperty().addListener((of, was, is) -> draw());
    model.suggestions().drawnProperty().addListener((of, was, is) -> draw());
    model.suggestions().shownProperty().addListener((of, was, is) -> draw());
  }

  Node tags() {
    return tags;
  }

  Node agent() {
    return agent;
  }

  private void draw() {
    Optional<Conversation> open = model.detailsProperty().get().map(Details::conversation);
    Optional<Suggestions> suggestions =
        model
            .suggestions()
            .drawnProperty()
            .get()
            .filter(drawn -> model.suggestions().shownProperty().get())
            .filter(drawn -> open.filter(one -> one.key() == drawn.key()).isPresent())
            .map(SuggestionsModel.Drawn::suggestions);
    drawTags(suggestions.flatMap(made -> open.map(made::tagsFor)).orElse(List.of()));
    drawAgent(suggestions.flatMap(made -> open.flatMap(made::agentFor)));
  }

  private void drawTags(List<Proposal<String>> now) {
    if (!now.equals(tagsNow)) {
      tagsNow = now;
      put(tags, now.stream().map(this::tag).toList(), tagsElse);
    }
  }

  private void drawAgent(Optional<Proposal<Agent>> now) {
    if (!now.equals(agentNow)) {
      agentNow = now;
      put(agent, now.stream().map(this::agent).toList(), agentElse);
    }
  }

  /** One that was taken up hands the focus to the next, or else it would land in the search. */
  private static void put(Pane pane, List<Node> buttons, Runnable otherwise) {
    boolean focused = pane.isFocusWithin();
    pane.getChildren().setAll(buttons);
    Nodes.show(pane, !buttons.isEmpty());
    if (focused) {
      buttons.stream().findFirst().ifPresentOrElse(Node::requestFocus, otherwise);
    }
  }

  private Node tag(Proposal<String> proposal) {
    String words = SafeText.oneLine(proposal.value(), SHOWN);
    String named = SafeText.oneLine(proposal.value(), NAMED);
    Button button =
        button(
            texts.of("suggest.tag", words, proposal.having(), proposal.of()),
            texts.of("suggest.tagWhy", named, proposal.having(), proposal.of()),
            () -> model.addTag(proposal.value()));
    button.maxWidthProperty().bind(tags.widthProperty());
    button.setId("suggested-tag-" + tagsNow.indexOf(proposal));
    return button;
  }

  private Node agent(Proposal<Agent> proposal) {
    String words = SafeText.oneLine(proposal.value().name(), SHOWN);
    String named = SafeText.oneLine(proposal.value().name(), NAMED);
    Button button =
        button(
            texts.of("suggest.agent", words, proposal.having(), proposal.of()),
            texts.of("suggest.agentWhy", named, proposal.having(), proposal.of()),
            () -> model.assign(proposal.value().id()));
    button.maxWidthProperty().bind(agent.widthProperty());
    button.setId("suggested-agent");
    return button;
  }

  private static Button button(String words, String why, Runnable action) {
    Button button = Nodes.button(words, action, "suggestion");
    button.setMinWidth(0);
    button.setAccessibleText(why);
    Nodes.tip(button, () -> why);
    return button;
  }
}
