package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.SystemTime;
import ai.nexadesk.console.domain.Time;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/**
 * Finds out whether an address and a key work, one thing after the other, before anything is kept.
 * Blocks its thread, which may be interrupted.
 *
 * <p>Takes a handful of requests and changes nothing: the right to write is told from how the
 * server refuses a change of a conversation that cannot exist.
 */
public final class ConnectionCheck {

  /** What is looked at, in this order. */
  public enum Step {
    /** The way to the server, and whether it is the API that answers. */
    REACH,
    KEY,
    READ,
    WRITE,
    CLOCK
  }

  /** What came of a step. */
  public sealed interface Finding {}

  /** All is well. */
  public record Fine() implements Finding {}

  /** The key may read but not write: no failure, but worth knowing. */
  public record ReadOnly() implements Finding {}

  /** It could not be told. */
  public record Unknown() implements Finding {}

  /** The key is good, but opens another workspace than the one it was to open. */
  public record Elsewhere() implements Finding {}

  /**
   * The clocks differ more than anybody would expect; all ages are shown by the server's.
   *
   * @param ahead how far the server is ahead of this computer, negative when it is behind
   */
  public record ClockApart(Duration ahead) implements Finding {}

  /**
   * It does not work.
   *
   * @param proxy the proxy on the way, as host and port
   */
  public record Broken(Failure failure, Optional<String> proxy) implements Finding {}

  /** No conversation of any workspace has it. */
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private static final Duration UNREMARKABLE = Duration.ofMinutes(2);

  private final ConversationsApi api;
  private final List<String> held;
  private final Optional<String> proxy;
  private final BiConsumer<Step, Finding> found;

  private ConnectionCheck(
      ConversationsApi api,
      List<String> held,
      Optional<String> proxy,
      BiConsumer<Step, Finding> found) {
    this.api = api;
    this.held = held;
    this.proxy = proxy;
    this.found = found;
  }

  /**
   * Looks at one address and one key.
   *
   * @param held ids of conversations that must not all be missing there; may be empty
   * @param found told of each step as soon as it is known, on this thread
   * @return whether the workspace can be read
   * @throws InterruptedException when interrupted; nothing is sent any more then
   */
  public static boolean run(
      WorkspaceAddress address,
      ApiKey key,
      String version,
      List<String> held,
      BiConsumer<Step, Finding> found)
      throws InterruptedException {
    return run(address, key, version, held, UnaryOperator.identity(), found);
  }

  /**
   * @param change last changes to the HTTP client, for tests
   */
  static boolean run(
      WorkspaceAddress address,
      ApiKey key,
      String version,
      List<String> held,
      UnaryOperator<OkHttpClient.Builder> change,
      BiConsumer<Step, Finding> found)
      throws InterruptedException {
    Time time = new SystemTime();
    Transport transport = new Transport(address, key, version, change);
    try (ConversationsApi api = new ConversationsApi(transport, new RequestBudget(time), time)) {
      return new ConnectionCheck(api, held, proxy(address.baseUrl()), found).look();
    }
  }

  private boolean look() throws InterruptedException {
    ListRequest smallest = ListRequest.all(ListRequest.Sort.UPDATED_DESC, 1);
    return switch (api.list(Lane.PERSON_READ, smallest)) {
      case ApiOutcome.Done<ConversationPage> done -> {
        fineBefore(Step.READ);
        boolean here = knowsSome();
        found.accept(Step.READ, here ? new Fine() : new Elsewhere());
        if (here) {
          write();
          clock();
        }
        yield here;
      }
      case ApiOutcome.Failed<ConversationPage>(Failure failure) -> {
        Step at = where(failure);
        fineBefore(at);
        found.accept(at, new Broken(failure, at == Step.REACH ? proxy : Optional.empty()));
        if (api.clock().known()) {
          clock();
        }
        yield false;
      }
    };
  }

  /** Whether it can be the workspace that these were held of. */
  private boolean knowsSome() throws InterruptedException {
    for (String id : held) {
      if (!(api.read(Lane.PERSON_READ, id)
          instanceof ApiOutcome.Failed<?>(Failure.NotFound missing))) {
        return true;
      }
    }
    return held.isEmpty();
  }

  private void fineBefore(Step at) {
    for (Step step : Step.values()) {
      if (step.compareTo(at) < 0) {
        found.accept(step, new Fine());
      }
    }
  }

  /** The step that this ending of a list speaks of. */
  private static Step where(Failure failure) {
    return switch (failure) {
      case Failure.KeyRejected rejected -> Step.KEY;
      case Failure.Forbidden forbidden -> Step.READ;
      case Failure.Limited limited -> Step.READ;
      case Failure.BadRequest bad -> Step.REACH;
      case Failure.NotFound missing -> Step.REACH;
      case Failure.ServerFailing failing -> Step.REACH;
      case Failure.Garbled garbled -> Step.REACH;
      case Failure.TooLarge large -> Step.REACH;
      case Failure.Redirected redirected -> Step.REACH;
      case Failure.Unreachable unreachable -> Step.REACH;
    };
  }

  private void write() throws InterruptedException {
    ApiOutcome<?> outcome = api.update(Lane.PERSON_WRITE, NOBODY, ConversationPatch.status("open"));
    found.accept(
        Step.WRITE,
        switch (outcome) {
          case ApiOutcome.Failed<?>(Failure.Forbidden forbidden) -> new ReadOnly();
          case ApiOutcome.Failed<?>(Failure.NotFound missing) -> new Fine();
          case ApiOutcome.Failed<?>(Failure.BadRequest bad) -> new Fine();
          default -> new Unknown();
        });
  }

  private void clock() {
    Duration ahead = api.clock().offset();
    boolean apart = ahead.abs().compareTo(UNREMARKABLE) > 0;
    Finding finding = apart ? new ClockApart(ahead) : new Fine();
    found.accept(Step.CLOCK, api.clock().known() ? finding : new Unknown());
  }

  private static Optional<String> proxy(URI address) {
    return Optional.ofNullable(ProxySelector.getDefault()).stream()
        .flatMap(selector -> selector.select(address).stream())
        .filter(chosen -> chosen.type() != Proxy.Type.DIRECT)
        .map(Proxy::address)
        .filter(InetSocketAddress.class::isInstance)
        .map(InetSocketAddress.class::cast)
        .map(socket -> socket.getHostString() + ":" + socket.getPort())
        .findFirst();
  }
}
