package ai.nexadesk.console.api;

import org.jspecify.annotations.Nullable;

/**
 * Which page of which list to read (contract, "List Conversations" and trap 11).
 *
 * @param status open, pending, active, archived or all
 * @param search words of the visitor's name, e-mail or company; null for no search
 * @param tag one tag, matched exactly; null for any
 * @param limit rows, 1 to 100
 * @param cursor opaque, from the page before; null for the first page
 * @param page from 1, the fallback where no cursor can be used; null for none
 */
public record ListRequest(
    String status,
    @Nullable String search,
    @Nullable String tag,
    Sort sort,
    int limit,
    @Nullable String cursor,
    @Nullable Integer page) {

  /** Rows of the largest page. */
  public static final int LARGEST_PAGE = 100;

  /** The two fields the server sorts by, either way. */
  public enum Sort {
    CREATED_ASC("created_at:asc"),
    CREATED_DESC("created_at:desc"),
    UPDATED_ASC("updated_at:asc"),
    UPDATED_DESC("updated_at:desc");

    private final String wireName;

    Sort(String wireName) {
      this.wireName = wireName;
    }

    String wireName() {
      return wireName;
    }
  }

  public ListRequest {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException("A page has 1 to 100 rows, not " + limit);
    }
    if (page != null && page < 1) {
      throw new IllegalArgumentException("Pages count from 1");
    }
  }

  /** The first page of everything, in this order. */
  public static ListRequest all(Sort sort, int limit) {
    return status("all", sort, limit);
  }

  /** The first page of one status, in this order. */
  public static ListRequest status(String status, Sort sort, int limit) {
    return new ListRequest(status, null, null, sort, limit, null, null);
  }

  /** The page that follows, by the cursor its predecessor gave. */
  public ListRequest after(@Nullable String nextCursor) {
    return new ListRequest(status, search, tag, sort, limit, nextCursor, null);
  }

  /** The same list in pages of another size. */
  public ListRequest inPagesOf(int rows) {
    return new ListRequest(status, search, tag, sort, rows, cursor, page);
  }

  /** The same list by page number. */
  public ListRequest atPage(int number) {
    return new ListRequest(status, search, tag, sort, limit, null, number);
  }

  @Override
  public String toString() {
    // Search words and tags are personal data.
    return "ListRequest[" + status + ", " + sort.wireName() + ", " + limit + "]";
  }
}
