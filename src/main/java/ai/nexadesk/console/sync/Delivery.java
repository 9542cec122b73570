package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPatch;
import ai.nexadesk.console.api.Failure;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.store.Outbox;
import ai.nexadesk.console.store.Outgoing;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.UnsentEdit;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Brings the unsent edits of one conversation to the server: decides what to send once its place is
 * there and the row is fresh, notes that it leaves, and settles with the answer. Used by one
 * thread.
 */
final class Delivery {

  /**
   * Refusals as out of date (409) or as no success, before the edit is set aside for the person to
   * look at.
   */
  private static final int MOST_REFUSALS = 12;

  /** Waits for a word on what the server has, some two minutes in all. */
  private static final int MOST_WAITS = 8;

  /** Knows how fresh the rows are. */
  interface Freshness {

    /**
     * Asked with the place in the window held: whether edits made up to this moment, in the order
     * of {@code ServerWrites.ask()}, may be decided on.
     */
    boolean covers(long newest) throws InterruptedException;
  }

  private final Remote remote;
  private final Store store;
  private final Poll poll;
  private final InstantSource clock;
  private final RandomGenerator random;
  private @Nullable Outgoing outgoing;
  private @Nullable SendPlan plan;

  Delivery(Remote remote, Store store, Poll poll, Time clock, RandomGenerator random) {
    this.remote = remote;
    this.store = store;
    this.poll = poll;
    this.clock = clock;
    this.random = random;
  }

  /** Sends what waits for this conversation; answers what to do next. */
  Next send(Outgoing waiting, Freshness freshness) throws InterruptedException {
    Optional<Remote.Answer<ConversationFacts>> answer =
        remote.update(waiting.id(), () -> decide(waiting.conversation(), freshness));
    if (answer.isEmpty() || outgoing == null || plan == null) {
      return Next.USE;
    }
    settle(outgoing, plan, answer.get());
    return answer.get().outcome() instanceof ApiOutcome.Failed<?>(Failure failure)
            && failure instanceof Failure.Garbled garbled
            && garbled.how() == Failure.Garbling.SUCCESS_FALSE
        ? Next.DROP // about this edit, and no trouble of the server's
        : answer.get().outcome().next();
  }

  /** What to send now: the wait may have changed what the server has, and so may the person. */
  private Optional<ConversationPatch> decide(long conversation, Freshness freshness)
      throws InterruptedException {
    Outbox outbox = store.outbox();
    Optional<Outgoing> now = outbox.outgoing(conversation);
    if (now.isEmpty() || !freshness.covers(now.get().newest())) {
      // No longer fresh, or the person added something: it has its turn again.
      return Optional.empty();
    }
    if (now.get().gone()) {
      outbox.refuse(now.get().numbers(), UnsentEdit.GONE);
      return Optional.empty();
    }
    SendPlan decided = SendPlan.of(now.get());
    if (!decided.settled().isEmpty()) {
      outbox.settle(decided.settled());
    }
    for (SendPlan.Conflict conflict : decided.conflicts()) {
      outbox.conflict(conflict.numbers(), conflict.theirs());
    }
    outbox.refuse(decided.unreadable(), UnsentEdit.UNREADABLE_TAGS);
    if (!decided.untold().isEmpty()) {
      awaitWord(now.get(), decided.untold());
    }
    if (decided.patch().isPresent() && !outbox.sending(decided.sent())) {
      return Optional.empty(); // held back or taken back meanwhile
    }
    outgoing = now.get();
    plan = decided;
    return decided.patch();
  }

  private void settle(Outgoing sent, SendPlan decided, Remote.Answer<ConversationFacts> answer) {
    switch (answer.outcome()) {
      case ApiOutcome.Done<ConversationFacts>(ConversationFacts facts, var at) -> {
        poll.sent();
        store
            .outbox()
            .accepted(
                decided.sent(),
                completed(facts, decided.patch().orElseThrow()),
                answer.asked(),
                answer.serverMillis());
      }
      case ApiOutcome.Failed<ConversationFacts>(Failure failure) -> {
        if (surelyNotDone(failure) && !answer.sentAgain()) {
          store
              .outbox()
              .notDone(
                  decided.sent().stream()
                      .filter(one -> !sent.past().maybe().contains(one))
                      .toList());
        }
        failed(sent, decided, failure, answer.serverMillis());
      }
    }
  }

