package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.ListRequest;
import org.jspecify.annotations.Nullable;

/**
 * The way through one list from page to page: by cursor, and by number from where the server says
 * that there is more but not where, or leads back to where one was. Used by one thread.
 */
final class ListWalk {

  private final ListRequest list;
  private ListRequest next;
  private int number = 1;
  private @Nullable String firstOfPage;

  /**
   * @param list its first page
   */
  ListWalk(ListRequest list) {
    this.list = list;
    this.next = list;
  }

  /** How the next page is asked for. */
  ListRequest next() {
    return next;
  }

  /** Which page of the list that is, from 1. */
  int number() {
    return number;
  }

  /** The cursor is no longer valid; answers whether the page can be asked for by number instead. */
  boolean lost() {
    boolean byCursor = next.cursor() != null;
    next = list.atPage(number);
    return byCursor;
  }

  /** Takes note of the page asked for last; answers whether another follows. */
  boolean follows(ConversationPage page) {
    String first = page.rows().isEmpty() ? null : page.rows().getFirst().id();
    boolean again = first != null && first.equals(firstOfPage);
    firstOfPage = first;
    if (!page.hasMore() || (next.page() != null && (again || first == null))) {
      return false;
    }
    number += again ? 0 : 1;
    boolean byNumber = again || next.page() != null || page.nextCursor() == null;
    next = byNumber ? list.atPage(number) : list.after(page.nextCursor());
    return true;
  }
}
