package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.QueryOperator;
import ai.nexadesk.console.store.Completion;
import ai.nexadesk.console.ui.control.Suggestions;
import ai.nexadesk.console.ui.control.Suggestions.Offer;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;

/** What the copy offers while somebody writes a search, with a word on each. FX thread. */
final class SearchHints implements Suggestions.Source {

  private static final int MOST = 10;
  private static final int DRAWN = 40;

  private final Completion completion;
  private final Question<Completion.Offers> question;
  private final Texts texts;

  SearchHints(Completion completion, Background background, Texts texts) {
    this.completion = completion;
    this.question = background.promptQuestion();
    this.texts = texts;
  }

  @Override
  public void ask(String text, int caret, Consumer<List<Offer>> answered) {
    question.ask(
        () -> completion.at(text, caret, MOST),
        found ->
            answered.accept(
                found.offers().stream().map(offer -> drawn(text, found, offer)).toList()));
  }

  private Offer drawn(String text, Completion.Offers place, Completion.Offer offer) {
    String behind = text.substring(place.end());
    boolean goesOn = offer.begins().isPresent() || behind.startsWith(",") || behind.startsWith(")");
    boolean spaced = behind.startsWith(" ");
    String head = text.substring(0, place.start()) + offer.text() + (goesOn || spaced ? "" : " ");
    return new Offer(
        SafeText.oneLine(offer.shown(), DRAWN),
        hint(offer),
        head + behind,
        head.length() + (spaced && !goesOn ? 1 : 0));
  }

  private String hint(Completion.Offer offer) {
    return offer
        .begins()
        .map(operator -> texts.of(hint(operator)))
        .orElse(offer.conversations() == 0 ? "" : texts.number(offer.conversations()));
  }

  private static String hint(QueryOperator operator) {
    return switch (operator) {
      case STATUS -> "search.offer.status";
      case TAG -> "search.offer.tag";
      case AGENT -> "search.offer.agent";
      case DEPARTMENT -> "search.offer.department";
      case SOURCE -> "search.offer.source";
      case FROM -> "search.offer.from";
      case IS -> "search.offer.is";
      case HAS -> "search.offer.has";
      case BEFORE -> "search.offer.before";
      case AFTER -> "search.offer.after";
      case OLDER -> "search.offer.older";
      case NEWER -> "search.offer.newer";
      case WAITING -> "search.offer.waiting";
      case MESSAGES -> "search.offer.messages";
      case SORT -> "search.offer.sort";
    };
  }
}
