package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryFacet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the filter controls make of a query. The controls and the text of the search are two faces
 * of the same query: nothing is kept here.
 */
final class Filters {

  private Filters() {}

  /** Whether no control narrows the query. */
  static boolean none(Query query) {
    return Stream.of(QueryFacet.values()).allMatch(facet -> facet.parts(query).isEmpty());
  }

  /** The query without what the controls show. */
  static Query cleared(Query query) {
    Query left = query;
    for (QueryFacet facet : QueryFacet.values()) {
      left = facet.choose(left, List.of());
    }
    return left;
  }

  /**
   * The statuses a conversation may have: a conversation has one, so that of several parts only
   * what all of them name is left. None when any will do, and also when the parts exclude each
   * other.
   */
  static List<String> statuses(Query query) {
    List<List<String>> parts = QueryFacet.STATUS.parts(query).stream().map(Filters::words).toList();
    return parts.isEmpty()
        ? List.of()
        : parts.getFirst().stream()
            .filter(word ->
                parts.stream().allMatch(part -> part.stream().anyMatch(word::equalsIgnoreCase)))
            .toList();
  }

  private static List<String> words(Query part) {
    return QueryFacet.STATUS.choices(part).stream()
        .map(leaf -> leaf instanceof Query.HasStatus(String word) ? word : "")
        .toList();
  }

  static Query withStatuses(Query query, List<String> words) {
    return QueryFacet.STATUS.choose(
        query, words.stream().<Query>map(Query.HasStatus::new).toList());
  }
}
