package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryProblem;
import ai.nexadesk.console.domain.SavedView;
import ai.nexadesk.console.domain.View;
import ai.nexadesk.console.ui.control.Nodes;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What a search was understood as, under the head of the list: its parts as chips, what was taken
 * as plain text, and what else there is outside the view.
 */
final class SearchStrip {

  private static final int QUOTED = 40;

  private final VBox strip = new VBox(6);
  private final FlowPane chips = new FlowPane(6, 6);
  private final Label problems = Nodes.wrapping("", "search-problem");
  private final Button clear;
  private final Button elsewhere;
  private final Label covered = Nodes.wrapping("", "search-covered");
  private final Button readRest;
  private final FlowPane coverage;
  private final ConversationsModel model;
  private final ChipWords words;
  private final Texts texts;
  private Query drawn = Query.ALL;

  SearchStrip(ConversationsModel model, FilterChoices choices, Texts texts) {
    this.model = model;
    this.texts = texts;
    words = new ChipWords(texts, choices::agentName);
    problems.setId("search-problems");
    clear =
        Nodes.button(
            texts.of("filter.clear"), () -> model.search().change(Filters::cleared), "link-button");
    clear.setId("filter-clear");
    elsewhere = Nodes.button("", () -> model.show(View.ALL), "link-button");
    elsewhere.setId("search-elsewhere");
    covered.setId("search-covered");
    readRest = Nodes.button(texts.of("search.readRest"), model.coverage()::readRest, "link-button");
    readRest.setId("search-read-rest");
    coverage = new FlowPane(8, 2, covered, readRest);
    chips.setId("search-chips");
    strip.setId("search-strip");
    strip.getStyleClass().add("search-strip");
    strip.getChildren().setAll(chips, problems, coverage, elsewhere);
    model.listingProperty().addListener((of, was, is) -> draw());
    model.countProperty().addListener((of, was, is) -> draw());
    model.elsewhere().moreProperty().addListener((of, was, is) -> draw());
    model.coverage().shownProperty().addListener((of, was, is) -> draw());
    choices.seenProperty().addListener((of, was, is) -> redraw());
    draw();
  }

  Node node() {
    return strip;
  }

  private void redraw() {
    drawn = Query.ALL;
    draw();
  }

  private void draw() {
    Listing listing = model.listingProperty().get();
    if (!listing.asked().equals(drawn)) {
      drawn = listing.asked();
      chips.getChildren().setAll(parts(drawn).map(this::chip).toList());
      if (!Filters.none(drawn)) {
        chips.getChildren().add(clear);
      }
    }
    Nodes.show(chips, !chips.getChildren().isEmpty());
    problems.setText(problems(listing));
    Nodes.show(problems, !problems.getText().isEmpty());
    drawCoverage();
    int more = model.elsewhere().moreProperty().get();
    elsewhere.setText(texts.count("search.elsewhere", more));
    // The empty list offers the same, larger.
    Nodes.show(elsewhere, more > 0 && model.countProperty().get() > 0);
    Nodes.show(strip, strip.getChildren().stream().anyMatch(Node::isManaged));
  }

  private void drawCoverage() {
    Optional<SearchCoverage.Shown> now = model.coverage().shownProperty().get();
    Nodes.show(coverage, now.isPresent());
    now.ifPresent(shown -> {
      // Rounded down: a hundred percent is said by saying nothing.
      long percent = (long) (shown.coverage().share() * 100);
      covered.setText(texts.of(shown.first() ? "search.reading" : "search.covered", percent));
      Nodes.show(readRest, !shown.first());
    });
  }

  private static Stream<Query> parts(Query query) {
    Stream<Query> all =
        query instanceof Query.And(List<Query> parts) ? parts.stream() : Stream.of(query);
    // Plain words are what they look like in the field already.
    return all.filter(part -> !(part instanceof Query.Text) && !(part instanceof Query.All));
  }

  private Node chip(Query part) {
    return new Chip(words.of(part), texts, () -> remove(part)).node();
  }

  private void remove(Query part) {
    model.search().change(query -> without(query, part));
  }

  static Query without(Query query, Query part) {
    if (!(query instanceof Query.And(List<Query> parts))) {
      return query.equals(part) ? Query.ALL : query;
    }
    List<Query> left = parts.stream().filter(each -> !each.equals(part)).toList();
    return left.isEmpty() ? Query.ALL : Query.all(left);
  }

  private String problems(Listing listing) {
    String typed = explained(listing.problems());
    String kept =
        listing.view() instanceof SavedView view && !view.problems().isEmpty()
            ? texts.of("search.problem.inView", explained(view.problems()))
            : "";
    return Stream.of(typed, kept).filter(said -> !said.isEmpty()).collect(Collectors.joining("\n"));
  }

  private String explained(List<QueryProblem> all) {
    return all.stream()
        .map(problem -> texts.of(reason(problem.kind()), SafeText.oneLine(problem.part(), QUOTED)))
        .distinct()
        .limit(3)
        .collect(Collectors.joining("\n"));
  }

  private static String reason(QueryProblem.Kind kind) {
    return switch (kind) {
      case UNKNOWN_OPERATOR -> "search.problem.operator";
      case UNKNOWN_VALUE -> "search.problem.value";
      case NOT_A_DAY -> "search.problem.day";
      case NOT_AN_AGE -> "search.problem.age";
      case NOT_A_NUMBER -> "search.problem.number";
      case NO_VALUE -> "search.problem.noValue";
      case SORT_EXCLUDED, NOTHING_TO_JOIN -> "search.problem.text";
      case ONLY_SIGNS, UNOPENED_PARENTHESIS -> "search.problem.leftOut";
      case UNCLOSED_QUOTE, UNCLOSED_PARENTHESIS -> "search.problem.unclosed";
      case TOO_DEEP, TOO_MANY -> "search.problem.tooMuch";
    };
  }
}
