package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.Failure;
import ai.nexadesk.console.domain.Time;
import ai.nexadesk.console.sync.SyncStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the connection stands, learned from every ending of every request. Safe on any thread.
 *
 * <p>Reads and writes are judged apart: a key that may only read keeps the copy fresh.
 */
final class Health {

  /** Rights are given and taken without a word: refused writes are tried again so often. */
  private static final Duration TRIAL = Duration.ofMinutes(5);

  private final Time time;
  private State state = State.CONNECTING;
  private Instant since;
  private @Nullable Instant lastContact;
  private @Nullable Instant lastTry;
  private @Nullable String detail;
  private boolean writesRefused;
  private @Nullable String refusal;
  private long refusedNanos;

  Health(Time time) {
    this.time = time;
    this.since = time.instant();
  }

  /** Takes note of how a read ended. */
  synchronized void read(ApiOutcome<?> outcome) {
    switch (outcome) {
      case ApiOutcome.Done<?> done -> contact();
      case ApiOutcome.Failed<?>(Failure failure) -> failed(failure);
    }
  }

  /**
   * Takes note of how the read of one conversation ended. That the server fails over this one says
   * nothing about the others.
   */
  synchronized void readOne(ApiOutcome<?> outcome) {
    boolean onlyThisOne =
        outcome instanceof ApiOutcome.Failed<?> failed
            && (failed.failure() instanceof Failure.ServerFailing
                || failed.failure() instanceof Failure.Garbled);
    if (!onlyThisOne) {
      read(outcome);
    }
  }

  /** Takes note of how a write ended. */
  synchronized void wrote(ApiOutcome<?> outcome) {
    switch (outcome) {
      case ApiOutcome.Done<?> done -> {
        writesRefused = false;
        contact();
      }
      case ApiOutcome.Failed<?>(Failure.Forbidden(String text)) -> {
        writesRefused = true;
        refusedNanos = time.nanos();
        refusal = text;
        become(State.READ_ONLY, text);
      }
      case ApiOutcome.Failed<?>(Failure.Garbled(Failure.Garbling how, String text))
          when how == Failure.Garbling.SUCCESS_FALSE ->
          contact(); // it said no to this edit
      case ApiOutcome.Failed<?>(Failure failure) -> failed(failure);
    }
  }

  /**
   * Takes note of how a list that was asked for from its start ended. It always exists: a server
   * that does not know it, or does not understand what is asked, is not the one we look for.
   */
  synchronized void readList(ApiOutcome<?> outcome) {
    switch (outcome) {
      case ApiOutcome.Failed<?>(Failure.NotFound missing) ->
          become(State.SERVER_FAILING, "HTTP 404");
      case ApiOutcome.Failed<?>(Failure.BadRequest(int status, String text)) ->
          become(State.SERVER_FAILING, text.isEmpty() ? "HTTP " + status : text);
      default -> read(outcome);
    }
  }

  private void contact() {
    if (state == State.KEY_REJECTED || state == State.NOT_ALLOWED) {
      writesRefused = false; // what shut both out is over
    }
    lastContact = time.instant();
    become(writesRefused ? State.READ_ONLY : State.LIVE, writesRefused ? refusal : null);
  }

  private void failed(Failure failure) {
    switch (failure) {
      case Failure.KeyRejected(String text) -> become(State.KEY_REJECTED, text);
      case Failure.Forbidden(String text) -> become(State.NOT_ALLOWED, text);
      case Failure.Limited limited -> become(State.LIMITED, null);
      case Failure.ServerFailing(int status, boolean itself) ->
          become(State.SERVER_FAILING, "HTTP " + status);
      case Failure.Garbled(Failure.Garbling how, String text) ->
          become(State.SERVER_FAILING, text.isEmpty() ? how.name() : text);
      case Failure.Redirected(String host) -> become(State.SERVER_FAILING, "→ " + host);
      case Failure.Unreachable(Failure.Obstacle obstacle) -> become(State.OFFLINE, obstacle.name());
      case Failure.BadRequest bad -> answered();
      case Failure.NotFound missing -> answered();
      case Failure.TooLarge large -> contact();
    }
  }

  /**
   * About one request, not about the connection: somebody is there. Whether it is the server we
   * look for is for the list to say, see {@link #readList}.
   */
  private void answered() {
    if (state != State.SERVER_FAILING) {
      contact();
    }
  }

  private void become(State next, @Nullable String text) {
    if (state != next) {
      since = time.instant();
    }
    state = next;
    detail = text;
  }

  /** The person asked for another try, or gave another key: writes may be tried again. */
  synchronized void forgiveWrites() {
    writesRefused = false;
    if (state == State.READ_ONLY) {
      become(State.LIVE, null);
    }
  }

  /** A try that the person asked for has ended. */
  synchronized void triedForPerson() {
    lastTry = time.instant();
  }

  /** Whether an edit may be sent: not while the key or its right is refused, but now and then. */
  synchronized boolean mayWrite() {
    return state != State.KEY_REJECTED
        && state != State.NOT_ALLOWED
        && (!writesRefused || time.nanos() - refusedNanos >= TRIAL.toNanos());
  }

  synchronized State state() {
    return state;
  }

  synchronized Instant since() {
    return since;
  }

  synchronized Optional<Instant> lastContact() {
    return Optional.ofNullable(lastContact);
  }

  synchronized Optional<Instant> lastTry() {
    return Optional.ofNullable(lastTry);
  }

  synchronized Optional<String> detail() {
    return Optional.ofNullable(detail);
  }
}
