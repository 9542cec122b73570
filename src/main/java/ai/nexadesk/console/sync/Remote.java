package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationDetail;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.ConversationPatch;
import ai.nexadesk.console.api.ConversationsApi;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.store.ServerWrites;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The server as the sync classes use it: each answer comes with the moment it was asked for, and
 * each ending is told to {@link Health}. Safe on any thread; blocks for budget and network.
 */
final class Remote {

  private final ConversationsApi api;
  private final ServerWrites writes;
  private final Health health;
  private final InstantSource serverTime;
  private final Map<Object, InFlight> inFlight = new ConcurrentHashMap<>();

  /**
   * @param serverTime the best guess of the server's time, for answers without a date
   */
  Remote(ConversationsApi api, ServerWrites writes, Health health, InstantSource serverTime) {
    this.api = api;
    this.writes = writes;
    this.health = health;
    this.serverTime = serverTime;
  }

  /**
   * One ending and its place in time.
   *
   * @param asked from {@link ServerWrites#ask()}, before the request left
   * @param serverMillis the server's time in the answer
   * @param sentAgain whether it tells of a repetition only: an earlier send may have been done
   */
  record Answer<T>(ApiOutcome<T> outcome, long asked, long serverMillis, boolean sentAgain) {}

  /** An identical read in flight: whoever joins it gets an answer to what was asked then. */
  private record InFlight(long asked, int askers) {}

  private long board(Object read) {
    return inFlight
        .compute(
            read,
            (any, before) ->
                before == null
                    ? new InFlight(writes.ask(), 1)
                    : new InFlight(before.asked(), before.askers() + 1))
        .asked();
  }

  private void leave(Object read) {
    inFlight.computeIfPresent(
        read,
        (any, before) ->
            before.askers() == 1 ? null : new InFlight(before.asked(), before.askers() - 1));
  }

  /**
   * Reads a page of a list; one that is too large to be had at once comes without a cursor to the
   * next, and without the rows that are too large by themselves.
   *
   * @param number which page of the list it is, from 1
   */
  Answer<ConversationPage> list(Lane lane, ListRequest request, int number)
      throws InterruptedException {
    Answer<ConversationPage> answer = atOnce(lane, request);
    return PageInParts.needed(answer)
        ? new PageInParts(request, part -> atOnce(lane, part)).read(number, answer)
        : answer;
  }

  private Answer<ConversationPage> atOnce(Lane lane, ListRequest request)
      throws InterruptedException {
    long asked = board(request);
    try {
      ApiOutcome<ConversationPage> outcome = api.list(lane, request);
      if (request.cursor() == null && request.page() == null) {
        health.readList(outcome);
      } else {
        health.read(outcome); // the place in it may be what the server no longer knows
      }
      return answer(outcome, asked);
    } finally {
      leave(request);
    }
  }

  Answer<ConversationDetail> read(Lane lane, String id) throws InterruptedException {
    long asked = board(id);
    try {
      ApiOutcome<ConversationDetail> outcome = api.read(lane, id);
      health.readOne(outcome);
      return answer(outcome, asked);
    } finally {
      leave(id);
    }
  }

  /** Sends what {@code late} decides on; empty when that is nothing. */
  Optional<Answer<ConversationFacts>> update(String id, ConversationsApi.LatePatch late)
      throws InterruptedException {
    AtomicLong asked = new AtomicLong();
    Optional<ConversationsApi.Written> written =
        api.update(
            Lane.PERSON_WRITE,
            id,
            () -> {
              Optional<ConversationPatch> patch = late.patch();
              asked.set(writes.ask());
              return patch;
            });
    written.ifPresent(ended -> health.wrote(ended.outcome()));
    return written.map(ended -> answer(ended.outcome(), asked.get(), ended.sentAgain()));
  }

  /** Requests the server allows in a minute, as its last answer said. */
  int limit() {
    return api.budget().figures().limit();
  }

  /** Waits until about so many requests could leave one right after the other; answers how many. */
  int awaitRoom(int places) throws InterruptedException {
    return api.budget().awaitRoom(places);
  }

  private <T> Answer<T> answer(ApiOutcome<T> outcome, long asked) {
    return answer(outcome, asked, false);
  }

  private <T> Answer<T> answer(ApiOutcome<T> outcome, long asked, boolean sentAgain) {
    long millis =
        outcome instanceof ApiOutcome.Done<T> done && done.serverTime() != null
            ? done.serverTime().toEpochMilli()
            : serverTime.millis();
    return new Answer<>(outcome, asked, millis, sentAgain);
  }
}
