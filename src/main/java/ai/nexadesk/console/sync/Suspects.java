package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.store.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Conversations that the lists of a pass did not show: each is asked for by id. Used by one thread.
 */
final class Suspects {

  /** So many are asked for by id in any case. */
  static final int FEW = 50;

  /** One that cannot be read, whatever is wrong with it, is given up after so many tries. */
  private static final int MOST_TRIES = 3;

  private static final int AT_ONCE = 500;

  private final Store store;
  private final MessageFetch fetch;
  private final Deque<Suspect> left = new ArrayDeque<>();
  private final boolean counted;
  private final long total;
  private final long serverMillis;
  private int found;
  private int vanished;

  private record Suspect(String id, int tries) {}

  /**
   * @param counted whether the server counts exactly so many less than are held: if all of a few
   *     have vanished, all have
   * @param total how many the server counts, -1 when it does not
   * @param serverMillis the server's time when the lists did not show them
   */
  Suspects(
      Store store,
      MessageFetch fetch,
      List<String> ids,
      boolean counted,
      long total,
      long serverMillis) {
    this.store = store;
    this.fetch = fetch;
    this.counted = counted;
    this.total = total;
    this.serverMillis = serverMillis;
    List<String> mixed = new ArrayList<>(ids);
    Collections.shuffle(mixed, new Random(serverMillis)); // the first few stand for all
    mixed.forEach(id -> left.add(new Suspect(id, 0)));
  }

  long total() {
    return total;
  }

  boolean none() {
    return left.isEmpty();
  }

  /** Asks for the next one. */
  Next ask() throws InterruptedException {
    Suspect suspect = left.getFirst();
    Next next = fetch.read(Lane.BACKFILL, suspect.id());
    if (next == Next.WAIT || next == Next.ASK_PERSON) {
      return next;
    }
    left.removeFirst();
    if (next == Next.RETRY_SOON) {
      if (suspect.tries() + 1 < MOST_TRIES) {
        left.addLast(new Suspect(suspect.id(), suspect.tries() + 1));
      }
      return next;
    }
    found += next == Next.USE ? 1 : 0;
    vanished += next == Next.DROP && gone(suspect.id()) ? 1 : 0;
    judge();
    return Next.USE;
  }

  /** Only the answer that there is no such conversation marks it so. */
  private boolean gone(String id) {
    return store
        .conversations()
        .find(id)
        .map(conversation -> conversation.marks().gone())
        .orElse(false);
  }

  private void judge() {
    if (found > FEW && found > vanished) {
      left.clear(); // the lists are wrong, not the copy: asking for all others is in vain
    } else if (counted && found == 0 && vanished == FEW) {
      List<String> rest = left.stream().map(Suspect::id).toList();
      for (int from = 0; from < rest.size(); from += AT_ONCE) {
        List<String> some = rest.subList(from, Math.min(rest.size(), from + AT_ONCE));
        store.server().gone(some, serverMillis);
      }
      left.clear();
    }
  }
}
