package ai.nexadesk.console.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a sandbox over real HTTP. */
final class Client {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One for all tests: to make one takes longer than most tests do. */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final SandboxServer server;
  private final String key;

  Client(SandboxServer server) {
    this(server, server.demoKey());
  }

  Client(SandboxServer server, String key) {
    this.server = server;
    this.key = key;
  }

  Client withKey(String other) {
    return new Client(server, other);
  }

  HttpResponse<String> get(String query) throws IOException, InterruptedException {
    return send("GET", query, "");
  }

  HttpResponse<String> patch(String id, String body) throws IOException, InterruptedException {
    return send("PATCH", "?id=" + id, body);
  }

  HttpResponse<String> send(String method, String query, String body)
      throws IOException, InterruptedException {
    return HTTP.send(request(method, query, body).build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(HttpRequest request) throws IOException, InterruptedException {
    return HTTP.send(request, BodyHandlers.ofByteArray());
  }

  HttpResponse<String> root(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.baseUrl().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String method, String query, String body) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + "/conversations" + query))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + key)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  JsonNode json(String query) throws IOException, InterruptedException {
    return json(get(query));
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  static List<String> texts(JsonNode rows, String field) {
    List<String> texts = new ArrayList<>();
    rows.forEach(row -> texts.add(row.get(field).asString()));
    return texts;
  }
}