  private void failed(Outgoing sent, SendPlan decided, Failure failure, long serverMillis) {
    if (failure instanceof Failure.Garbled(Failure.Garbling how, String text)
        && how == Failure.Garbling.SUCCESS_FALSE) {
      putOffOrGiveUp(sent, decided, text);
      return;
    }
    switch (failure.next()) {
      case DROP -> drop(sent, decided, failure, serverMillis);
      case RETRY_SOON -> putOff(sent, decided);
      case USE, WAIT, ASK_PERSON -> {} // stays as it is until that is over
    }
  }

  /**
   * Puts off what would be sent blindly: the whole read, the sweep or the next poll will tell what
   * the server has. When they do not, the person is asked.
   */
  private void awaitWord(Outgoing now, List<Long> untold) {
    for (List<Long> field : now.byField(untold)) {
      int times = now.turnedAway(field);
      if (times >= MOST_WAITS) {
        store.outbox().conflict(field, UnsentEdit.UNTOLD);
      } else {
        store.outbox().turnAway(field, clock.millis() + Math.min(30_000, 1_000L << times));
      }
    }
  }

  /** Whether the server said no, rather than nothing that can be understood. */
  private static boolean surelyNotDone(Failure failure) {
    return switch (failure) {
      case Failure.BadRequest bad -> true;
      case Failure.KeyRejected rejected -> true;
      case Failure.Forbidden forbidden -> true;
      case Failure.NotFound missing -> true;
      case Failure.Limited limited -> true;
      case Failure.Redirected redirected -> true;
      case Failure.ServerFailing(int status, boolean itself) -> status == 503 && itself;
      case Failure.Garbled(Failure.Garbling how, String text) ->
          how == Failure.Garbling.SUCCESS_FALSE;
      case Failure.Unreachable(Failure.Obstacle obstacle) ->
          obstacle == Failure.Obstacle.DNS
              || obstacle == Failure.Obstacle.REFUSED
              || obstacle == Failure.Obstacle.TLS;
      case Failure.TooLarge large -> false;
    };
  }

  private void drop(Outgoing sent, SendPlan decided, Failure failure, long serverMillis) {
    switch (failure) {
      case Failure.BadRequest(int status, String text) when status == 409 ->
          putOffOrGiveUp(sent, decided, UnsentEdit.TOO_OFTEN);
      case Failure.BadRequest(int status, String text) ->
          store.outbox().refuse(decided.sent(), text);
      case Failure.NotFound missing -> {
        store.server().gone(List.of(sent.id()), serverMillis);
        store.outbox().refuse(decided.sent(), UnsentEdit.GONE);
      }
      case Failure.TooLarge large -> store.outbox().refuse(decided.sent(), UnsentEdit.TOO_LARGE);
      default -> store.outbox().refuse(decided.sent(), "");
    }
  }

  /** A server that says no over and over will not take it: the person has to know. */
  private void putOffOrGiveUp(Outgoing sent, SendPlan decided, String why) {
    for (List<Long> field : sent.byField(decided.sent())) {
      int times = sent.turnedAway(field) + 1;
      if (times >= MOST_REFUSALS) {
        store.outbox().refuse(field, why);
      } else {
        store.outbox().turnAway(field, clock.millis() + pause(times));
      }
    }
  }

  /** A failure that may pass, however long it lasts: sent by itself once it is over. */
  private void putOff(Outgoing sent, SendPlan decided) {
    store.outbox().putOff(decided.sent(), clock.millis() + pause(attempts(sent, decided)));
  }

  private long pause(int times) {
    long ceiling = Math.min(Outbox.LONGEST_PUT_OFF, 250L << Math.min(times, 20));
    return random.nextLong(100, ceiling + 1);
  }

  private static int attempts(Outgoing sent, SendPlan decided) {
    Set<Long> numbers = new HashSet<>(decided.sent());
    return 1
        + sent.edits().stream()
            .filter(edit -> numbers.contains(edit.number()))
            .mapToInt(UnsentEdit::attempts)
            .max()
            .orElse(0);
  }

  /** A PATCH answer is partial (contract, trap 3): what was accepted completes it. */
  private static ConversationFacts completed(ConversationFacts answer, ConversationPatch sent) {
    ConversationFacts.Builder facts = ConversationFacts.of(answer.id());
    if (sent.status().known()) {
      facts.text(ConversationField.STATUS, sent.status().value());
    }
    if (sent.agentId().known()) {
      facts.text(ConversationField.AGENT_ID, sent.agentId().value());
    }
    if (sent.departmentId().known()) {
      facts.text(ConversationField.DEPARTMENT_ID, sent.departmentId().value());
    }
    List<String> tags = sent.tags().value();
    if (tags != null) {
      facts.tags(tags);
    }
    return facts.andAll(answer).build();
  }
}
