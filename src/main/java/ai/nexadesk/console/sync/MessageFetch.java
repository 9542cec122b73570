package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationDetail;
import ai.nexadesk.console.api.Failure;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads histories: what a person opened, and live conversations ahead of time. Safe on any thread.
 */
final class MessageFetch {

  private static final int LOOK = 20;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Remote remote;
  private final Store store;
  private final Time time;
  private volatile Queue<String> first = new ConcurrentLinkedQueue<>();
  private final Map<String, Later> later = new ConcurrentHashMap<>();

  /**
   * A history that could not be had whole: asked for again by ourselves only after a growing wait.
   *
   * @param fromNanos on the clock that nobody sets
   */
  private record Later(long fromNanos, Duration pause) {}

  MessageFetch(Remote remote, Store store, Time time) {
    this.remote = remote;
    this.store = store;
    this.time = time;
  }

  /** Reads one conversation with its history. */
  Next read(Lane lane, String id) throws InterruptedException {
    Remote.Answer<ConversationDetail> answer = remote.read(lane, id);
    switch (answer.outcome()) {
      case ApiOutcome.Done<ConversationDetail>(ConversationDetail detail, var time) -> {
        if (detail.skipped() == 0) {
          later.remove(id);
        } else {
          putOff(id);
        }
        take(id, detail, answer);
      }
      case ApiOutcome.Failed<ConversationDetail>(Failure.NotFound missing) -> {
        later.remove(id);
        store.server().gone(List.of(id), answer.serverMillis());
      }
      case ApiOutcome.Failed<ConversationDetail> failed -> {
        if (aboutThisOne(failed)) {
          putOff(id);
        }
      }
    }
    return answer.outcome().next();
  }

  /** What cannot be stored makes way for the others, as what cannot be read does. */
  private void take(String id, ConversationDetail detail, Remote.Answer<?> answer) {
    try {
      store
          .messages()
          .take(
              detail.facts(),
              detail.messages(),
              detail.skipped() == 0,
              answer.asked(),
              answer.serverMillis());
    } catch (RuntimeException e) {
      putOff(id);
      throw e;
    }
  }

  /**
   * Whether it may be this one conversation that cannot be read: too large, refused, or a server
   * that fails over it. It then makes way for the others.
   */
  private static boolean aboutThisOne(ApiOutcome.Failed<ConversationDetail> failed) {
    return switch (failed.failure()) {
      case Failure.BadRequest bad -> true;
      case Failure.TooLarge large -> true;
      case Failure.ServerFailing failing -> true;
      case Failure.Garbled garbled -> true;
      case Failure.NotFound missing -> false;
      case Failure.KeyRejected rejected -> false;
      case Failure.Forbidden forbidden -> false;
      case Failure.Limited limited -> false;
      case Failure.Redirected redirected -> false;
      case Failure.Unreachable unreachable -> false;
    };
  }

  private void putOff(String id) {
    later.compute(
        id,
        (any, before) -> {
          Duration next = before == null ? FIRST_WAIT : before.pause().multipliedBy(2);
          Duration capped = next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
          return new Later(time.nanos() + capped.toNanos(), capped);
        });
  }

  /**
   * The next conversation worth reading ahead of time, live ones first.
   *
   * @param archivedToo whether any other may follow them
   */
  Optional<String> nextAhead(boolean archivedToo) {
    Optional<String> asked = nextAsked();
    if (asked.isPresent()) {
      return asked;
    }
    forgetPassed();
    int look = LOOK + later.size();
    return firstDue(store.messages().liveToRead(look))
        .or(() -> archivedToo ? firstDue(store.messages().anyToRead(look)) : Optional.empty());
  }

  /** Nobody asks any more for what could have been asked for long ago: it is gone, or was read. */
  private void forgetPassed() {
    long now = time.nanos();
    later.values().removeIf(one -> now - one.fromNanos() > LONGEST_WAIT.toNanos());
  }

  /** These are read ahead of all others, in this order; what was asked for before is forgotten. */
  void first(List<String> ids) {
    first = new ConcurrentLinkedQueue<>(ids);
  }

  private Optional<String> nextAsked() {
    Queue<String> asked = first;
    for (String id = asked.poll(); id != null; id = asked.poll()) {
      if (store.messages().toRead(id) && firstDue(List.of(id)).isPresent()) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  private Optional<String> firstDue(List<String> ids) {
    long now = time.nanos();
    return ids.stream()
        .filter(id -> {
          Later putOff = later.get(id);
          return putOff == null || putOff.fromNanos() - now <= 0;
        })
        .findFirst();
  }
}
