package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What narrows a view further.
 *
 * @param statuses any of these words; none means all
 * @param tag exactly this tag; empty means any
 * @param agent whose conversations
 * @param source came in this way; empty means any
 */
public record Filters(List<String> statuses, String tag, Who agent, String source) {

  /** Whose conversations to list. */
  public sealed interface Who {
    /** Anybody's, and nobody's. */
    record Anyone() implements Who {}

    /** Those with nobody. */
    record Nobody() implements Who {}

    /** One agent's. */
    record One(String agentId, String name) implements Who {}
  }

  public static final Who ANYONE = new Who.Anyone();
  public static final Who NOBODY = new Who.Nobody();
  public static final Filters NONE = new Filters(List.of(), "", ANYONE, "");

  public Filters {
    statuses = List.copyOf(statuses);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  Filters withStatuses(List<String> words) {
    return new Filters(words, tag, agent, source);
  }

  Filters withTag(String exactly) {
    return new Filters(statuses, exactly, agent, source);
  }

  Filters withAgent(Who who) {
    return new Filters(statuses, tag, who, source);
  }

  Filters withSource(String word) {
    return new Filters(statuses, tag, agent, word);
  }

  /** As queries that must all hold. */
  List<Query> queries() {
    List<Query> all = new ArrayList<>();
    if (!statuses.isEmpty()) {
      all.add(Query.any(statuses.stream().<Query>map(Query.HasStatus::new).toList()));
    }
    if (!tag.isEmpty()) {
      all.add(new Query.HasTag(tag));
    }
    agentQuery().ifPresent(all::add);
    if (!source.isEmpty()) {
      all.add(new Query.FromSource(source));
    }
    return all;
  }

  private Optional<Query> agentQuery() {
    return switch (agent) {
      case Who.Anyone() -> Optional.empty();
      case Who.Nobody() -> Optional.of(new Query.Unassigned());
      case Who.One(String id, String name) -> Optional.of(new Query.WithAgent(id));
    };
  }
}
