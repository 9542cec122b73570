package ai.nexadesk.console.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  private final TestClock clock = new TestClock();
  private SandboxServer server;
  private Client client;

  @BeforeEach
  void start() throws Exception {
    server =
        SandboxServer.start(
            SandboxOptions.defaults()
                .withConversations(120)
                .withClock(clock)
                .withLimit(5)
                .withKey(ApiKey.readWrite("fc_live_second"))
                .withKey(ApiKey.fromElsewhere("fc_live_elsewhere")));
    client = new Client(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void noKeyOrAnUnknownOneIs401() throws Exception {
    assertThat(client.root("GET", "/api/v1/external/conversations", "").statusCode())
        .isEqualTo(401);
    Client stranger = client.withKey("fc_live_unknown");
    assertThat(stranger.get("").statusCode()).isEqualTo(401);
  }

  @Test
  void aKeyForAnotherAddressIs403() throws Exception {
    Client elsewhere = client.withKey("fc_live_elsewhere");
    assertThat(elsewhere.get("").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "HEAD"})
  void otherMethodsAre405WithThoseAllowed(String method) throws Exception {
    HttpResponse<String> response = client.send(method, "", "");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET, PATCH");
  }

  @Test
  void otherAddressesAre404() throws Exception {
    for (String path : new String[] {"/", "/api/v1/external/agents", "/control/faults"}) {
      HttpResponse<String> response = client.root("GET", path, "");
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(Client.json(response).get("success").booleanValue()).isFalse();
    }
  }

  @Test
  void everyAnswerTellsTheLimitAndTheTimeOfTheClock() throws Exception {
    String id = server.workspace().ids().getFirst();
    clock.pass(Duration.ofDays(40));
    for (HttpResponse<String> response :
        List.of(
            client.get(""),
            client.get("?id=" + id),
            client.get("?limit=x"),
            client.patch(id, "{\"tags\":[]}"),
            client.send("POST", "", "x"),
            client.get(""),
            client.withKey("wrong").get(""),
            client.root("GET", "/nowhere", ""))) {
      var headers = response.headers();
      assertThat(headers.firstValue("X-RateLimit-Limit")).contains("5");
      assertThat(headers.firstValueAsLong("X-RateLimit-Remaining")).isPresent();
      assertThat(headers.firstValueAsLong("X-RateLimit-Reset"))
          .hasValue(clock.instant().getEpochSecond() + 60);
      var date =
          ZonedDateTime.parse(
              headers.firstValue("Date").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME);
      assertThat(date.toInstant()).isEqualTo(clock.instant());
    }
  }

  @Test
  void theWindowSlides() throws Exception {
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> response = client.get("?limit=1");
      assertThat(response.headers().firstValue("X-RateLimit-Remaining")).contains("" + (4 - i));
      clock.pass(Duration.ofSeconds(10));
    }
    // 50 s after the first request: ten seconds to go until it leaves the window.
    HttpResponse<String> limited = client.get("?limit=1");
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("10");
    assertThat(Client.json(limited).get("error").stringValue()).contains("10 s");

    clock.pass(Duration.ofMillis(9_999));
    assertThat(client.get("?limit=1").statusCode()).isEqualTo(429);
    clock.pass(Duration.ofMillis(1));
    assertThat(client.get("?limit=1").statusCode()).isEqualTo(200);
    // One has left, one has come: full again, unlike a window that starts anew each minute.
    assertThat(client.get("?limit=1").statusCode()).isEqualTo(429);
  }

  @Test
  void eachKeyHasAWindowOfItsOwn() throws Exception {
    for (int i = 0; i < 6; i++) {
      client.get("?limit=1");
    }
    Client second = client.withKey("fc_live_second");
    assertThat(client.get("").statusCode()).isEqualTo(429);
    assertThat(second.get("").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageIsCompressedForThoseWhoAsk() throws Exception {
    var plain = client.get("?limit=100");
    var response =
        client.bytes(
            client.request("GET", "?limit=100", "").header("Accept-Encoding", "gzip").build());

    assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(response.body().length).isLessThan(plain.body().length() / 3);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
  }

  @Test
  void whatWasAskedIsRemembered() throws Exception {
    String id = server.workspace().ids().getFirst();
    client.get("?limit=3");
    client.patch(id, "{\"tags\":[\"a\"]}");

    Workspace workspace = server.workspace();
    assertThat(workspace.requests()).isEqualTo(2);
    assertThat(workspace.requests("PATCH")).isEqualTo(1);
    assertThat(workspace.seen())
        .extracting(SeenRequest::query)
        .containsExactly("limit=3", "id=" + id);
    assertThat(workspace.patches(id)).containsExactly("{\"tags\":[\"a\"]}");
  }
}
