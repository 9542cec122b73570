package ai.nexadesk.console.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a filter control beside the search field shows and changes: those parts of a query's
 * top-level conjunction that are about one thing. The control and the text are two faces of the
 * same query; everything else in it stays as it is. Excluded parts ({@code -status:open}) are not
 * counted: a control cannot show them.
 */
public enum QueryFacet {
  STATUS,
  TAG,
  /** {@code agent:}, and also {@code is:mine} and {@code is:unassigned}. */
  AGENT,
  DEPARTMENT,
  SOURCE;

  /** The parts about this, each a leaf or an {@link Query.Or} of leaves; all of them must hold. */
  public List<Query> parts(Query query) {
    return conjuncts(query).filter(this::about).toList();
  }

  /** The leaves of those parts. */
  public List<Query> choices(Query query) {
    return parts(query).stream().flatMap(QueryFacet::alternatives).distinct().toList();
  }

  /** The same query with any of {@code choices} in place of its parts about this; none removes. */
  public Query choose(Query query, List<Query> choices) {
    return replace(query, choices.isEmpty() ? List.of() : List.of(Query.any(choices)));
  }

  /** The same query with {@code parts}, which must all hold, in place of its parts about this. */
  public Query replace(Query query, List<Query> parts) {
    List<Query> all = new ArrayList<>();
    boolean placed = false;
    for (Query part : conjuncts(query).toList()) {
      if (!about(part)) {
        all.add(part);
      } else if (!placed) {
        all.addAll(parts);
        placed = true;
      }
    }
    if (!placed) {
      all.addAll(parts);
    }
    return all.isEmpty() ? Query.ALL : Query.all(all);
  }

  /** Which facet a part of a conjunction is about; the control's own chips need not show it. */
  public static boolean anyAbout(Query part) {
    return Stream.of(values()).anyMatch(facet -> facet.about(part));
  }

  private boolean about(Query part) {
    List<Query> leaves = alternatives(part).toList();
    return !leaves.isEmpty() && leaves.stream().allMatch(this::holds);
  }

  private boolean holds(Query leaf) {
    return switch (this) {
      case STATUS -> leaf instanceof Query.HasStatus;
      case TAG -> leaf instanceof Query.HasTag;
      case AGENT ->
          leaf instanceof Query.WithAgent
              || leaf instanceof Query.Mine
              || leaf instanceof Query.Unassigned;
      case DEPARTMENT -> leaf instanceof Query.InDepartment;
      case SOURCE -> leaf instanceof Query.FromSource;
    };
  }

  private static Stream<Query> conjuncts(Query query) {
    return switch (query) {
      case Query.And(List<Query> parts) -> parts.stream();
      case Query.All() -> Stream.of();
      default -> Stream.of(query);
    };
  }

  private static Stream<Query> alternatives(Query part) {
    return part instanceof Query.Or(List<Query> any) ? any.stream() : Stream.of(part);
  }
}
