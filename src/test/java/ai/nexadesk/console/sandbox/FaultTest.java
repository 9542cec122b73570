package ai.nexadesk.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FaultTest {

  private final TestClock clock = new TestClock();
  private SandboxServer server;
  private Client client;
  private String id;

  @BeforeEach
  void start() throws Exception {
    server = SandboxServer.start(options());
    client = new Client(server);
    id = server.workspace().ids().getLast();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 500, 503})
  void answersWithAStatus(int status) throws Exception {
    server.faults().add("status=" + status);

    HttpResponse<String> response = client.get("");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Client.json(response).get("success").booleanValue()).isFalse();
    assertThat(response.headers().firstValue("X-RateLimit-Limit")).isPresent();
  }

  @Test
  void limitsInEachKnownWay() throws Exception {
    server.faults().add("status=429*1");
    assertThat(client.get("").headers().firstValue("Retry-After")).contains("1");
    server.faults().add("retry-after=7s*1");
    assertThat(client.get("").headers().firstValue("Retry-After")).contains("7");
    server.faults().add("retry-after-date=30s*1");
    assertThat(client.get("").headers().firstValue("Retry-After"))
        .contains("Fri, 20 Mar 2026 09:00:30 GMT");
    server.faults().add("429-without-retry-after*1");
    HttpResponse<String> bare = client.get("");
    assertThat(bare.statusCode()).isEqualTo(429);
    assertThat(bare.headers().firstValue("Retry-After")).isEmpty();
    assertThat(client.get("").statusCode()).isEqualTo(200);
  }

  @Test
  void dropsTheConnectionBeforeTheDeed() throws Exception {
    server.faults().add("drop@PATCH");

    assertThatIOException().isThrownBy(() -> client.patch(id, "{\"tags\":[\"x\"]}"));
    assertThat(server.workspace().patches(id)).isEmpty();
    assertThat(client.get("").statusCode()).isEqualTo(200);
  }

  @Test
  void cutsTheBodyInHalfAfterTheDeed() {
    server.faults().add("half-body");

    assertThatIOException().isThrownBy(() -> client.get("?limit=100"));
    assertThatIOException().isThrownBy(() -> client.patch(id, "{\"tags\":[\"x\"]}"));
    assertThat(server.workspace().state(id).orElseThrow().tags()).containsExactly("x");
  }

  @Test
  void sendsAProxysPage() throws Exception {
    server.faults().add("html*1");
    server.faults().add("html=200");
    HttpResponse<String> response = client.get("");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).contains("text/html");
    assertThat(response.body()).startsWith("<!DOCTYPE html>");
    assertThat(client.get("").statusCode()).isEqualTo(200);
  }

  @Test
  void saysNoWithStatus200() throws Exception {
    server.faults().add("success-false");

    HttpResponse<String> response = client.get("");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.json(response).get("success").booleanValue()).isFalse();
  }

  @Test
  void redirects() throws Exception {
    server.faults().add("redirect=http://other.invalid:81/x");

    HttpResponse<String> response = client.get("");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).contains("http://other.invalid:81/x");
  }

  @Test
  void breaksOneRowAndLeavesTheOthers() throws Exception {
    server.faults().add("malformed-row");

    JsonNode rows = client.json("?limit=20").get("data");
    assertThat(rows).hasSize(20);
    int sound = 0;
    for (JsonNode row : rows) {
      sound += row.isObject() && row.size() == 14 ? 1 : 0;
    }
    assertThat(sound).isEqualTo(19);
    assertThat(client.get("?id=" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void speaksOfThingsNobodyKnows() throws Exception {
    server.faults().add("unknown-enum");

    assertThat(client.get("?limit=5").body()).contains("\"snoozed\"", "\"telegram\"");
    assertThat(client.get("?id=" + id).body()).contains("\"supervisor\"", "\"bounced\"");
  }

  @Test
  void hangsUntilTheServerCloses() {
    server.faults().add("hang");
    var request = client.request("GET", "", "").timeout(Duration.ofMillis(300)).build();

    assertThatThrownBy(() -> client.bytes(request)).isInstanceOf(HttpTimeoutException.class);
    server.close();
  }

  @Test
  void takesItsTimeAndThenAnswers() throws Exception {
    server.faults().add("latency=150ms*1");
    long start = System.nanoTime();

    assertThat(client.get("").statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
  }

  @Test
  void chanceIsSeededAndAboutRight() throws Exception {
    List<Integer> first = statuses();
    assertThat(first.stream().filter(status -> status == 503).count()).isBetween(15L, 60L);
    assertThat(statuses()).isEqualTo(first);
  }

  @Test
  void aNumberOfTimesRunsOut() throws Exception {
    server.faults().add("status=503*2@GET");

    assertThat(client.patch(id, "{\"tags\":[]}").statusCode()).isEqualTo(200);
    assertThat(client.get("").statusCode()).isEqualTo(503);
    assertThat(client.get("").statusCode()).isEqualTo(503);
    assertThat(client.get("").statusCode()).isEqualTo(200);
    assertThat(server.faults().active()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fire",
        "status",
        "status=200",
        "status=abc",
        "latency",
        "latency=fast",
        "drop=1",
        "redirect",
        "redirect=here",
        "status=503:1.5",
        "status=503*0"
      })
  void aFaultThatCannotBeReadIsRefusedInWords(String option) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.parse(option))
        .withMessageContaining("\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latency=200ms",
        "status=503:0.1",
        "status=429*3",
        "429-without-retry-after",
        "retry-after-date",
        "drop:0.5*2@PATCH",
        "redirect=https://other.example:8443/x:0.5"
      })
  void aFaultIsWrittenAsItIsRead(String option) {
    assertThat(Fault.parse(option).option()).isEqualTo(option);
  }

  @Test
  void theControlPathSwitchesFaults() throws Exception {
    try (var open =
        SandboxServer.start(options().withControlPath(true).withFault("drop*1@PATCH"))) {
      var http = new Client(open);
      assertThat(http.root("GET", "/control/faults", "").body()).isEqualTo("drop*1@PATCH");
      assertThat(http.root("POST", "/control/faults", "status=503\nlatency=1ms").statusCode())
          .isEqualTo(200);
      assertThat(http.get("").statusCode()).isEqualTo(503);
      assertThat(http.root("POST", "/control/faults", "nonsense").statusCode()).isEqualTo(400);
      assertThat(http.root("PUT", "/control/faults", "").statusCode()).isEqualTo(405);
      http.root("DELETE", "/control/faults", "");
      assertThat(http.get("").statusCode()).isEqualTo(200);
      assertThat(open.faults().active()).isEmpty();
    }
  }

  @Test
  void aClosedServerAnswersNoMore() throws Exception {
    server.close();

    var request = client.request("GET", "", "").build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThatIOException().isThrownBy(() -> http.send(request, BodyHandlers.ofString()));
    }
  }

  private List<Integer> statuses() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (var other = SandboxServer.start(options().withSeed(9).withFault("status=503:0.3"))) {
      var http = new Client(other);
      for (int i = 0; i < 120; i++) {
        statuses.add(http.get("?limit=1").statusCode());
      }
    }
    return statuses;
  }

  private SandboxOptions options() {
    return SandboxOptions.defaults().withConversations(120).withLimit(0).withClock(clock);
  }
}
