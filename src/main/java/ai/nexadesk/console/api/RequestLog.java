package ai.nexadesk.console.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The last 200 requests, for diagnostics: no bodies, no headers, no search words, no tags. Safe on
 * any thread.
 */
public final class RequestLog {

  private static final int KEPT = 200;

  private final Deque<Entry> entries = new ArrayDeque<>(KEPT);

  /**
   * One request.
   *
   * @param when local time it left
   * @param path what was asked, with everything personal replaced by {@code …}
   * @param status the HTTP status, 0 when no answer came
   * @param took from leaving to the end of the answer
   * @param ending {@code Done}, or the name of the {@link Failure}
   */
  public record Entry(
      Instant when,
      Lane lane,
      String method,
      String path,
      int status,
      Duration took,
      String ending) {}

  synchronized void add(Entry entry) {
    if (entries.size() == KEPT) {
      entries.removeFirst();
    }
    entries.addLast(entry);
  }

  /** The requests kept, oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }
}
