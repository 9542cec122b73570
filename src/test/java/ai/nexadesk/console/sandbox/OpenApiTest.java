package ai.nexadesk.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestClock clock = new TestClock();
  private SandboxServer server;
  private Client client;
  private Schema schema;
  private String id;

  @BeforeEach
  void start() throws Exception {
    server =
        SandboxServer.start(
            SandboxOptions.defaults()
                .withConversations(200)
                .withClock(clock)
                .withLimit(300)
                .withKey(ApiKey.readOnly("fc_live_reader")));
    client = new Client(server);
    id = server.workspace().ids().getLast();
    schema = new Schema(client.root("GET", "/openapi.yaml", "").body());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isServedWithoutAKey() throws Exception {
    HttpResponse<String> response = client.root("GET", "/openapi.yaml", "");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).contains("yaml");
    assertThat(schema.at("info")).containsKey("title");
  }

  @Test
  void everyPageIsAsDescribed() throws Exception {
    for (int page = 1; page <= 2; page++) {
      HttpResponse<String> response = client.get("?limit=100&page=" + page);
      conforms(response, "get", "Page");
    }
  }

  @Test
  void everyDetailIsAsDescribed() throws Exception {
    for (int step = 0; step < 60; step++) {
      server.workspace().live(Duration.ofMinutes(1));
    }
    for (String any : server.workspace().ids()) {
      conforms(client.get("?id=" + any), "get", "Detail");
    }
  }

  @Test
  void anEditAndItsAnswerAreAsDescribed() throws Exception {
    String agent = server.agents().getFirst().id();
    for (String body :
        new String[] {
          "{\"status\":\"pending\"}",
          "{\"agent_id\":\"" + agent + "\",\"department_id\":null}",
          "{\"tags\":[\"a\",\"b\"]}"
        }) {
      assertThat(schema.problems(JSON.readTree(body), schema.components().get("Change"))).isEmpty();
      conforms(client.patch(id, body), "patch", "Changed");
    }
  }

  @Test
  void everyRefusalIsAsDescribed() throws Exception {
    conforms(client.get("?limit=1000"), "get", "Error");
    conforms(client.get("?id=unknown"), "get", "Error");
    conforms(client.withKey("fc_live_x").get(""), "get", "Error");
    conforms(client.patch(id, "{}"), "patch", "Error");
    conforms(client.patch("unknown", "{\"tags\":[]}"), "patch", "Error");
    conforms(client.patch(id, " ".repeat(2 << 20)), "patch", "Error");
    conforms(client.withKey("fc_live_reader").patch(id, "{\"tags\":[]}"), "patch", "Error");
    for (int i = 0; i < 300 && client.get("?limit=1").statusCode() != 429; i++) {
      clock.pass(Duration.ofMillis(1));
    }
    HttpResponse<String> limited = client.get("?limit=1");
    assertThat(limited.statusCode()).isEqualTo(429);
    conforms(limited, "get", "Error");
  }

  @Test
  void aFieldTooManyOrTooFewIsNoticed() throws Exception {
    JsonNode page = client.json("?limit=1");
    var described = schema.components().get("Page");
    ObjectNode row = (ObjectNode) page.get("data").get(0);

    row.put("visitor_phone", "1");
    assertThat(schema.problems(page, described)).isNotEmpty();
    row.remove("visitor_phone");
    assertThat(schema.problems(page, described)).isEmpty();
    row.remove("agent_id");
    assertThat(schema.problems(page, described)).isNotEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.problems(page, Map.of("multipleOf", 2)));
  }

  private void conforms(HttpResponse<String> response, String method, String name) {
    String status = Integer.toString(response.statusCode());
    Map<String, Object> described =
        schema.at("paths", "/conversations", method, "responses", status);
    JsonNode body = Client.json(response);
    var one = schema.components().get(name);
    assertThat(schema.problems(body, one)).isEmpty();
    var content = Schema.object(described.get("content"));
    var json = Schema.object(content.get("application/json"));
    assertThat(schema.problems(body, json.get("schema"))).isEmpty();
    Schema.object(described.get("headers"))
        .forEach((header, rule) -> {
          String value = response.headers().firstValue(header).orElse("");
          assertThat(value).as(header).isNotEmpty();
          var wanted = schema.resolved(Schema.object(rule)).get("schema");
          JsonNode typed = value.matches("\\d+") ? JSON.readTree(value) : JSON.valueToTree(value);
          assertThat(schema.problems(typed, wanted)).as(header).isEmpty();
        });
    assertThat(response.headers().firstValue("Content-Type").orElseThrow().toLowerCase(Locale.ROOT))
        .startsWith("application/json");
  }
}
