package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryFacet;
import java.util.List;

/**
 * What the filter controls show of a query. The controls and the text of the search are two faces
 * of the same query: nothing is kept here.
 *
 * @param statuses any of these words; none means all
 * @param tags any of these; none means any
 * @param agent whose conversations
 * @param source came in this way; empty means any
 */
record Filters(List<String> statuses, List<String> tags, Who agent, String source) {

  /** Whose conversations to list. */
  sealed interface Who {
    /** Anybody's, and nobody's. */
    record Anyone() implements Who {}

    /** Those with nobody. */
    record Nobody() implements Who {}

    /** The person's own. */
    record Me() implements Who {}

    /**
     * One agent's.
     *
     * @param who the id, or a part of the name, as the query says it
     */
    record One(String who) implements Who {}
  }

  static final Who ANYONE = new Who.Anyone();
  static final Who NOBODY = new Who.Nobody();
  static final Who ME = new Who.Me();

  Filters {
    statuses = List.copyOf(statuses);
    tags = List.copyOf(tags);
  }

  static Filters of(Query query) {
    return new Filters(
        QueryFacet.STATUS.choices(query).stream().map(Filters::value).toList(),
        QueryFacet.TAG.choices(query).stream().map(Filters::value).toList(),
        QueryFacet.AGENT.choices(query).stream().findFirst().map(Filters::who).orElse(ANYONE),
        QueryFacet.SOURCE.choices(query).stream().findFirst().map(Filters::value).orElse(""));
  }

  /** Whether no control narrows the query. */
  static boolean none(Query query) {
    return List.of(QueryFacet.values()).stream().allMatch(f -> f.parts(query).isEmpty());
  }

  /** The query without what the controls show. */
  static Query cleared(Query query) {
    Query left = query;
    for (QueryFacet facet : QueryFacet.values()) {
      left = facet.choose(left, List.of());
    }
    return left;
  }

  static Query withStatuses(Query query, List<String> words) {
    return QueryFacet.STATUS.choose(
        query, words.stream().<Query>map(Query.HasStatus::new).toList());
  }

  static Query withTags(Query query, List<String> tags) {
    return QueryFacet.TAG.choose(query, tags.stream().<Query>map(Query.HasTag::new).toList());
  }

  static Query withAgent(Query query, Who who) {
    return QueryFacet.AGENT.choose(
        query,
        switch (who) {
          case Who.Anyone() -> List.of();
          case Who.Nobody() -> List.of(new Query.Unassigned());
          case Who.Me() -> List.of(new Query.Mine());
          case Who.One(String one) -> List.of(new Query.WithAgent(one));
        });
  }

  static Query withSource(Query query, String word) {
    return QueryFacet.SOURCE.choose(
        query, word.isEmpty() ? List.of() : List.of(new Query.FromSource(word)));
  }

  private static Who who(Query leaf) {
    return switch (leaf) {
      case Query.Unassigned() -> NOBODY;
      case Query.Mine() -> ME;
      case Query.WithAgent(String one) -> new Who.One(one);
      default -> ANYONE;
    };
  }

  private static String value(Query leaf) {
    return switch (leaf) {
      case Query.HasStatus(String word) -> word;
      case Query.HasTag(String tag) -> tag;
      case Query.FromSource(String source) -> source;
      default -> "";
    };
  }
}
