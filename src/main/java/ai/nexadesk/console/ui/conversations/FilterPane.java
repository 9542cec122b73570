package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryFacet;
import ai.nexadesk.console.ui.control.Choices;
import ai.nexadesk.console.ui.control.Completion;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.SourceWord;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The filters, two by two under the head of the list. Follows the listing and changes it.
 *
 * <p>A control changes its part of the query only when somebody changes the control: what was typed
 * and it cannot offer by itself, such as two agents, it shows as a choice like the others.
 */
final class FilterPane {

  private static final int DRAWN = 40;

  private final GridPane pane = new GridPane();
  private final StatusFilter statuses;
  private final TextField tag = new TextField();

  /** Each choice is the parts of the query it stands for. */
  private final Choices<List<Query>> agents;

  private final Choices<List<Query>> sources;
  private final ConversationsModel model;
  private final FilterChoices choices;
  private final Texts texts;

  FilterPane(ConversationsModel model, FilterChoices choices, Texts texts) {
    this.model = model;
    this.choices = choices;
    this.texts = texts;
    statuses = new StatusFilter(model, texts);
    agents = choice("filter-agent", "filter.agent", "filter.anyAgent", QueryFacet.AGENT);
    sources = choice("filter-source", "filter.source", "filter.anySource", QueryFacet.SOURCE);
    buildTag();
    pane.getStyleClass().add("filter-pane");
    pane.setHgap(8);
    pane.setVgap(8);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      half.setHgrow(Priority.ALWAYS);
      pane.getColumnConstraints().add(half);
    }
    pane.add(named(texts.of("filter.status"), statuses.node()), 0, 0);
    pane.add(named(texts.of("filter.tag"), tag), 1, 0);
    pane.add(named(texts.of("filter.agent"), agents.node()), 0, 1);
    pane.add(named(texts.of("filter.source"), sources.node()), 1, 1);
    model.listingProperty().addListener((of, was, is) -> show());
    choices.seenProperty().addListener((of, was, is) -> show());
    show();
  }

  Node node() {
    return pane;
  }

  private Choices<List<Query>> choice(String id, String name, String any, QueryFacet facet) {
    return new Choices<>(
        id,
        texts.of(name),
        parts -> parts.isEmpty() ? texts.of(any) : words(parts),
        parts -> model.search().change(query -> facet.replace(query, parts)));
  }

  private void buildTag() {
    tag.setId("filter-tag");
    tag.setAccessibleText(texts.of("filter.tag"));
    tag.setPromptText(texts.of("filter.anyTag"));
    Completion completion = new Completion(tag, this::tagsFor, this::tagTaken);
    tag.focusedProperty()
        .addListener((of, was, is) -> {
          if (!is) {
            tagTaken(tag.getText());
          }
        });
    tag.setUserData(completion);
  }

  private List<String> tagsFor(String typed) {
    String before = typed.substring(0, TagText.lastTag(typed));
    String start = typed.substring(before.length()).strip().toLowerCase(Locale.ROOT);
    String gap = before.endsWith(",") ? " " : "";
    return choices.seenProperty().get().tags().stream()
        .filter(known -> known.toLowerCase(Locale.ROOT).startsWith(start))
        .map(known -> before + gap + TagText.of(new Query.HasTag(known)))
        .filter(offer -> !offer.equals(typed))
        .toList();
  }

  private void tagTaken(String text) {
    if (!text.strip().equals(TagText.of(query()))) {
      model.search().change(query -> QueryFacet.TAG.replace(query, TagText.parts(text)));
    }
  }

  private void show() {
    FilterChoices.Seen seen = choices.seenProperty().get();
    statuses.show(seen.statuses());
    String tags = TagText.of(query());
    if (!tag.isFocused() && !tag.getText().equals(tags)) {
      tag.setText(tags);
    }
    List<Query> everybody = new ArrayList<>(List.of(new Query.Unassigned(), new Query.Mine()));
    for (Agent agent : seen.agents()) {
      everybody.add(new Query.WithAgent(choices.written(agent)));
    }
    show(agents, everybody, QueryFacet.AGENT.parts(query()).stream().map(this::known).toList());
    show(
        sources,
        seen.sources().stream().<Query>map(Query.FromSource::new).toList(),
        QueryFacet.SOURCE.parts(query()));
  }

  private static void show(Choices<List<Query>> box, List<Query> known, List<Query> chosen) {
    List<List<Query>> all = new ArrayList<>(List.of(List.of()));
    known.forEach(one -> all.add(List.of(one)));
    if (!all.contains(chosen)) {
      all.add(chosen);
    }
    box.show(all, chosen);
  }

  /** An agent typed by id is the one offered by name. */
  private Query known(Query part) {
    return part instanceof Query.WithAgent(String who)
        ? new Query.WithAgent(choices.written(who))
        : part;
  }

  private Query query() {
    return model.search().query();
  }

  private static VBox named(String name, Node control) {
    Label label = Nodes.label(name, "field-name");
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }

  private String words(List<Query> parts) {
    return parts.stream()
        .map(part -> leaves(part).map(this::word).collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" + "));
  }

  private static Stream<Query> leaves(Query part) {
    return part instanceof Query.Or(List<Query> any) ? any.stream() : Stream.of(part);
  }

  private String word(Query leaf) {
    return switch (leaf) {
      case Query.Unassigned() -> texts.of("agent.nobody");
      case Query.Mine() -> texts.of("filter.me");
      case Query.WithAgent(String one) -> choices.agentName(one);
      case Query.FromSource(String source) -> SourceWord.of(source, texts);
      default -> SafeText.oneLine(leaf.toString(), DRAWN);
    };
  }
}
