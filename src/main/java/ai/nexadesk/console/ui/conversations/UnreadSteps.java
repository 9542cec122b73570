package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.ui.control.Selection;
import ai.nexadesk.console.ui.fx.Background;
import ai.nexadesk.console.ui.fx.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Goes from one unread conversation to the next, in the order on the screen. FX thread; looks
 * through the keys behind it, because there may be a hundred thousand.
 */
final class UnreadSteps {

  private final Conversations conversations;
  private final Supplier<Optional<String>> me;
  private final Question<Long> question;

  /**
   * @param me who the person is; asked off the FX thread
   */
  UnreadSteps(Conversations conversations, Supplier<Optional<String>> me, Background background) {
    this.conversations = conversations;
    this.me = me;
    this.question = background.promptQuestion();
  }

  /**
   * Selects the next one down, or up, beginning anew at the other end.
   *
   * @param nothing called when there is no other
   */
  void step(Listing listing, long[] shown, Selection selection, boolean down, Runnable nothing) {
    long from = selection.key();
    question.ask(
        () -> {
          Query unread = Query.all(List.of(listing.query(me.get()), new Query.Unread()));
          return next(shown, sorted(conversations.keys(unread, listing.order(), 0)), from, down);
        },
        found -> {
          if (found == Selection.NONE) {
            nothing.run();
          } else {
            selection.select(found);
          }
        });
  }

  private static long[] sorted(long[] keys) {
    Arrays.sort(keys);
    return keys;
  }

  /** The first of {@code unread}, which are sorted, that follows {@code from} in {@code shown}. */
  static long next(long[] shown, long[] unread, long from, boolean down) {
    int at = -1;
    for (int i = 0; i < shown.length && at < 0; i++) {
      at = shown[i] == from ? i : -1;
    }
    int start = at < 0 && !down ? 0 : at;
    for (int i = 1; i <= shown.length; i++) {
      long key = shown[Math.floorMod(start + (down ? i : -i), shown.length)];
      if (key != from && Arrays.binarySearch(unread, key) >= 0) {
        return key;
      }
    }
    return Selection.NONE;
  }
}
