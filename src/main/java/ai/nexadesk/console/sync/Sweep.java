package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.store.Store;
import java.util.List;

/**
 * Re-lists live conversations in turn, because a new message may leave {@code updated_at} alone
 * (contract, trap 6) and then no poll shows it. Used by one thread.
 */
final class Sweep {

  private static final List<String> LIVE = List.of("open", "pending", "active");

  private final Remote remote;
  private final Store store;
  private int status;
  private ListWalk walk = walk(0);
  private boolean firstRoundDone;

  Sweep(Remote remote, Store store) {
    this.remote = remote;
    this.store = store;
  }

  private static ListWalk walk(int status) {
    return new ListWalk(
        ListRequest.status(
            LIVE.get(status), ListRequest.Sort.CREATED_DESC, ListRequest.LARGEST_PAGE));
  }

  /** Whether every live status has been listed to its end at least once. */
  boolean firstRoundDone() {
    return firstRoundDone;
  }

  /** Reads the next page of the round. */
  Next step() throws InterruptedException {
    Remote.Answer<ConversationPage> answer = remote.list(Lane.SWEEP, walk.next(), walk.number());
    if (!(answer.outcome() instanceof ApiOutcome.Done<ConversationPage> done)) {
      if (answer.outcome().next() == Next.DROP && !walk.lost()) {
        walk = walk(status); // not even by its number: this status from its start
      }
      return answer.outcome().next();
    }
    ConversationPage page = done.value();
    store.server().rows(page.rows(), answer.asked(), answer.serverMillis());
    if (!walk.follows(page)) {
      status = (status + 1) % LIVE.size();
      walk = walk(status);
      firstRoundDone |= status == 0;
    }
    return Next.USE;
  }
}
