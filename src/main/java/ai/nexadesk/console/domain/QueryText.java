package ai.nexadesk.console.domain;

import java.util.List;

/**
 * The search language as text: reads what a person typed, and writes a search so that it reads the
 * same. Pure functions, safe on any thread; a text of 100 terms takes microseconds.
 *
 * <p>Words stand side by side and all must match; {@code OR} between them means either and binds
 * less tightly; {@code -} or {@code NOT} before a term excludes; parentheses group; quotes hold
 * words together. An operator is a name and a colon: {@link QueryOperator} lists them. Values that
 * hold spaces, commas, quotes or parentheses are quoted, in which {@code \"} and {@code \\} stand
 * for the signs themselves; {@code status:open,pending} means either.
 */
public final class QueryText {

  /** Terms beyond this many are not looked at; a pasted letter is not a search. */
  public static final int MOST_TERMS = 100;

  /** Parentheses are looked into this deep. */
  public static final int DEEPEST = 20;

  private QueryText() {}

  /**
   * What a text means.
   *
   * @param problems parts that mean less than they look like, in the order of the text
   */
  public record Parsed(Search search, List<QueryProblem> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }
  }

  /** Reads any text; never fails. */
  public static Parsed parse(String text) {
    return new QueryParser(text).parse();
  }

  /** The text that reads as this search. */
  public static String print(Search search) {
    String query = QueryPrinter.print(search.query());
    String order = search.sorted().map(QueryOperator::sortWord).map(w -> "sort:" + w).orElse("");
    return query.isEmpty() || order.isEmpty() ? query + order : query + " " + order;
  }

  /** The text that reads as this query. */
  public static String print(Query query) {
    return QueryPrinter.print(query);
  }
}
