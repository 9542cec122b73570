package ai.nexadesk.console.triage;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.store.Similar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What became of similar conversations, as a proposal for one. Immutable; nothing happens until a
 * person takes it up.
 *
 * @param similar what it is drawn from, the most similar first
 * @param tags the tags they have, the most frequent first
 * @param agents who has them, likewise
 */
public record Suggestions(
    List<Similar.Found> similar, List<Proposal<String>> tags, List<Proposal<Agent>> agents) {

  /** From how many similar conversations something is drawn. */
  public static final int NEAREST = 20;

  /** Fewer than this are no pattern. */
  private static final int FEWEST = 3;

  /** And of all they have to be this part at least. */
  private static final double PART = 0.4;

  private static final int TAGS = 3;

  public Suggestions {
    similar = List.copyOf(similar);
    tags = List.copyOf(tags);
    agents = List.copyOf(agents);
  }

  /**
   * A value and its reason.
   *
   * @param having how many of the similar conversations have it
   * @param of how many similar conversations there are
   */
  public record Proposal<T>(T value, int having, int of) {

    boolean speaksForItself() {
      return having >= FEWEST && having >= PART * of;
    }
  }

  /** What these have, most of them first; what is as frequent, by who is nearer. */
  public static Suggestions of(List<Similar.Found> similar) {
    return new Suggestions(
        similar,
        proposals(similar, Conversation::tags),
        proposals(similar, one -> Stream.ofNullable(one.agent()).toList()));
  }

  /** Tags to propose for a conversation, which it does not have; few, and none on a thin reason. */
  public List<Proposal<String>> tagsFor(Conversation one) {
    return tags.stream()
        .filter(Proposal::speaksForItself)
        .filter(tag -> !one.tags().contains(tag.value()))
        .limit(TAGS)
        .toList();
  }

  /** Whom to propose for a conversation that nobody has. */
  public Optional<Proposal<Agent>> agentFor(Conversation one) {
    return one.agent() != null || !one.marks().agentTold()
        ? Optional.empty()
        : agents.stream().findFirst().filter(Proposal::speaksForItself);
  }

  private static <T> List<Proposal<T>> proposals(
      List<Similar.Found> similar, Function<Conversation, Collection<T>> values) {
    Map<T, Integer> counts = new LinkedHashMap<>();
    for (Similar.Found one : similar) {
      values.apply(one.conversation()).stream()
          .distinct()
          .forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    List<Proposal<T>> proposals = new ArrayList<>();
    counts.forEach((value, having) -> proposals.add(new Proposal<>(value, having, similar.size())));
    proposals.sort(Comparator.comparingInt((Proposal<T> one) -> one.having()).reversed());
    return proposals;
  }
}
