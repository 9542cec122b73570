package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.store.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Re-lists live conversations in turn, because a new message may leave {@code updated_at} alone
 * (contract, trap 6) and then no poll shows it. Used by one thread.
 */
final class Sweep {

  private static final List<String> LIVE = List.of("open", "pending", "active");

  private final Remote remote;
  private final Store store;
  private int status;
  private @Nullable String cursor;
  private boolean firstRoundDone;

  Sweep(Remote remote, Store store) {
    this.remote = remote;
    this.store = store;
  }

  /** Whether every live status has been listed to its end at least once. */
  boolean firstRoundDone() {
    return firstRoundDone;
  }

  /** Reads the next page of the round. */
  Next step() throws InterruptedException {
    Remote.Answer<ConversationPage> answer =
        remote.list(
            Lane.SWEEP,
            ListRequest.status(
                    LIVE.get(status), ListRequest.Sort.CREATED_DESC, ListRequest.LARGEST_PAGE)
                .after(cursor));
    if (!(answer.outcome() instanceof ApiOutcome.Done<ConversationPage> done)) {
      if (answer.outcome().next() == Next.DROP) {
        cursor = null; // a cursor that is no longer valid: this status from its start
      }
      return answer.outcome().next();
    }
    ConversationPage page = done.value();
    store.server().rows(page.rows(), answer.asked(), answer.serverMillis());
    cursor = page.hasMore() ? page.nextCursor() : null;
    if (cursor == null) {
      status = (status + 1) % LIVE.size();
      firstRoundDone |= status == 0;
    }
    return Next.USE;
  }
}
