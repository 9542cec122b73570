package ai.nexadesk.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Fetching;
import ai.nexadesk.console.domain.StopSign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a file can come, or not: a clear result each, and never half a file. */
@Timeout(30)
class DownloadsTest {

  private static final long MOST = 1 << 20;
  private static final byte[] FILE = file();

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final Downloads downloads = Downloads.impatient(true, Duration.ofMillis(400));
  private Path target = Path.of("");

  private static byte[] file() {
    byte[] bytes = new byte[300_000];
    new Random(5).nextBytes(bytes);
    return bytes;
  }

  @BeforeEach
  void start() throws IOException {
    server.start();
    target = Files.createDirectory(folder.resolve("chosen")).resolve("invoice.pdf");
  }

  @AfterEach
  void stop() {
    downloads.close();
    server.close();
  }

  private static Attachment at(@Nullable String url) {
    return new Attachment(url, "invoice.pdf", "application/pdf", 300_000L, "{}");
  }

  private Fetching fetch(@Nullable String url) {
    return downloads.save(at(url), target, MOST, (bytes, all) -> {}, new StopSign());
  }

  private Fetching fetch() {
    return fetch(server.url("/f").toString());
  }

  private static MockResponse.Builder whole() {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/pdf")
        .addHeader("ETag", "\"v1\"")
        .body(new Buffer().write(FILE));
  }

