package ai.nexadesk.console.notify;

import ai.nexadesk.console.store.News;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of what a person is told: pure but for remembering what was told. Used by one thread.
 */
final class Notices {

  /** What is older than this by the server's time is history, not news. */
  static final long FRESH_MILLIS = 5 * 60_000L;

  private static final int REMEMBERED = 10_000;

  private final Map<Long, Long> told = new HashMap<>();
  private final long heardBefore;

  /**
   * @param heardBefore server time up to which an earlier run has told what visitors wrote
   */
  Notices(long heardBefore) {
    this.heardBefore = heardBefore;
  }

  /** A conversation to tell of, and why. */
  record Found(Notice.Kind kind, long key) {}

  /**
   * What is worth telling of what was revealed; one line for each conversation, the most personal.
   *
   * @param me the agent id of the person here, empty until they said who they are
   * @param serverNow server time in milliseconds
   */
  List<Found> of(Revealed revealed, Optional<String> me, Situation now, long serverNow) {
    Map<Long, Notice.Kind> found = new LinkedHashMap<>();
    for (News.Arrived arrived : revealed.arrived()) {
      if (fresh(arrived.at(), serverNow)) {
        found.putIfAbsent(arrived.key(), Notice.Kind.UNASSIGNED);
      }
    }
    for (News.Reassigned change : revealed.reassigned()) {
      String agent = change.agentId();
      if (fresh(change.at(), serverNow)) {
        if (agent == null) {
          found.putIfAbsent(change.key(), Notice.Kind.UNASSIGNED);
        } else if (me.filter(agent::equals).isPresent()) {
          found.put(change.key(), Notice.Kind.ASSIGNED);
        }
      }
    }
    revealed
        .written()
        .forEach((key, at) -> {
          if (fresh(at, serverNow) && hears(key, at)) {
            found.putIfAbsent(key, Notice.Kind.VISITOR_WROTE);
          }
        });
    List<Found> all = new ArrayList<>();
    found.forEach((key, kind) -> {
      if (!now.sees(key)) {
        all.add(new Found(kind, key));
      }
    });
    return all;
  }

  /** Leaves one notice for each conversation, the one that is most about the person. */
  static void keepMostPersonal(List<Notice> found) {
    Map<Long, Notice.Kind> most = new HashMap<>();
    for (Notice notice : found) {
      if (notice instanceof Notice.About about) {
        most.merge(
            about.conversation().key(),
            about.kind(),
            (one, other) -> distance(one) <= distance(other) ? one : other);
      }
    }
    Set<Long> kept = new HashSet<>();
    found.removeIf(notice ->
        notice instanceof Notice.About about
            && (most.get(about.conversation().key()) != about.kind()
                || !kept.add(about.conversation().key())));
  }

  private static int distance(Notice.Kind kind) {
    return switch (kind) {
      case REMINDER -> 0;
      case ASSIGNED -> 1;
      case VISITOR_WROTE -> 2;
      case IN_VIEW -> 3;
      case UNASSIGNED -> 4;
    };
  }

  /**
   * @param written newest visitor message of one's own conversations whose messages were read
   */
  record Revealed(
      List<News.Arrived> arrived, List<News.Reassigned> reassigned, Map<Long, Long> written) {}

  private static boolean fresh(long at, long serverNow) {
    return serverNow - at <= FRESH_MILLIS;
  }

  /** Whether this message was not told yet; from now on it was. */
  private boolean hears(long key, long at) {
    if (told.size() > REMEMBERED) {
      told.clear();
    }
    Long before = told.put(key, Math.max(at, told.getOrDefault(key, 0L)));
    return at > Math.max(heardBefore, before == null ? 0 : before);
  }
}
