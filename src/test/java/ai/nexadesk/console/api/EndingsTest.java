package ai.nexadesk.console.api;

import static ai.nexadesk.console.api.ApiFixture.SECRET;
import static ai.nexadesk.console.api.ApiFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.api.Failure.Garbling;
import ai.nexadesk.console.api.Failure.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a request can end (contract, trap 13). */
class EndingsTest {

  private static final String EMPTY_PAGE = "{\"success\":true,\"data\":[]}";

  private final ApiFixture on;

  EndingsTest() throws Exception {
    on = new ApiFixture();
  }

  @AfterEach
  void close() {
    on.close();
  }

  private static String error(String text) {
    return "{\"success\":false,\"error\":\"" + text + "\"}";
  }

  private static Failure.Garbled garbled(Garbling how) {
    return new Failure.Garbled(how, "");
  }

  private static Failure.Unreachable unreachable(Obstacle obstacle) {
    return new Failure.Unreachable(obstacle);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 405, 409, 413, 422})
  void whatTheServerRefusesIsDroppedWithItsText(int status) {
    on.answer(json(status, error("Cursor is no longer valid")));
    Failure failure = on.failure();
    assertThat(failure).isEqualTo(new Failure.BadRequest(status, "Cursor is no longer valid"));
    assertThat(failure.next()).isEqualTo(Next.DROP);
  }

  @Test
  void aRejectedKeyAndAMissingScopeNeedAPerson() {
    on.answer(json(401, error("Invalid API key")));
    assertThat(on.failure()).isEqualTo(new Failure.KeyRejected("Invalid API key"));
    on.answer(json(403, error("This address is not allowed")));
    Failure forbidden = on.failure();
    assertThat(forbidden).isEqualTo(new Failure.Forbidden("This address is not allowed"));
    assertThat(forbidden.next()).isEqualTo(Next.ASK_PERSON);
    on.answer(json(401, ""));
    assertThat(on.failure()).isEqualTo(new Failure.KeyRejected(""));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    on.answer(json(404, error("Conversation not found")));
    assertThat(on.read("x")).isEqualTo(new ApiOutcome.Failed<>(new Failure.NotFound()));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 403, 404})
  void aPageOfAProxyIsNotTakenForTheServersWord(int status) {
    on.answer(
        json(status, "<!DOCTYPE html><title>Sign in</title>")
            .setHeader("Content-Type", "text/html"));
    assertThat(on.failure()).isEqualTo(garbled(Garbling.HTML));
    on.answer(json(status, "\n <html>").setHeader("Content-Type", "text/plain"));
    assertThat(on.failure()).isEqualTo(garbled(Garbling.HTML));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504, 599})
  void aFailingServerIsTriedAgainSoon(int status) {
    on.answer(json(status, "<html>oops"));
    Failure failure = on.failure();
    assertThat(failure).isEqualTo(new Failure.ServerFailing(status));
    assertThat(failure.next()).isEqualTo(Next.RETRY_SOON);
  }

  @Test
  void successFalseUnderA200IsNoSuccess() {
    on.answer(error("Something broke"));
    assertThat(on.failure())
        .isEqualTo(new Failure.Garbled(Garbling.SUCCESS_FALSE, "Something broke"));
  }

  @Test
  void jsonThatIsBrokenOrNotWhatWasAskedForIsGarbled() {
    on.answer("hello");
    assertThat(on.failure()).isEqualTo(garbled(Garbling.NOT_JSON));
    on.answer("{\"success\":true,\"data\":[{\"id\":");
    assertThat(on.failure()).isEqualTo(garbled(Garbling.CUT_OFF));
    on.answer("");
    assertThat(on.failure()).isEqualTo(garbled(Garbling.CUT_OFF));
    on.answer("{\"success\":true,\"data\":{}}");
    assertThat(on.failure()).isEqualTo(garbled(Garbling.WRONG_SHAPE));
    on.answer("[1,2]");
    assertThat(on.failure()).isEqualTo(garbled(Garbling.WRONG_SHAPE));
    on.answer("\"text\"");
    assertThat(on.failure()).isEqualTo(garbled(Garbling.WRONG_SHAPE));
  }

  @Test
  void aBodyCutOffHalfWayIsGarbled() {
    on.answer(
        json(200, "{\"success\":true,\"data\":[" + " ".repeat(100_000) + "]}")
            .onResponseBody(new SocketEffect.CloseSocket()));
    assertThat(on.failure()).isEqualTo(garbled(Garbling.CUT_OFF));
  }

  @Test
  void aRefusalSaysHowLongToWaitInSecondsAsADateByTheResetOrNotAtAll() {
    Instant serverNow = Instant.parse("2031-01-01T00:00:00Z");
    on.answer(json(429, error("Slow down")).addHeader("Retry-After", "7"));
    assertThat(on.failure()).isEqualTo(new Failure.Limited(Duration.ofSeconds(7)));
    on.time.runFor(Duration.ofSeconds(7));

    on.answer(
        json(429, "")
            .addHeader("Date", http(serverNow))
            .addHeader("Retry-After", http(serverNow.plusSeconds(9))));
    assertThat(on.failure()).isEqualTo(new Failure.Limited(Duration.ofSeconds(10)));
    on.time.runFor(Duration.ofSeconds(10));

    on.answer(
        json(429, "<html>")
            .addHeader("Date", http(serverNow))
            .addHeader("X-RateLimit-Reset", serverNow.plusSeconds(4).getEpochSecond()));
    assertThat(on.failure()).isEqualTo(new Failure.Limited(Duration.ofSeconds(5)));
    on.time.runFor(Duration.ofSeconds(5));

    on.answer(json(429, ""));
    Failure silent = on.failure();
    assertThat(silent.next()).isEqualTo(Next.WAIT);
    assertThat(((Failure.Limited) silent).pause())
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(on.budget.figures().stoppedUntil()).isAfter(on.time.instant());
  }

  private static String http(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  @Test
  void aRedirectIsNeverFollowedSoTheKeyStaysHere() throws Exception {
    try (MockWebServer other = new MockWebServer()) {
      other.start();
      for (int status : List.of(301, 302, 303, 307, 308)) {
        on.answer(json(status, "").addHeader("Location", other.url("/steal")));
        assertThat(on.failure()).isEqualTo(new Failure.Redirected(other.url("/").host()));
      }
      on.answer(json(302, "").addHeader("Location", "https://evil.example/x"));
      Failure failure = on.failure();
      assertThat(failure).isEqualTo(new Failure.Redirected("evil.example"));
      assertThat(failure.next()).isEqualTo(Next.ASK_PERSON);
      assertThat(other.getRequestCount()).isZero();
    }
  }

  @Test
  void aHangingConnectionEndsInATimeout() throws Exception {
    try (ApiFixture hurried = new ApiFixture(b -> b.readTimeout(Duration.ofMillis(200)))) {
      hurried.answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
      assertThat(hurried.failure()).isEqualTo(unreachable(Obstacle.TIMEOUT));
      hurried.answer(json(200, EMPTY_PAGE).bodyDelay(30, TimeUnit.SECONDS));
      assertThat(hurried.failure()).isEqualTo(unreachable(Obstacle.TIMEOUT));
      assertThat(hurried.budget.figures().usedInWindow()).isEqualTo(2);
    }
  }

  @Test
  void nobodyListeningIsRefusedAndCostsNothing() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (ConversationsApi api = on.api("http://127.0.0.1:" + port, b -> b)) {
      assertThat(failure(api)).isEqualTo(unreachable(Obstacle.REFUSED));
    }
    assertThat(on.budget.figures().usedInWindow()).isZero();
  }

  @Test
  void anUnknownHostIsADnsFailureAndCostsNothing() throws Exception {
    try (ConversationsApi api =
        on.api(
            "https://nobody.example",
            b ->
                b.dns(host -> {
                  throw new UnknownHostException(host);
                }))) {
      assertThat(failure(api)).isEqualTo(unreachable(Obstacle.DNS));
    }
    assertThat(on.budget.figures().usedInWindow()).isZero();
  }

  @Test
  void aConnectionThatBreaksBeforeTheAnswerIsUnreachable() {
    on.answer(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()));
    Failure failure = on.failure();
    assertThat(failure).isEqualTo(unreachable(Obstacle.OTHER));
    assertThat(failure.next()).isEqualTo(Next.RETRY_SOON);
  }

  @Test
  void aChangeSentAgainOverAFreshConnectionSaysSo() throws InterruptedException {
    on.answer(EMPTY_PAGE);
    on.answer(json(409, error("Out of date")));
    on.answer(EMPTY_PAGE);
    on.answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
    on.answer(json(409, error("Out of date")));
    Failure refused = new Failure.BadRequest(409, "Out of date");

    assertThat(on.page().rows()).isEmpty();
    assertThat(write()).isEqualTo(new ConversationsApi.Written(ApiOutcome.failed(refused), false));
    assertThat(on.page().rows()).isEmpty();
    assertThat(write()).isEqualTo(new ConversationsApi.Written(ApiOutcome.failed(refused), true));
  }

  private ConversationsApi.Written write() throws InterruptedException {
    return on.api
        .update(Lane.PERSON_WRITE, "x", () -> Optional.of(ConversationPatch.status("pending")))
        .orElseThrow();
  }

  private static Failure failure(ConversationsApi api) throws InterruptedException {
    return switch (api.read(Lane.PERSON_READ, "x")) {
      case ApiOutcome.Done<ConversationDetail> done -> throw new AssertionError(done);
      case ApiOutcome.Failed<ConversationDetail>(Failure failure) -> failure;
    };
  }

  private static HandshakeCertificates serving(HeldCertificate certificate) {
    return new HandshakeCertificates.Builder().heldCertificate(certificate).build();
  }

  private static OkHttpClient.Builder trusting(
      OkHttpClient.Builder builder, HeldCertificate certificate) {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    return builder.sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager());
  }

  @Test
  void aCertificateForAnotherHostNeedsAPersonAndTheKeyIsNotSent() throws Exception {
    HeldCertificate wrong =
        new HeldCertificate.Builder().addSubjectAlternativeName("other.example").build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(serving(wrong).sslSocketFactory());
      secure.start();
      try (ConversationsApi api = on.api(secure.url("/").toString(), b -> trusting(b, wrong))) {
        Failure failure = failure(api);
        assertThat(failure).isEqualTo(unreachable(Obstacle.TLS));
        assertThat(failure.next()).isEqualTo(Next.ASK_PERSON);
      }
      try (ConversationsApi api = on.api(secure.url("/").toString(), b -> b)) {
        assertThat(failure(api)).isEqualTo(unreachable(Obstacle.TLS));
      }
      assertThat(secure.getRequestCount()).isZero();
    }
  }

  @Test
  void aConnectionThatBreaksDuringTheHandshakeIsTriedAgain() throws Exception {
    try (ServerSocket abrupt = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              while (true) {
                abrupt.accept().close();
              }
            } catch (IOException e) {
              return;
            }
          });
      try (ConversationsApi api = on.api("https://127.0.0.1:" + abrupt.getLocalPort(), b -> b)) {
        assertThat(failure(api).next()).isEqualTo(Next.RETRY_SOON);
      }
    }
  }

  @Test
  void http2IsSpokenWhereItIsOffered() throws Exception {
    HeldCertificate right =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(serving(right).sslSocketFactory());
      secure.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
      secure.start();
      secure.enqueue(json(200, EMPTY_PAGE).build());
      String url = "https://localhost:" + secure.getPort();
      try (ConversationsApi api = on.api(url, b -> trusting(b, right))) {
        assertThat(api.list(Lane.POLL, ListRequest.all(ListRequest.Sort.UPDATED_DESC, 1)).next())
            .isEqualTo(Next.USE);
      }
      assertThat(secure.takeRequest().getVersion()).contains("2");
    }
  }

  @Test
  void aCompressedAnswerIsRead() throws Exception {
    Buffer body = gzip(EMPTY_PAGE, 1);
    on.answer(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .addHeader("Content-Type", "application/json")
            .body(body));
    assertThat(on.page().rows()).isEmpty();
  }

  @Test
  void aBodyOver32MebibytesIsRefusedWhetherItsLengthIsKnownOrNot() throws Exception {
    Buffer large = new Buffer().writeUtf8(EMPTY_PAGE + " ".repeat(33 << 20));
    on.answer(json(200, "").body(large.clone()));
    Failure failure = on.failure();
    assertThat(failure).isEqualTo(new Failure.TooLarge());
    assertThat(failure.next()).isEqualTo(Next.DROP);
    Buffer padded = new Buffer().writeUtf8(" ".repeat(33 << 20) + EMPTY_PAGE);
    on.answer(json(200, "").chunkedBody(padded, 1 << 16));
    assertThat(on.failure()).isEqualTo(new Failure.TooLarge());
  }

  @Test
  void aSmallAnswerThatUnpacksTo100MebibytesIsRefused() throws Exception {
    Buffer bomb = gzip(" ".repeat(1 << 20), 100);
    assertThat(bomb.size()).isLessThan(1 << 20);
    on.answer(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "gzip")
            .addHeader("Content-Type", "application/json")
            .body(bomb));
    assertThat(on.failure()).isEqualTo(new Failure.TooLarge());
  }

  @Test
  void anAnswerOfMillionsOfTinyPiecesIsRefused() throws Exception {
    on.answer("{\"success\":true,\"data\":[" + "{},".repeat(3_000_000) + "{}]}");
    assertThat(on.failure()).isEqualTo(new Failure.TooLarge());
  }

  private static Buffer gzip(String text, int times) throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      for (int i = 0; i < times; i++) {
        sink.writeUtf8(text);
      }
    }
    return packed;
  }

  @Test
  void theServersTextIsMadeHarmlessShortAndFreeOfTheKey() {
    on.answer(
        json(400, error("Key " + SECRET + " or fc_live_other\\u0000\\u202E " + "x".repeat(5000))));
    String text = ((Failure.BadRequest) on.failure()).text();
    assertThat(text)
        .hasSizeLessThan(310)
        .startsWith("Key ••• or •••")
        .doesNotContain("\u202E", "\u0000");
  }

  @Test
  void theServersTimeIsLearnedFromItsAnswers() {
    Instant serverNow = on.time.instant().plus(Duration.ofHours(2));
    on.answer(json(200, EMPTY_PAGE).addHeader("Date", http(serverNow)));
    assertThat(on.list())
        .isInstanceOfSatisfying(
            ApiOutcome.Done.class, done -> assertThat(done.serverTime()).isEqualTo(serverNow));
    assertThat(on.api.clock().offset()).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
    assertThat(on.api.clock().known()).isTrue();
  }

  @Test
  void theHeadersAreTheBudgetsTruth() {
    on.answer(
        json(200, EMPTY_PAGE)
            .addHeader("X-RateLimit-Limit", "60")
            .addHeader("X-RateLimit-Remaining", "20"));
    assertThat(on.list().next()).isEqualTo(Next.USE);
    assertThat(on.budget.figures().limit()).isEqualTo(60);
    assertThat(on.budget.figures().usedByOthers()).isEqualTo(39);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 410, 422})
  void aRefusalThatIsNotInTheServersOwnWordsIsTriedAgain(int status) {
    String text = "HTTP " + status;
    on.answer(json(status, ""));
    assertThat(on.failure()).isEqualTo(new Failure.Garbled(Garbling.CUT_OFF, text));
    on.answer(json(status, "default backend - " + status));
    assertThat(on.failure()).isEqualTo(new Failure.Garbled(Garbling.NOT_JSON, text));
    on.answer(json(status, "{\"message\":\"no Route matched with those values\"}"));
    Failure foreign = on.failure();
    assertThat(foreign).isEqualTo(new Failure.Garbled(Garbling.WRONG_SHAPE, text));
    assertThat(foreign.next()).isEqualTo(Next.RETRY_SOON);
  }
}
