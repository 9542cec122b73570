package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.CaretToken;
import ai.nexadesk.console.domain.Department;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryOperator;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Offers operators, and values seen in the data, for what is being written in the search field.
 * Safe on any thread but the JavaFX one; blocks on the disk.
 */
public final class Completion {

  private static final int MOST_TAGS = 500;

  /** From so many letters on words such as {@code is:mine} are offered by their second half. */
  private static final int SHORTEST_WORD = 2;

  private static final List<String> AGES = List.of("1h", "4h", "1d", "3d", "1w", "4w");
  private static final List<String> WAITS = List.of(">15m", ">1h", ">4h", ">1d", "<1h");
  private static final List<String> COUNTS = List.of(">5", ">10", ">20", ">50");

  private final Conversations conversations;
  private final People people;

  Completion(Conversations conversations, People people) {
    this.conversations = conversations;
    this.people = people;
  }

  /**
   * One thing offered.
   *
   * @param text what to write, quoted where it needs that; an operator ends with its colon
   * @param shown what to draw, hostile until drawn as text
   * @param conversations how many have this value; 0 when that is not counted
   * @param operator the operator that {@code text} begins, null when it is a whole term or value
   */
  public record Offer(
      String text, String shown, int conversations, @Nullable QueryOperator operator) {

    static Offer of(String word) {
      return new Offer(quoted(word), word, 0, null);
    }

    /** The operator this begins, whose value is to be written next. */
    public Optional<QueryOperator> begins() {
      return Optional.ofNullable(operator);
    }
  }

  /**
   * What may stand in place of a stretch of the text.
   *
   * @param start where the stretch begins
   * @param end just behind it
   */
  public record Offers(int start, int end, List<Offer> offers) {
    public Offers {
      offers = List.copyOf(offers);
    }
  }

  /** What may be written at {@code caret}, likeliest first, {@code limit} at most. */
  public Offers at(String text, int caret, int limit) {
    CaretToken token = CaretToken.at(text, caret);
    String written = Words.folded(token.written());
    String there = text.substring(token.start(), token.end());
    Stream<Offer> offers =
        token
            .valueOf()
            .map(operator ->
                values(operator)
                    .filter(value -> (" " + Words.folded(value.shown())).contains(" " + written)))
            .orElseGet(() -> terms(written))
            .filter(offer -> !offer.text().equals(there));
    return new Offers(token.start(), token.end(), offers.limit(limit).toList());
  }

  /** Nothing for nothing: between two words all operators would be in the way. */
  private static Stream<Offer> terms(String written) {
    if (written.isEmpty()) {
      return Stream.of();
    }
    Stream<Offer> operators =
        Stream.of(QueryOperator.values())
            .filter(operator -> (operator.word() + ":").startsWith(written))
            .map(operator -> new Offer(operator.word() + ":", operator.word() + ":", 0, operator));
    return written.length() < SHORTEST_WORD ? operators : Stream.concat(operators, whole(written));
  }

  private static Stream<Offer> whole(String written) {
    return Stream.of(QueryOperator.IS, QueryOperator.HAS)
        .flatMap(operator ->
            operator.words().stream()
                .filter(word -> word.startsWith(written))
                .map(word -> operator.word() + ":" + word))
        .map(term -> new Offer(term, term, 0, null));
  }

  private Stream<Offer> values(QueryOperator operator) {
    return switch (operator) {
      case STATUS -> conversations.statuses().stream().map(Offer::of);
      case TAG ->
          conversations.tags(MOST_TAGS).stream()
              .map(tag -> new Offer(quoted(tag.tag()), tag.tag(), tag.conversations(), null));
      case AGENT -> agents(people.agents());
      case DEPARTMENT -> people.departments().stream().map(Department::name).map(Offer::of);
      case SOURCE -> conversations.sources().stream().map(Offer::of);
      case IS, HAS, SORT -> operator.words().stream().map(Offer::of);
      case OLDER, NEWER -> AGES.stream().map(Offer::of);
      case WAITING -> WAITS.stream().map(Offer::of);
      case MESSAGES -> COUNTS.stream().map(Offer::of);
      case FROM, BEFORE, AFTER -> Stream.of();
    };
  }

  /** By name; by id where several have that name. */
  private static Stream<Offer> agents(List<Agent> all) {
    return all.stream()
        .map(agent -> {
          boolean only = all.stream().filter(a -> a.name().equals(agent.name())).count() == 1;
          return new Offer(quoted(only ? agent.name() : agent.id()), agent.name(), 0, null);
        });
  }

  /** As the language writes a value: only comparisons look like nothing a tag could be. */
  private static String quoted(String value) {
    return QueryText.print(new Query.HasTag(value)).substring("tag:".length());
  }
}