  private void nothingIsLeft() throws IOException {
    assertThat(everything()).isEmpty();
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(p -> p.getFileName().toString()).toList();
    }
  }

  @Test
  void aFileComesWholeWithNeitherKeyNorCookie() throws Exception {
    server.enqueue(whole().addHeader("Set-Cookie", "a=b").build());
    server.enqueue(whole().build());
    List<Long> told = new ArrayList<>();
    Fetching ending =
        downloads.save(
            at(server.url("/f").toString()),
            target,
            MOST,
            (bytes, all) -> {
              assertThat(all).isEqualTo(FILE.length);
              told.add(bytes);
            },
            new StopSign());
    assertThat(ending).isEqualTo(new Fetching.Complete(FILE.length));
    assertThat(target).hasBinaryContent(FILE);
    assertThat(everything()).containsExactly("invoice.pdf");
    assertThat(told).isSorted().startsWith(0L).endsWith((long) FILE.length).hasSizeGreaterThan(3);
    fetch();
    for (int i = 0; i < 2; i++) {
      RecordedRequest request = server.takeRequest();
      assertThat(request.getHeaders().names()).doesNotContain("Authorization", "Cookie", "Referer");
    }
  }

  @Test
  void tenGigabytesAnnouncedAreNotEvenBegun() throws IOException {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/pdf")
            .setHeader("Content-Length", "10737418240")
            .build());
    assertThat(fetch()).isEqualTo(new Fetching.TooLarge(MOST));
    nothingIsLeft();
  }

  @Test
  void aBodyWithoutEndEndsAtTheLimit() throws IOException {
    server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/pdf")
            .body(
                new MockResponseBody() {
                  @Override
                  public long getContentLength() {
                    return -1;
                  }

                  @Override
                  public void writeTo(BufferedSink sink) throws IOException {
                    while (true) {
                      sink.write(FILE);
                    }
                  }
                })
            .build());
    assertThat(fetch()).isEqualTo(new Fetching.TooLarge(MOST));
    nothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://files.example/x",
        "http://files.example/x",
        "jar:https://files.example/x!/y",
        "//files.example/x",
        "javascript:alert(1)",
        "data:text/plain,x",
        "https://user:secret@files.example/x",
        "not an address",
        ""
      })
  void onlyHttpsIsAsked(String url) throws IOException {
    assertThat(fetch(url)).isEqualTo(new Fetching.NotSecure());
    nothingIsLeft();
  }

  @Test
  void whatHasNoAddressIsNotFetched() {
    assertThat(fetch(null)).isEqualTo(new Fetching.NotSecure());
  }

  @Test
  void thisComputerIsAskedOnlyWhereTheWorkspaceLiesThereToo() {
    try (Downloads remote = Downloads.of(WorkspaceAddress.of("https://x.example/api"), "1")) {
      String url = server.url("/f").toString();
      assertThat(remote.save(at(url), target, MOST, (b, a) -> {}, new StopSign()))
          .isEqualTo(new Fetching.NotSecure());
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://files.example/x",
        "http://files.example/x",
        "javascript:alert(1)",
        "https://user:secret@files.example/x"
      })
  void aRedirectToWhereNothingMayBeFetchedIsNotFollowed(String to) throws IOException {
    server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", to).build());
    assertThat(fetch()).isEqualTo(new Fetching.LedAway(to));
    nothingIsLeft();
  }

  @Test
  void aRedirectToAnotherPlaceIsFollowedAndACircleIsLeft() throws IOException {
    server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", "/g").build());
    server.enqueue(whole().build());
    assertThat(fetch()).isEqualTo(new Fetching.Complete(FILE.length));
    Files.delete(target);
    for (int i = 0; i < 9; i++) {
      server.enqueue(new MockResponse.Builder().code(302).addHeader("Location", "/f").build());
    }
    assertThat(fetch()).isEqualTo(new Fetching.LedAway("/f"));
    nothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html; charset=utf-8", "application/json", "image/png"})
  void somethingElseInItsPlaceIsNotSaved(String type) throws IOException {
    server.enqueue(whole().setHeader("Content-Type", type).build());
    assertThat(fetch()).isEqualTo(new Fetching.OtherType(type.replaceFirst(";.*", "")));
    nothingIsLeft();
  }

  @Test
  void aTypeThatSaysNothingIsTaken() {
    server.enqueue(whole().setHeader("Content-Type", "application/octet-stream").build());
    assertThat(fetch()).isEqualTo(new Fetching.Complete(FILE.length));
  }

  @Test
  void aRefusalIsSaid() throws IOException {
    server.enqueue(new MockResponse.Builder().code(404).build());
    assertThat(fetch()).isEqualTo(new Fetching.Refused(404));
    nothingIsLeft();
  }

  private static MockResponse cut() {
    return whole().onResponseBody(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse rest(int from) {
    return whole()
        .code(206)
        .setHeader("Content-Range", "bytes " + from + "-299999/300000")
        .body(new Buffer().write(FILE, from, FILE.length - from))
        .build();
  }

  @Test
  void aConnectionThatBreaksIsTakenUpWhereItBroke() throws Exception {
    server.enqueue(cut());
    server.setDispatcher(new Continuing());
    assertThat(fetch()).isEqualTo(new Fetching.Complete(FILE.length));
    assertThat(target).hasBinaryContent(FILE);
    server.takeRequest();
    RecordedRequest second = server.takeRequest();
    assertThat(second.getHeaders().get("Range")).matches("bytes=[1-9]\\d*-");
    assertThat(second.getHeaders().get("If-Range")).isEqualTo("\"v1\"");
    assertThat(everything()).containsExactly("invoice.pdf");
  }

  /** Breaks off once; then sends what is asked for. */
  private static final class Continuing extends mockwebserver3.Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      String range = request.getHeaders().get("Range");
      return range == null ? cut() : rest(Integer.parseInt(range.replaceAll("\\D", "")));
    }
  }

  @Test
  void aFileThatChangedMeanwhileComesAnewAndAPartThatDoesNotFitIsNotTaken() {
    server.enqueue(cut());
    server.enqueue(rest(7)); // not where it broke
    server.enqueue(whole().build());
    assertThat(fetch()).isEqualTo(new Fetching.Complete(FILE.length));
    assertThat(target).hasBinaryContent(FILE);
  }

  @Test
  void aServerThatGivesNoMarkOfTheFileIsAskedForAllOfIt() throws Exception {
    server.enqueue(
        whole().removeHeader("ETag").onResponseBody(new SocketEffect.CloseSocket()).build());
    server.enqueue(whole().removeHeader("ETag").build());
    assertThat(fetch()).isEqualTo(new Fetching.Complete(FILE.length));
    server.takeRequest();
    assertThat(server.takeRequest().getHeaders().get("Range")).isNull();
    assertThat(target).hasBinaryContent(FILE);
  }

  @Test
  void aConnectionThatAlwaysBreaksIsGivenUpAndNothingIsLeft() throws IOException {
    for (int i = 0; i < 9; i++) {
      server.enqueue(cut());
    }
    assertThat(fetch()).isInstanceOf(Fetching.BrokenOff.class);
    assertThat(server.getRequestCount()).isLessThan(7);
    nothingIsLeft();
  }

  @Test
  void aServerThatIsNotThereOrSaysNothingIsSaid() throws IOException {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    assertThat(fetch()).isEqualTo(new Fetching.Unreachable());
    String gone = server.url("/f").toString();
    server.close();
    assertThat(fetch(gone)).isEqualTo(new Fetching.Unreachable());
    nothingIsLeft();
  }

  @Test
  void whoeverChangesTheirMindIsNotKeptWaiting() throws Exception {
    Files.writeString(target, "before");
    server.enqueue(
        whole().throttleBody(1000, 50, java.util.concurrent.TimeUnit.MILLISECONDS).build());
    StopSign stop = new StopSign();
    AtomicReference<@Nullable Fetching> ending = new AtomicReference<>();
    String url = server.url("/f").toString();
    Thread fetching =
        Thread.ofVirtual()
            .start(() ->
                ending.set(
                    downloads.save(
                        at(url),
                        target,
                        MOST,
                        (bytes, all) -> {
                          if (bytes > 2000) {
                            stop.stop();
                          }
                        },
                        stop)));
    fetching.join(5000);
    assertThat(ending.get()).isEqualTo(new Fetching.Cancelled());
    assertThat(target).hasContent("before");
    assertThat(everything()).containsExactly("invoice.pdf");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    target = folder.resolve("no/invoice.pdf");
    assertThat(fetch()).isEqualTo(new Fetching.NotWritten("there is no such folder"));
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aLinkUnderTheNameIsReplacedAndNotWrittenThrough() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "mine");
    Files.createSymbolicLink(target, outside);
    server.enqueue(whole().build());
    assertThat(fetch()).isEqualTo(new Fetching.Complete(FILE.length));
    assertThat(outside).hasContent("mine");
    assertThat(Files.isSymbolicLink(target)).isFalse();
  }

  @Test
  void whatAKilledConsoleLeftIsRemovedOnceItIsOld() throws IOException {
    Path old = Files.writeString(target.resolveSibling(".nexadesk-1.part"), "x");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    Files.writeString(target.resolveSibling(".nexadesk-2.part"), "under way");
    server.enqueue(whole().build());
    fetch();
    assertThat(everything()).containsExactlyInAnyOrder("invoice.pdf", ".nexadesk-2.part");
  }

  @Test
  void whatIsOnlyLookedAtTouchesNoDisk() throws IOException {
    server.enqueue(whole().build());
    AtomicReference<byte[]> came = new AtomicReference<>(new byte[0]);
    assertThat(
            downloads.read(
                at(server.url("/f").toString()),
                MOST,
                came::set,
                (bytes, all) -> {},
                new StopSign()))
        .isEqualTo(new Fetching.Complete(FILE.length));
    assertThat(came.get()).isEqualTo(FILE);
    nothingIsLeft();
  }
}
