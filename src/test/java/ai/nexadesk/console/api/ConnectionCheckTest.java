package ai.nexadesk.console.api;

import static ai.nexadesk.console.api.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.api.ConnectionCheck.Broken;
import ai.nexadesk.console.api.ConnectionCheck.ClockApart;
import ai.nexadesk.console.api.ConnectionCheck.Finding;
import ai.nexadesk.console.api.ConnectionCheck.Fine;
import ai.nexadesk.console.api.ConnectionCheck.ReadOnly;
import ai.nexadesk.console.api.ConnectionCheck.Step;
import ai.nexadesk.console.api.ConnectionCheck.Unknown;
import ai.nexadesk.console.api.Failure.Garbling;
import ai.nexadesk.console.api.Failure.Obstacle;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What is found out about an address and a key, against real servers on this computer. */
@Isolated("sets the proxy of the whole process")
class ConnectionCheckTest {

  private static final String PAGE =
      "{\"success\":true,\"data\":[],\"pagination\":{\"limit\":1,\"total\":0}}";
  private static final String SECRET = "fc_live_Sup3rS3cretKey";

  private final MockWebServer server = new MockWebServer();
  private final Map<Step, Finding> found = new EnumMap<>(Step.class);

  @BeforeEach
  void start() throws Exception {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private boolean check(String url, String key, UnaryOperator<OkHttpClient.Builder> change)
      throws Exception {
    return ConnectionCheck.run(
        WorkspaceAddress.of(url), ApiKey.of(key), "1.2.3", List.of(), change, found::put);
  }

  private boolean check() throws Exception {
    return check(server.url("/api").toString(), SECRET, builder -> builder);
  }

  private static String refusal(String text) {
    return "{\"success\":false,\"error\":\"" + text + "\"}";
  }

  private Failure broken(Step step) {
    return found(step, Broken.class).failure();
  }

  private <F extends Finding> F found(Step step, Class<F> type) {
    Finding finding = found.get(step);
    assertThat(finding).isInstanceOf(type);
    return type.cast(Objects.requireNonNull(finding));
  }

  private Failure unreached(MockResponse.Builder answer) throws Exception {
    server.enqueue(answer.build());
    found.clear();
    assertThat(check()).isFalse();
    assertThat(found).doesNotContainKeys(Step.KEY, Step.READ, Step.WRITE);
    return broken(Step.REACH);
  }

  private static void nothingChanged(SandboxServer sandbox) {
    assertThat(sandbox.workspace().ids())
        .hasSize(20)
        .allSatisfy(id -> assertThat(sandbox.workspace().patches(id)).isEmpty());
    assertThat(sandbox.workspace().requests()).isEqualTo(2);
  }

  @Test
  void aKeyThatMayDoEverythingIsFineAndNothingWasChanged() throws Exception {
    try (SandboxServer sandbox =
        SandboxServer.start(SandboxOptions.defaults().withConversations(20))) {
      assertThat(check(sandbox.baseUrl().toString(), sandbox.demoKey(), b -> b)).isTrue();
      for (Step step : Step.values()) {
        assertThat(found.get(step)).as(step.name()).isEqualTo(new Fine());
      }
      nothingChanged(sandbox);
    }
  }

  @Test
  void aKeyWithoutTheWriteScopeIsFoundOutWithoutAChange() throws Exception {
    var key = ai.nexadesk.console.sandbox.ApiKey.readOnly("fc_live_reader");
    try (SandboxServer sandbox =
        SandboxServer.start(SandboxOptions.defaults().withConversations(20).withKey(key))) {
      assertThat(check(sandbox.baseUrl().toString(), "fc_live_reader", b -> b)).isTrue();
      assertThat(found.get(Step.READ)).isEqualTo(new Fine());
      assertThat(found.get(Step.WRITE)).isEqualTo(new ReadOnly());
      nothingChanged(sandbox);
    }
  }

  @Test
  void aWrongKeyIsToldFromAnAddressThatIsNotAllowed() throws Exception {
    server.enqueue(json(401, refusal("No such key")).build());
    assertThat(check()).isFalse();
    assertThat(found.get(Step.REACH)).isEqualTo(new Fine());
    assertThat(broken(Step.KEY)).isEqualTo(new Failure.KeyRejected("No such key"));
    assertThat(found).doesNotContainKeys(Step.READ, Step.WRITE);

    found.clear();
    server.enqueue(json(403, refusal("Not from your address")).build());
    assertThat(check()).isFalse();
    assertThat(found.get(Step.KEY)).isEqualTo(new Fine());
    assertThat(broken(Step.READ)).isEqualTo(new Failure.Forbidden("Not from your address"));
  }

  @Test
  void whatIsNotTheApiIsNotReached() throws Exception {
    assertThat(
            unreached(
                new MockResponse.Builder()
                    .addHeader("Content-Type", "text/html")
                    .body("<html>Welcome to the hotel</html>")))
        .isEqualTo(new Failure.Garbled(Garbling.HTML, ""));
    assertThat(unreached(json(302, "").addHeader("Location", "http://portal.example/login")))
        .isEqualTo(new Failure.Redirected("portal.example"));
    assertThat(unreached(json(404, refusal("Nothing here")))).isEqualTo(new Failure.NotFound());
    assertThat(unreached(json(200, "{\"hello\":1}")))
        .isEqualTo(new Failure.Garbled(Garbling.WRONG_SHAPE, ""));
    assertThat(unreached(json(502, ""))).isEqualTo(new Failure.ServerFailing(502));
  }

  @Test
  void aFullWindowOfRequestsIsToldWithItsPause() throws Exception {
    server.enqueue(json(429, refusal("Slow down")).addHeader("Retry-After", "30").build());

    assertThat(check()).isFalse();

    assertThat(broken(Step.READ)).isInstanceOf(Failure.Limited.class);
    assertThat(((Failure.Limited) broken(Step.READ)).pause()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void noNameNobodyThereAndAWrongCertificateAreToldApart() throws Exception {
    assertThat(
            check(
                "https://nobody.example",
                SECRET,
                b ->
                    b.dns(host -> {
                      throw new UnknownHostException(host);
                    })))
        .isFalse();
    assertThat(broken(Step.REACH)).isEqualTo(new Failure.Unreachable(Obstacle.DNS));

    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(check("http://127.0.0.1:" + port, SECRET, b -> b)).isFalse();
    assertThat(broken(Step.REACH)).isEqualTo(new Failure.Unreachable(Obstacle.REFUSED));

    HeldCertificate wrong =
        new HeldCertificate.Builder().addSubjectAlternativeName("other.example").build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(wrong).build().sslSocketFactory());
      secure.start();
      assertThat(check(secure.url("/").toString(), SECRET, b -> b)).isFalse();
      assertThat(broken(Step.REACH)).isEqualTo(new Failure.Unreachable(Obstacle.TLS));
      assertThat(secure.getRequestCount()).isZero();
    }
  }

  @Test
  void aProxyThatAsksForAPasswordIsNamedAndNeverSeesTheKey() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .code(407)
            .addHeader("Proxy-Authenticate", "Basic realm=\"office\"")
            .inTunnel()
            .build());

