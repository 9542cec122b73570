package ai.nexadesk.console.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has been asked of the server, for tests to look at. Any thread.
 *
 * <p>Bounded: the counts go on for ever, of the requests and the accepted edits the last 10,000 are
 * kept.
 */
final class RequestLog {

  private static final int KEPT = 10_000;

  private record Accepted(String id, String body) {}

  private final Map<String, Long> counts = new HashMap<>();
  private final Deque<SeenRequest> seen = new ArrayDeque<>();
  private final Deque<Accepted> accepted = new ArrayDeque<>();

  synchronized void saw(SeenRequest request) {
    counts.merge(request.method(), 1L, Long::sum);
    keep(seen, request);
  }

  synchronized void accepted(String id, String body) {
    keep(accepted, new Accepted(id, body));
  }

  synchronized long count(String method) {
    return counts.getOrDefault(method, 0L);
  }

  synchronized long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized List<SeenRequest> seen() {
    return new ArrayList<>(seen);
  }

  synchronized List<String> patches(String id) {
    return accepted.stream().filter(patch -> patch.id().equals(id)).map(Accepted::body).toList();
  }

  private static <T> void keep(Deque<T> all, T one) {
    if (all.size() == KEPT) {
      all.removeFirst();
    }
    all.addLast(one);
  }
}
