package ai.nexadesk.console.api;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What others use of this key's window, as the server's remainders show it. Used under the budget's
 * lock.
 *
 * <p>A remainder minus our own use is known between two bounds, because requests overlap; the
 * estimate moves only when it lies outside them. For a console alone on its key the lower bound is
 * always 0, so it never sees a ghost.
 *
 * <p>Others' requests that show up between two readings are taken as spread evenly over the time
 * between, and so leave the window in the same rhythm.
 */
final class ForeignUse {

  private static final int CHUNKS = 20;

  private static final class Chunk {
    final long leavesAt;
    int count;

    Chunk(long leavesAt, int count) {
      this.leavesAt = leavesAt;
      this.count = count;
    }
  }

  private final long window;
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private int total;
  private long lastReading = Long.MIN_VALUE;

  ForeignUse(long window) {
    this.window = window;
  }

  /** Others' requests in the window, from 0. */
  int count() {
    return total;
  }

  long nextLeaving() {
    var first = chunks.peekFirst();
    return first == null ? Long.MAX_VALUE : first.leavesAt;
  }

  void passTo(long now) {
    for (var first = chunks.peekFirst();
        first != null && first.leavesAt <= now;
        first = chunks.peekFirst()) {
      total -= first.count;
      chunks.removeFirst();
    }
  }

  /** Takes a reading: others use at least {@code least} and at most {@code most}. */
  void observe(int least, int most, long now) {
    if (least > total) {
      add(least - total, now);
    } else if (most < total) {
      dropOldest(total - Math.max(0, most));
    }
    lastReading = now;
  }

  private void add(int count, long now) {
    long since = lastReading == Long.MIN_VALUE ? now - window : Math.max(lastReading, now - window);
    int pieces = Math.min(CHUNKS, count);
    for (int i = 1; i <= pieces; i++) {
      int size = count * i / pieces - count * (i - 1) / pieces;
      long leavesAt = since + (now - since) * i / pieces + window;
      // A reading is taken at most once at a time, so chunks stay in order of leaving.
      chunks.addLast(new Chunk(leavesAt, size));
    }
    total += count;
  }

  private void dropOldest(int count) {
    int toDrop = count;
    for (var first = chunks.peekFirst(); first != null && toDrop > 0; first = chunks.peekFirst()) {
      int dropped = Math.min(toDrop, first.count);
      first.count -= dropped;
      toDrop -= dropped;
      total -= dropped;
      if (first.count == 0) {
        chunks.removeFirst();
      }
    }
  }
}
