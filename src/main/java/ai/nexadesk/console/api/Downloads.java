package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Fetching;
import ai.nexadesk.console.domain.StopSign;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Fetches what was attached to messages, from wherever it lies. Safe on any thread; blocks its
 * thread, which should be a virtual one.
 *
 * <p>These servers are strangers: they get no key, no cookie and no word of the workspace. Only
 * https is asked, and plain http on this computer where the workspace lies there too; a redirect is
 * looked at before it is followed.
 */
public final class Downloads implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final OkHttpClient http;
  private final boolean thisComputer;
  private final String userAgent;
  private final Duration pause;

  private Downloads(boolean thisComputer, String userAgent, Duration readTimeout, Duration pause) {
    this.thisComputer = thisComputer;
    this.userAgent = userAgent;
    this.pause = pause;
    http =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .cookieJar(CookieJar.NO_COOKIES)
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(readTimeout)
            .build();
  }

  /**
   * For the attachments of the workspace at this address. Nothing is sent yet.
   *
   * @param version the console's own, for the {@code User-Agent}
   */
  public static Downloads of(WorkspaceAddress workspace, String version) {
    boolean local = "http".equalsIgnoreCase(workspace.baseUrl().getScheme());
    return new Downloads(local, "NexaDesk-Console/" + version, READ_TIMEOUT, PAUSE);
  }

  /** Likewise, as impatient as a test. */
  static Downloads impatient(boolean thisComputer, Duration readTimeout) {
    return new Downloads(thisComputer, "test", readTimeout, Duration.ofMillis(10));
  }

  /**
   * Fetches it into {@code file}, in place of what is there. Until it is complete it lies beside
   * that name, and whatever the ending is, nothing but the complete file is left.
   *
   * @param most bytes that may come
   */
  public Fetching save(
      Attachment wanted, Path file, long most, Fetching.Progress progress, StopSign stop) {
    try (FileTarget target = FileTarget.beside(file)) {
      Fetching ending = fetch(wanted, target, most, progress, stop);
      if (ending instanceof Fetching.Complete) {
        target.complete();
      }
      return ending;
    } catch (IOException e) {
      return notWritten(e);
    }
  }

  /**
   * Fetches it into memory.
   *
   * @param most bytes that may come
   * @param into given all of it, if it came
   */
  public Fetching read(
      Attachment wanted,
      long most,
      Consumer<byte[]> into,
      Fetching.Progress progress,
      StopSign stop) {
    MemoryTarget target = new MemoryTarget();
    Fetching ending = fetch(wanted, target, most, progress, stop);
    if (ending instanceof Fetching.Complete) {
      into.accept(target.bytes());
    }
    return ending;
  }

  private Fetching fetch(
      Attachment wanted, Target target, long most, Fetching.Progress progress, StopSign stop) {
    HttpUrl url = wanted.url() == null ? null : HttpUrl.parse(wanted.url().strip());
    if (url == null || !allowed(url)) {
      return new Fetching.NotSecure();
    }
    Download download =
        new Download(
            new Download.With(http, this::allowed, userAgent, pause),
            new Download.What(url, ExpectedType.of(wanted), most),
            target,
            progress,
            stop);
    return download.run();
  }

  /** Whether anything may be asked of this address. */
  private boolean allowed(HttpUrl url) {
    boolean plain = url.username().isEmpty() && url.password().isEmpty();
    return plain && (url.isHttps() || (thisComputer && WorkspaceAddress.loopback(url.host())));
  }

  private static Fetching notWritten(IOException e) {
    String reason =
        e instanceof FileSystemException known && known.getReason() != null
            ? known.getReason()
            : Objects.requireNonNullElse(e.getMessage(), "");
    return new Fetching.NotWritten(reason);
  }

  /** Cancels every call and closes every connection; returns at once. */
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }
}
