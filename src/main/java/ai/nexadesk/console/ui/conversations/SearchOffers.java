package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.ConversationStatus;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryOperator;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.ui.control.Suggestions.Offer;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What may stand at the caret of a search: operators, and values seen in the data. */
final class SearchOffers {

  private static final int SHORTEST_WORD = 2;
  private static final int DRAWN = 40;

  /** A value: what to write, and what to draw. */
  private record Value(String written, String drawn) {}

  private final Supplier<FilterChoices.Seen> seen;
  private final Function<Agent, String> agentWritten;
  private final Texts texts;

  SearchOffers(
      Supplier<FilterChoices.Seen> seen, Function<Agent, String> agentWritten, Texts texts) {
    this.agentWritten = agentWritten;
    this.seen = seen;
    this.texts = texts;
  }

  /** What fits {@code text} with the caret at that place, the best first. */
  List<Offer> at(String text, int caret) {
    int start = start(text, caret);
    String token = text.substring(start, caret);
    String sign = token.startsWith("-") ? "-" : "";
    String bare = token.substring(sign.length());
    int colon = bare.indexOf(':');
    Place place = new Place(text.substring(0, start) + sign, text.substring(caret));
    if (bare.isEmpty()) {
      return List.of();
    }
    return colon < 0
        ? operators(place, bare.toLowerCase(Locale.ROOT))
        : values(place, bare.substring(0, colon), bare.substring(colon + 1));
  }

  /** What stands before and behind what is being written. */
  private record Place(String before, String behind) {

    Offer offer(String shown, String hint, String written) {
      String head = before + written;
      return new Offer(shown, hint, head + behind, head.length());
    }
  }

  private static int start(String text, int caret) {
    int start = caret;
    boolean quoted = text.substring(0, caret).chars().filter(c -> c == '"').count() % 2 == 1;
    while (start > 0) {
      char c = text.charAt(start - 1);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (Character.isWhitespace(c) || c == '(')) {
        break;
      }
      start--;
    }
    return start;
  }

  private List<Offer> operators(Place place, String typed) {
    List<Offer> all = new ArrayList<>();
    for (QueryOperator operator : QueryOperator.values()) {
      if (operator.word().startsWith(typed)) {
        String written = operator.word() + ":";
        all.add(place.offer(written, texts.of(hint(operator)), written));
      }
    }
    if (typed.length() >= SHORTEST_WORD) {
      for (QueryOperator operator : List.of(QueryOperator.IS, QueryOperator.HAS)) {
        operator.words().stream()
            .filter(word -> word.startsWith(typed))
            .map(word -> operator.word() + ":" + word)
            .forEach(written -> all.add(place.offer(written, "", written + " ")));
      }
    }
    return all;
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
      case MESSAGES -> "search.offer.messages";
      case SORT -> "search.offer.sort";
    };
  }

  private List<Offer> values(Place place, String name, String typed) {
    Optional<QueryOperator> operator = QueryOperator.named(name);
    if (operator.isEmpty()) {
      return List.of();
    }
    int comma = operator.get().takesMany() ? typed.lastIndexOf(',') + 1 : 0;
    String kept = name + ":" + typed.substring(0, comma);
    String start = typed.substring(comma).replace("\"", "").toLowerCase(Locale.ROOT);
    return values(operator.get())
        .filter(value -> fits(value.drawn(), start))
        .filter(value -> !value.written().equals(typed.substring(comma)))
        .map(value ->
            place.offer(SafeText.oneLine(value.drawn(), DRAWN), "", kept + value.written() + " "))
        .toList();
  }

  private static boolean fits(String value, String start) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.startsWith(start) || lower.contains(" " + start);
  }

  private Stream<Value> values(QueryOperator operator) {
    return switch (operator) {
      case STATUS -> plain(ConversationStatus.SETTABLE.stream().map(ConversationStatus::word));
      case TAG -> seen.get().tags().stream().map(tag -> value(new Query.HasTag(tag), tag));
      case AGENT -> seen.get().agents().stream().map(this::agent);
      case SOURCE ->
          seen.get().sources().stream().map(word -> value(new Query.FromSource(word), word));
      case OLDER, NEWER -> plain(Stream.of("30m", "2h", "1d", "1w"));
      case MESSAGES -> plain(Stream.of(">5", ">20", "<2"));
      case IS, HAS, SORT -> plain(operator.words().stream());
      case DEPARTMENT, FROM, BEFORE, AFTER -> Stream.of();
    };
  }

  private Value agent(Agent agent) {
    return value(new Query.WithAgent(agentWritten.apply(agent)), agent.name());
  }

  /** As the language writes it, with quotes where it needs them. */
  private static Value value(Query leaf, String drawn) {
    String written = QueryText.print(leaf);
    return new Value(written.substring(written.indexOf(':') + 1), drawn);
  }

  private static Stream<Value> plain(Stream<String> words) {
    return words.map(word -> new Value(word, word));
  }
}
