package ai.nexadesk.console.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests from the wire and puts answers on it: headers, gzip, and every fault that concerns
 * bytes. Runs on one virtual thread per request.
 */
final class Transport implements HttpHandler {

  private static final int MOST_TO_SWALLOW = 64 << 20;

  private final Workspace workspace;
  private final InstantSource clock;
  private final Door door;
  private final Endpoint endpoint;
  private final Faults faults;
  private final Control control;
  private final Misconduct misconduct;

  Transport(SandboxOptions options, Workspace workspace, Faults faults, Misconduct misconduct) {
    this.workspace = workspace;
    this.faults = faults;
    this.misconduct = misconduct;
    clock = options.clock();
    door = new Door(options.keys(), options.limit());
    endpoint = new Endpoint(workspace);
    control = new Control(faults, options.controlPath());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      if (request.path().equals(SandboxServer.PATH + "/conversations")) {
        conversations(exchange, request);
      } else {
        boolean file = request.path().startsWith("/files/");
        Reply reply = file ? AttachedFiles.answer(request) : control.answer(request);
        Wire.send(exchange, reply, door.outside(clock.millis()), false);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void conversations(HttpExchange exchange, Request request)
      throws IOException, InterruptedException {
    Door.Verdict verdict = door.decide(request.authorization(), clock.millis());
    Reply refusal = verdict.refusal();
    if (refusal != null) {
      log(request, refusal.status());
      Wire.send(exchange, refusal, verdict.standing(), false);
      return;
    }
    Misconduct.Plan plan = misconduct.plan(faults.draw(request.method()));
    Fault instead = plan.instead();
    if (instead != null) {
      Reply reply = misconduct.reply(instead);
      log(request, reply == null ? 0 : reply.status());
      if (reply != null) {
        Wire.send(exchange, reply, verdict.standing(), false);
      }
      return;
    }
    Reply reply = endpoint.answer(request, verdict.canWrite(), plan.spoil());
    log(request, reply.status());
    Wire.send(exchange, reply, verdict.standing(), plan.halfBody());
  }

  private void log(Request request, int status) {
    byte[] body = request.body();
    boolean edit = request.method().equals("PATCH");
    workspace
        .log()
        .saw(
            new SeenRequest(
                clock.instant(),
                request.method(),
                request.query(),
                edit && body != null ? new String(body, StandardCharsets.UTF_8) : null,
                status));
  }

  private static Request read(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? "" : query,
        headers.getFirst("Authorization"),
        Objects.requireNonNullElse(headers.getFirst("Host"), "127.0.0.1"),
        headers.getFirst("Range"),
        body(exchange.getRequestBody()));
  }

  /** The body, or null if it is too large; it is read to its end so that the answer arrives. */
  private static byte @Nullable [] body(InputStream in) throws IOException {
    byte[] body = in.readNBytes(Endpoint.LARGEST_BODY + 1);
    if (body.length <= Endpoint.LARGEST_BODY) {
      return body;
    }
    long swallowed = 0;
    byte[] rest = new byte[1 << 16];
    for (int n = 0; n >= 0 && swallowed < MOST_TO_SWALLOW; n = in.read(rest)) {
      swallowed += n;
    }
    return null;
  }
}