    assertThat(check("https://chats.example", SECRET, b -> b.proxy(server.getProxyAddress())))
        .isFalse();

    assertThat(broken(Step.REACH)).isEqualTo(new Failure.Unreachable(Obstacle.PROXY));
    RecordedRequest asked = server.takeRequest();
    assertThat(asked.getMethod()).isEqualTo("CONNECT");
    assertThat(asked.getHeaders().toString()).doesNotContain("fc_live");
  }

  @Test
  void aProxyForPlainHttpThatAsksForAPasswordIsNamedToo() throws Exception {
    server.enqueue(json(407, "").addHeader("Proxy-Authenticate", "Basic realm=\"office\"").build());

    assertThat(check("http://localhost:1/api", SECRET, b -> b.proxy(server.getProxyAddress())))
        .isFalse();

    assertThat(broken(Step.REACH)).isEqualTo(new Failure.Unreachable(Obstacle.PROXY));
  }

  @Test
  void theProxyOfTheSystemIsNamed() throws Exception {
    System.setProperty("https.proxyHost", "127.0.0.1");
    System.setProperty("https.proxyPort", "1");
    try {
      assertThat(check("https://chats.example", SECRET, b -> b)).isFalse();
      assertThat(found(Step.REACH, Broken.class).proxy()).isEqualTo(Optional.of("127.0.0.1:1"));
    } finally {
      System.clearProperty("https.proxyHost");
      System.clearProperty("https.proxyPort");
    }
  }

  @Test
  void aClockThatIsHoursWrongIsSaidAndStopsNothing() throws Exception {
    String later =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(7200).atOffset(ZoneOffset.UTC));
    server.enqueue(json(200, PAGE).addHeader("Date", later).build());
    server.enqueue(json(404, refusal("No such conversation")).addHeader("Date", later).build());

    assertThat(check()).isTrue();

    assertThat(found.get(Step.WRITE)).isEqualTo(new Fine());
    Duration ahead = found(Step.CLOCK, ClockApart.class).ahead();
    assertThat(ahead).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
  }

  @Test
  void whatCannotBeToldAboutWritingIsNoReasonToStop() throws Exception {
    server.enqueue(json(200, PAGE).build());
    server.enqueue(json(500, "").build());

    assertThat(check()).isTrue();

    assertThat(found.get(Step.WRITE)).isEqualTo(new Unknown());
    assertThat(found.get(Step.CLOCK)).isEqualTo(new Unknown());
  }

  @Test
  void withoutAKeyNothingLeaves() throws Exception {
    assertThat(
            ConnectionCheck.run(
                WorkspaceAddress.of(server.url("/api").toString()),
                ApiKey.UNKNOWN,
                "1.2.3",
                List.of(),
                found::put))
        .isFalse();
    assertThat(broken(Step.KEY)).isEqualTo(new Failure.KeyRejected(""));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void anotherKeyIsUsedFromTheNextRequestOn() throws Exception {
    try (ApiFixture on = new ApiFixture()) {
      on.answer(json(401, refusal("Revoked")));
      on.answer(PAGE);
      assertThat(on.failure()).isInstanceOf(Failure.KeyRejected.class);

      on.api.changeKey(ApiKey.of("fc_live_next"));

      assertThat(on.page().rows()).isEmpty();
      on.server.takeRequest();
      assertThat(on.server.takeRequest().getHeaders().get("Authorization"))
          .isEqualTo("Bearer fc_live_next");
    }
  }
}
