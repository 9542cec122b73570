package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.domain.Time;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One page that is fetched while another is stored. Made and taken by one thread. */
final class PageAhead {

  private static final Duration UNTIL_TOLD = Duration.ofHours(1);

  private final Time.Gate gate;
  private final Thread thread;
  private volatile Remote.@Nullable Answer<ConversationPage> answer;
  private volatile boolean ended;

  PageAhead(Remote remote, Time time, ListRequest request) {
    gate = time.gate();
    thread = time.start("sync-page", () -> fetch(remote, request));
  }

  private void fetch(Remote remote, ListRequest request) {
    try {
      answer = remote.list(Lane.BACKFILL, request);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody wants it any more
    } finally {
      ended = true;
      gate.open();
    }
  }

  /** Waits for it; empty when it ended by a mistake of ours. */
  Remote.@Nullable Answer<ConversationPage> take() throws InterruptedException {
    try {
      while (!ended) {
        var _ = gate.await(UNTIL_TOLD);
      }
      return answer;
    } catch (InterruptedException e) {
      thread.interrupt();
      throw e;
    }
  }

  /** Nobody wants it any more. */
  void stop() {
    thread.interrupt();
  }
}
