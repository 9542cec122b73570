package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The conversations API of one workspace. Safe on any thread; every operation blocks its thread,
 * which should be a virtual one, until the budget has a place and the server has answered, and is
 * cancelled by interrupting that thread.
 *
 * <p>Nothing is repeated here: the outcome says what to do next, and the caller decides when.
 */
public final class ConversationsApi implements AutoCloseable {

  private final Transport transport;
  private final Time time;
  private final RequestBudget budget;
  private final ServerClock clock;
  private final RequestLog log = new RequestLog();
  private final InFlightReads reads;

  ConversationsApi(Transport transport, RequestBudget budget, Time time) {
    this.transport = transport;
    this.time = time;
    this.budget = budget;
    this.clock = new ServerClock(time);
    this.reads = new InFlightReads(time);
  }

  /**
   * The API of the workspace at this address. Nothing is sent yet.
   *
   * @param version the console's own, for the {@code User-Agent}
   */
  public static ConversationsApi of(
      WorkspaceAddress address, ApiKey key, String version, Time time) {
    Transport transport = new Transport(address, key, version, UnaryOperator.identity());
    return new ConversationsApi(transport, new RequestBudget(time), time);
  }

  /**
   * Reads one page. Identical reads in flight are one.
   *
   * @throws InterruptedException when interrupted; the place is given back if nothing was sent
   */
  public ApiOutcome<ConversationPage> list(Lane lane, ListRequest asked)
      throws InterruptedException {
    return read(lane, new ListConversations(asked));
  }

  /**
   * Reads a conversation with its messages. Identical reads in flight are one.
   *
   * @throws InterruptedException when interrupted; the place is given back if nothing was sent
   */
  public ApiOutcome<ConversationDetail> read(Lane lane, String id) throws InterruptedException {
    return read(lane, new ReadConversation(id));
  }

  /**
   * Changes a conversation. After anything but {@link ApiOutcome.Done} or a refusal the change may
   * have been made all the same; sending it again is safe.
   *
   * @return what the answer mentions, often only some of the fields
   * @throws InterruptedException when interrupted; if it had left, the change may have been made
   */
  public ApiOutcome<ConversationFacts> update(Lane lane, String id, ConversationPatch patch)
      throws InterruptedException {
    return perform(lane, new UpdateConversation(id, patch), () -> {});
  }

  /** Says what to change only once the request has its place, by then on fresh grounds. */
  @FunctionalInterface
  public interface LatePatch {

    /** What to send now; empty to give the place back and send nothing. */
    Optional<ConversationPatch> patch() throws InterruptedException;
  }

  /**
   * Changes a conversation, deciding what to send after the wait for the budget: a full window can
   * make that wait a minute, and what was fresh before it no longer is.
   *
   * @return empty when {@code late} sent nothing
   * @throws InterruptedException when interrupted; if it had left, the change may have been made
   */
  public Optional<Written> update(Lane lane, String id, LatePatch late)
      throws InterruptedException {
    try (Permit permit = budget.acquire(lane)) {
      Optional<ConversationPatch> patch = late.patch();
      if (patch.isEmpty()) {
        return Optional.empty();
      }
      ApiOutcome<ConversationFacts> outcome =
          perform(permit, lane, new UpdateConversation(id, patch.get()));
      return Optional.of(new Written(outcome, permit.sends() > 1));
    }
  }

  /**
   * How a change ended.
   *
   * @param sentAgain whether the HTTP library sent it again on a fresh connection because one
   *     broke: the outcome then speaks of the last send only, and an earlier one may have been done
   */
  public record Written(ApiOutcome<ConversationFacts> outcome, boolean sentAgain) {}

  /**
   * Opens the workspace with this key from now on; what is under way ends with the one it left
   * with. The places the other key has used still count, which is the careful side.
   */
  public void changeKey(ApiKey key) {
    transport.changeKey(key);
  }

  /** The budget that every request goes through. */
  public RequestBudget budget() {
    return budget;
  }

  /** The last requests, for diagnostics. */
  public RequestLog log() {
    return log;
  }

  /** The server's time. */
  public ServerClock clock() {
    return clock;
  }

  private <T> ApiOutcome<T> read(Lane lane, Operation<T> operation) throws InterruptedException {
    return reads.read(operation, lane, (inLane, leaving) -> perform(inLane, operation, leaving));
  }

  private <T> ApiOutcome<T> perform(Lane lane, Operation<T> operation, Runnable leaving)
      throws InterruptedException {
    try (Permit permit = budget.acquire(lane)) {
      leaving.run();
      return perform(permit, lane, operation);
    }
  }

  private <T> ApiOutcome<T> perform(Permit permit, Lane lane, Operation<T> operation)
      throws InterruptedException {
    Instant sent = time.instant();
    Reply<T> reply = transport.perform(operation, permit::sent);
    Instant received = time.instant();
    Instant date = reply.headers().date();
    if (date != null) {
      clock.observe(date, sent, received);
    }
    ApiOutcome<T> outcome = settle(permit, reply);
    log.add(
        new RequestLog.Entry(
            sent,
            lane,
            operation.method(),
            operation.loggedPath(),
            reply.status(),
            Duration.between(sent, received),
            ending(outcome)));
    return outcome;
  }

  private <T> ApiOutcome<T> settle(Permit permit, Reply<T> reply) {
    if (reply.outcome() instanceof ApiOutcome.Failed<T>(Failure.Limited limited)) {
      Duration stop = permit.refused(reply.headers(), clock.now());
      return ApiOutcome.failed(new Failure.Limited(stop));
    }
    if (reply.status() != 0) {
      permit.settle(reply.headers());
    }
    return reply.outcome();
  }

  private static String ending(ApiOutcome<?> outcome) {
    return switch (outcome) {
      case ApiOutcome.Done<?> done -> "Done";
      case ApiOutcome.Failed<?>(Failure failure) -> failure.getClass().getSimpleName();
    };
  }

  /** Cancels every call and closes every connection; returns at once. */
  @Override
  public void close() {
    transport.close();
  }
}
