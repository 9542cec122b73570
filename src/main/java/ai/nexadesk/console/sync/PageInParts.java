package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Failure;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.domain.ConversationFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page that is too large to be had at once in ever smaller ones, and puts them together
 * without the rows that are too large by themselves. Used by one thread, once.
 *
 * <p>By page number, since a cursor may belong to a page size; each size divides the one before it,
 * so that a smaller page begins where the larger did. What follows is asked for by number too: the
 * page it puts together has no cursor.
 */
final class PageInParts {

  private static final System.Logger LOG = System.getLogger(PageInParts.class.getName());

  private final ListRequest list;
  private final Read read;
  private final List<ConversationFacts> rows = new ArrayList<>();
  private int skipped;
  private boolean more = true;
  private long total = -1;
  private Remote.@Nullable Answer<ConversationPage> first;
  private Remote.@Nullable Answer<ConversationPage> failed;

  /** Asks for one page. */
  interface Read {
    Remote.Answer<ConversationPage> page(ListRequest request) throws InterruptedException;
  }

  PageInParts(ListRequest list, Read read) {
    this.list = list;
    this.read = read;
  }

  static boolean needed(Remote.Answer<ConversationPage> answer) {
    return answer.outcome() instanceof ApiOutcome.Failed<ConversationPage>(Failure failure)
        && failure instanceof Failure.TooLarge;
  }

  /**
   * The page whole, or how one of its parts failed.
   *
   * @param number which page of the list it is, from 1
   * @param large the answer that was too large; nothing in the page counts as asked for later
   */
  Remote.Answer<ConversationPage> read(int number, Remote.Answer<ConversationPage> large)
      throws InterruptedException {
    split(list.limit(), number);
    if (failed != null) {
      return failed;
    }
    ConversationPage page = new ConversationPage(rows, skipped, null, more, total);
    return new Remote.Answer<>(
        new ApiOutcome.Done<>(page, null),
        large.asked(),
        first == null ? large.serverMillis() : first.serverMillis(),
        false);
  }

  private void split(int size, int number) throws InterruptedException {
    if (size == 1) {
      skipped++;
      LOG.log(System.Logger.Level.WARNING, "Left out row {0} of a list: it is too large", number);
      return;
    }
    int parts = smallestFactor(size);
    for (int i = 1; i <= parts && more && failed == null; i++) {
      part(size / parts, (number - 1) * parts + i);
    }
  }

  private static int smallestFactor(int size) {
    int factor = 2;
    while (size % factor != 0) {
      factor++;
    }
    return factor;
  }

  private void part(int size, int number) throws InterruptedException {
    Remote.Answer<ConversationPage> answer = read.page(list.inPagesOf(size).atPage(number));
    if (needed(answer)) {
      split(size, number);
    } else if (answer.outcome() instanceof ApiOutcome.Done<ConversationPage> done) {
      first = first == null ? answer : first;
      rows.addAll(done.value().rows());
      skipped += done.value().skipped();
      more = done.value().hasMore();
      total = done.value().total();
    } else {
      failed = answer;
    }
  }
}
