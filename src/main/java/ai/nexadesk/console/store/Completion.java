package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.CaretToken;
import ai.nexadesk.console.domain.Department;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryOperator;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Offers operators, and values seen in the data, for what is being written in the search field.
 * Safe on any thread but the JavaFX one; blocks on the disk.
 */
public final class Completion {

  private static final int MOST_TAGS = 500;
  private static final List<String> AGES = List.of("1h", "4h", "1d", "3d", "1w", "4w");
  private static final List<String> COUNTS = List.of(">5", ">10", ">20", ">50");

  private final Conversations conversations;
  private final People people;

  Completion(Conversations conversations, People people) {
    this.conversations = conversations;
    this.people = people;
  }

  /**
   * What may stand in place of a stretch of the text.
   *
   * @param start where the stretch begins
   * @param end just behind it
   * @param offers texts to put there, quoted where they need it; an operator ends with its colon
   */
  public record Offers(int start, int end, List<String> offers) {
    public Offers {
      offers = List.copyOf(offers);
    }
  }

  /** What may be written at {@code caret}, likeliest first, {@code limit} at most. */
  public Offers at(String text, int caret, int limit) {
    CaretToken token = CaretToken.at(text, caret);
    String written = Words.folded(token.written());
    Stream<String> offers =
        token
            .valueOf()
            .map(operator ->
                values(operator)
                    .filter(value -> (" " + Words.folded(value)).contains(" " + written))
                    .map(value -> quoted(value)))
            .orElseGet(() -> operators(written));
    return new Offers(token.start(), token.end(), offers.limit(limit).toList());
  }

  private static Stream<String> operators(String written) {
    return Stream.of(QueryOperator.values())
        .map(operator -> operator.word() + ":")
        .filter(word -> word.startsWith(written));
  }

  private Stream<String> values(QueryOperator operator) {
    return switch (operator) {
      case STATUS -> conversations.statuses().stream();
      case TAG -> conversations.tags(MOST_TAGS).stream().map(TagCount::tag);
      case AGENT -> people.agents().stream().map(Agent::name);
      case DEPARTMENT -> people.departments().stream().map(Department::name);
      case SOURCE -> conversations.sources().stream();
      case IS, HAS, SORT -> operator.words().stream();
      case OLDER, NEWER -> AGES.stream();
      case MESSAGES -> COUNTS.stream();
      case FROM, BEFORE, AFTER -> Stream.of();
    };
  }

  /** As the language writes a value: only comparisons look like nothing a tag could be. */
  private static String quoted(String value) {
    return QueryText.print(new Query.HasTag(value)).substring("tag:".length());
  }
}
