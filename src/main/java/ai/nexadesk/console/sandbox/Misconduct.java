package ai.nexadesk.console.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the faults that hit a request. Any thread; blocks for latency and for ever for {@code
 * hang}.
 */
final class Misconduct implements AutoCloseable {

  /**
   * What is going to happen to a request.
   *
   * @param instead what is done instead of answering, or null
   */
  record Plan(@Nullable Fault instead, Spoil spoil, boolean halfBody) {}

  private static final String PROXY_PAGE =
      "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>\n"
          + "<body><center><h1>502 Bad Gateway</h1></center><hr><center>proxy</center></body>"
          + "</html>\n";

  private final InstantSource clock;
  private final Random random;
  private final CountDownLatch closed = new CountDownLatch(1);

  Misconduct(InstantSource clock, long seed) {
    this.clock = clock;
    random = new Random(seed + 1);
  }

  /** Waits out the latencies and answers what else is to be done. */
  Plan plan(List<Fault> hits) throws InterruptedException {
    if (hits.isEmpty()) {
      return new Plan(null, Spoil.NOTHING, false);
    }
    Fault instead = null;
    boolean malformed = false;
    boolean unknown = false;
    boolean half = false;
    for (Fault fault : hits) {
      switch (fault.kind()) {
        case LATENCY -> pause(fault.time(Duration.ZERO));
        case MALFORMED_ROW -> malformed = true;
        case UNKNOWN_ENUM -> unknown = true;
        case HALF_BODY -> half = true;
        case STATUS,
            RETRY_AFTER,
            RETRY_AFTER_DATE,
            STATUS_429_WITHOUT_RETRY_AFTER,
            DROP,
            HTML,
            SUCCESS_FALSE,
            REDIRECT,
            HANG ->
            instead = instead == null ? fault : instead;
      }
    }
    return new Plan(instead, new Spoil(malformed, unknown, random.nextInt(300)), half);
  }

  /** The answer instead; null when the connection is to be closed without one. */
  @Nullable Reply reply(Fault fault) throws InterruptedException {
    String value = fault.value();
    return switch (fault.kind()) {
      case STATUS -> status(fault.status(500));
      case RETRY_AFTER -> limited(Long.toString(fault.time(Duration.ofSeconds(1)).toSeconds()));
      case RETRY_AFTER_DATE ->
          limited(WireTime.http(clock.millis() + fault.time(Duration.ofSeconds(2)).toMillis()));
      case STATUS_429_WITHOUT_RETRY_AFTER -> Reply.error(429, "Too many requests");
      case HTML -> Reply.text(fault.status(502), "text/html", PROXY_PAGE);
      case SUCCESS_FALSE -> Reply.error(200, "Something went wrong on our side");
      case REDIRECT ->
          new Reply(302, "text/plain", new byte[0], Map.of("Location", value == null ? "" : value));
      case DROP -> null;
      case HANG -> {
        closed.await();
        yield null;
      }
      case LATENCY, MALFORMED_ROW, UNKNOWN_ENUM, HALF_BODY ->
          throw new IllegalArgumentException(fault.option() + " leaves the answer in place");
    };
  }

  /** Lets go of every request that hangs. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void pause(Duration time) throws InterruptedException {
    // The wire's own time: a client's time-outs run on it whatever the workspace's clock says.
    var _ = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Reply status(int status) {
    return switch (status) {
      case 401 -> Reply.error(401, "This API key is not valid");
      case 403 -> Reply.error(403, "This key may not do that");
      case 404 -> Reply.error(404, "There is no such conversation");
      case 409 -> Reply.error(409, "Somebody else has changed this conversation");
      case 429 -> limited("1");
      default -> Reply.error(status, status >= 500 ? "Internal error" : "Request refused");
    };
  }

  private static Reply limited(String retryAfter) {
    return Reply.error(429, "Too many requests", Map.of("Retry-After", retryAfter));
  }
}
