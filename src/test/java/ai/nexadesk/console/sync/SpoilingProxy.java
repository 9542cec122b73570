package ai.nexadesk.console.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Hands requests on to a server and changes the bodies of its answers. */
final class SpoilingProxy implements AutoCloseable {

  /** As a body: one larger than any console takes, of which only the length is sent. */
  static final String TOO_LARGE = new String("too large");

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final URI target;
  private volatile BinaryOperator<String> spoil = (query, body) -> body;
  private volatile Set<String> failing = Set.of();

  SpoilingProxy(URI target) {
    this.target = target;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handOn);
    server.start();
  }

  void spoil(UnaryOperator<String> how) {
    spoil = (query, body) -> how.apply(body);
  }

  /** Also by the query that was asked. */
  void spoilBy(BinaryOperator<String> how) {
    spoil = how;
  }

  /** The server fails at every edit of these conversations from now on. */
  void failWritesOf(String... ids) {
    failing = Set.of(ids);
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + target.getPath());
  }

  private void handOn(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    if (exchange.getRequestMethod().equals("PATCH")
        && failing.stream().anyMatch(asked.getPath()::endsWith)) {
      exchange.sendResponseHeaders(500, -1);
      exchange.close();
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(target.resolve(asked))
            .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
            .header("Content-Type", "application/json")
            .method(
                exchange.getRequestMethod(),
                HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    try (exchange) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      String body =
          asked.getQuery() == null ? answer.body() : spoil.apply(asked.getQuery(), answer.body());
      byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      answer
          .headers()
          .map()
          .forEach((name, values) -> {
            if (name.startsWith("x-ratelimit") || name.equals("date")) {
              exchange.getResponseHeaders().put(name, values);
            }
          });
      long length = body.equals(TOO_LARGE) ? 33L << 20 : bytes.length;
      exchange.sendResponseHeaders(answer.statusCode(), length);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush(); // what is too large ends here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
