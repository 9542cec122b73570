package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.ui.control.Choices;
import ai.nexadesk.console.ui.control.Completion;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.control.SourceWord;
import ai.nexadesk.console.ui.control.StatusWord;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;

/** The filters, two by two under the head of the list. Follows the listing and changes it. */
final class FilterPane {

  private final GridPane pane = new GridPane();
  private final CheckComboBox<ConversationStatus> statuses =
      // A list of its own: one shared between two of these controls leaks.
      new CheckComboBox<>(FXCollections.observableArrayList(ConversationStatus.SETTABLE));
  private final TextField tag = new TextField();
  private final Choices<Filters.Who> agents;
  private final Choices<String> sources;
  private final ConversationsModel model;
  private final FilterChoices choices;
  private final Texts texts;
  private boolean showing;

  FilterPane(ConversationsModel model, FilterChoices choices, Texts texts) {
    this.model = model;
    this.choices = choices;
    this.texts = texts;
    agents =
        new Choices<>(
            "filter-agent",
            texts.of("filter.agent"),
            this::words,
            who -> model.search().change(query -> Filters.withAgent(query, who)));
    sources =
        new Choices<>(
            "filter-source",
            texts.of("filter.source"),
            word -> word.isEmpty() ? texts.of("filter.anySource") : SourceWord.of(word, texts),
            word -> model.search().change(query -> Filters.withSource(query, word)));
    buildStatuses(texts);
    buildTag(texts);
    pane.getStyleClass().add("filter-pane");
    pane.setHgap(8);
    pane.setVgap(8);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      half.setHgrow(Priority.ALWAYS);
      pane.getColumnConstraints().add(half);
    }
    pane.add(named(texts.of("filter.status"), statuses), 0, 0);
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

  private void buildStatuses(Texts texts) {
    statuses.setId("filter-status");
    statuses.setAccessibleText(texts.of("filter.status"));
    statuses.setTitle(texts.of("filter.anyStatus"));
    statuses.setShowCheckedCount(false);
    statuses.setMaxWidth(Double.MAX_VALUE);
    statuses.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ConversationStatus status) {
            return status == null ? "" : StatusWord.of(status, texts);
          }

          @Override
          public ConversationStatus fromString(String text) {
            throw new UnsupportedOperationException("not editable");
          }
        });
    statuses
        .getCheckModel()
        .getCheckedItems()
        .addListener(
            (ListChangeListener<ConversationStatus>)
                change -> {
                  showTitle(texts);
                  if (!showing) {
                    model.search().change(query -> Filters.withStatuses(query, checked()));
                  }
                });
  }

  private void showTitle(Texts texts) {
    // The control shows what is checked by itself; the title stands in for nothing checked.
    statuses.setTitle(checked().isEmpty() ? texts.of("filter.anyStatus") : null);
  }

  private List<String> checked() {
    return statuses.getCheckModel().getCheckedItems().stream()
        .map(ConversationStatus::word)
        .toList();
  }

  private void buildTag(Texts texts) {
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
    String before = typed.substring(0, typed.lastIndexOf(',') + 1);
    String start = typed.substring(before.length()).strip().toLowerCase(Locale.ROOT);
    return choices.seenProperty().get().tags().stream()
        .filter(known -> known.toLowerCase(Locale.ROOT).startsWith(start))
        .map(known -> before.isEmpty() ? known : before + " " + known)
        .filter(offer -> !offer.equals(typed))
        .toList();
  }

  private void tagTaken(String text) {
    List<String> tags =
        Stream.of(text.split(",", -1)).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    if (!tags.equals(filters().tags())) {
      model.search().change(query -> Filters.withTags(query, tags));
    }
  }

  private void show() {
    Filters filters = filters();
    showing = true;
    try {
      if (!checked().equals(filters.statuses())) {
        ConversationStatus.SETTABLE.forEach(status -> {
          // One by one: clearing all at once can throw in this control.
          if (filters.statuses().contains(status.word())) {
            statuses.getCheckModel().check(status);
          } else {
            statuses.getCheckModel().clearCheck(status);
          }
        });
      }
      String tags = String.join(", ", filters.tags());
      if (!tag.isFocused() && !tag.getText().equals(tags)) {
        tag.setText(tags);
      }
    } finally {
      showing = false;
    }
    Filters.Who who =
        filters.agent() instanceof Filters.Who.One(String one)
            ? new Filters.Who.One(choices.written(one))
            : filters.agent();
    agents.show(agentChoices(who), who);
    List<String> words = new ArrayList<>(List.of(""));
    words.addAll(choices.seenProperty().get().sources());
    if (!words.contains(filters.source())) {
      words.add(filters.source());
    }
    sources.show(words, filters.source());
  }

  private List<Filters.Who> agentChoices(Filters.Who chosen) {
    List<Filters.Who> all = new ArrayList<>(List.of(Filters.ANYONE, Filters.NOBODY, Filters.ME));
    for (Agent agent : choices.seenProperty().get().agents()) {
      all.add(new Filters.Who.One(choices.written(agent)));
    }
    if (!all.contains(chosen)) {
      all.add(chosen);
    }
    return all;
  }

  private Filters filters() {
    return Filters.of(model.search().query());
  }

  private static VBox named(String name, Node control) {
    Label label = Nodes.label(name, "field-name");
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }

  private String words(Filters.Who who) {
    return switch (who) {
      case Filters.Who.Anyone() -> texts.of("filter.anyAgent");
      case Filters.Who.Nobody() -> texts.of("agent.nobody");
      case Filters.Who.Me() -> texts.of("filter.me");
      case Filters.Who.One(String one) -> choices.agentName(one);
    };
  }
}
