package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Fetching;
import ai.nexadesk.console.domain.StopSign;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way, with everything that may happen to it: redirects, a connection that breaks
 * and is taken up again where it broke (RFC 9110, 14), too many bytes. Blocks its thread.
 */
final class Download {

  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_TRIES = 5;
  private static final int AT_ONCE = 1 << 16;
  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");

  private final With with;
  private final What what;
  private final Target target;
  private final Fetching.Progress progress;
  private final StopSign stop;

  private long position;
  private long all = -1;
  private boolean answered;

  /** The validator a strong comparison can be made with; null when the server gave none. */
  private @Nullable String validator;

  /**
   * What it works with.
   *
   * @param allowed whether something may be asked of an address
   * @param pause before the first new try; each later one is twice as long
   */
  record With(OkHttpClient http, Predicate<HttpUrl> allowed, String userAgent, Duration pause) {}

  /**
   * What is to be fetched.
   *
   * @param most bytes that may come
   */
  record What(HttpUrl url, ExpectedType type, long most) {}

  Download(With with, What what, Target target, Fetching.Progress progress, StopSign stop) {
    this.with = with;
    this.what = what;
    this.target = target;
    this.progress = progress;
    this.stop = stop;
  }

  /** The file system's complaint, told apart from the network's. */
  private static final class NotWrittenException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final IOException reason;

    NotWrittenException(IOException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  Fetching run() {
    try {
      for (int tries = 1; ; tries++) {
        try {
          return attempt();
        } catch (IOException e) {
          if (stop.stopped()) {
            return new Fetching.Cancelled();
          }
          if (tries == MOST_TRIES || !answered) {
            return answered ? new Fetching.BrokenOff(position) : new Fetching.Unreachable();
          }
          Thread.sleep(with.pause().multipliedBy(1L << (tries - 1)));
        }
      }
    } catch (NotWrittenException e) {
      String reason = e.reason.getMessage();
      return new Fetching.NotWritten(reason == null ? "" : reason);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetching.Cancelled();
    }
  }

  private Fetching attempt() throws IOException {
    HttpUrl url = what.url();
    for (int redirects = 0; ; redirects++) {
      Call call = with.http().newCall(request(url));
      stop.whenStopped(call::cancel);
      try (Response response = call.execute()) {
        answered = true;
        try {
          String location = response.header("Location");
          if (!response.isRedirect() || location == null) {
            return body(response);
          }
          HttpUrl next = url.resolve(location);
          if (next == null || redirects == MOST_REDIRECTS || !with.allowed().test(next)) {
            return new Fetching.LedAway(location);
          }
          url = next;
        } finally {
          // Else closing reads on, to keep the connection: a stranger's body may have no end.
          call.cancel();
        }
      }
    }
  }

  private Request request(HttpUrl url) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", with.userAgent())
            .header("Accept", "*/*")
            // Sizes and ranges are to be those of the file.
            .header("Accept-Encoding", "identity");
    String known = validator;
    if (position > 0 && known != null) {
      request.header("Range", "bytes=" + position + "-").header("If-Range", known);
    }
    return request.build();
  }

  private Fetching body(Response response) throws IOException {
    boolean goesOn = response.code() == 206 && position > 0 && validator != null && fits(response);
    if (response.code() == 416 || (response.code() == 206 && !goesOn)) {
      validator = null; // ask for all of it
      throw new IOException("The server sent another part than was asked for");
    }
    if (response.code() >= 500 && response.code() != 501 && position > 0) {
      throw new IOException("The server fails for the moment");
    }
    if (response.code() != 200 && !goesOn) {
      return new Fetching.Refused(response.code());
    }
    String encoding = response.header("Content-Encoding");
    boolean packed = encoding != null && !encoding.equalsIgnoreCase("identity");
    String type = response.header("Content-Type");
    if (packed || !what.type().admits(type)) {
      return new Fetching.OtherType(packed ? encoding : ExpectedType.bare(type));
    }
    if (!goesOn) {
      restart(response);
    }
    if (all > what.most()) {
      return new Fetching.TooLarge(what.most());
    }
    return copy(response.body().byteStream());
  }

  /** Whether a part begins where what came ends, and is of a file as long. */
  private boolean fits(Response response) {
    Matcher range = RANGE.matcher(String.valueOf(response.header("Content-Range")));
    return range.matches()
        && Long.parseLong(range.group(1)) == position
        && (all < 0 || Long.parseLong(range.group(2)) == all);
  }

  private void restart(Response response) {
    try {
      target.restart();
    } catch (IOException e) {
      throw new NotWrittenException(e);
    }
    position = 0;
    all = response.body().contentLength();
    String etag = response.header("ETag");
    validator = etag != null && etag.startsWith("\"") ? etag : null;
  }

  private Fetching copy(InputStream in) throws IOException {
    byte[] bytes = new byte[AT_ONCE];
    progress.at(position, all);
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      if (stop.stopped()) {
        return new Fetching.Cancelled();
      }
      if (position + read > what.most()) {
        return new Fetching.TooLarge(what.most());
      }
      write(bytes, read);
      position += read;
      progress.at(position, all);
    }
    if (all >= 0 && position < all) {
      throw new IOException("The body ended early");
    }
    return new Fetching.Complete(position);
  }

  private void write(byte[] bytes, int length) {
    try {
      target.write(bytes, length);
    } catch (IOException e) {
      throw new NotWrittenException(e);
    }
  }
}
