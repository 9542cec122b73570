package ai.nexadesk.console.api;

import ai.nexadesk.console.api.Failure.Obstacle;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Speaks HTTP with one workspace. Safe on any thread; calls block their thread, which should be a
 * virtual one, and are cancelled by interrupting it.
 *
 * <p>The key goes to the workspace's own scheme, host and port only: it is added here, to requests
 * that are built from the workspace's address, and redirects are never followed.
 */
final class Transport implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
  private static final int MOST_AT_ONCE = 64;

  private final HttpUrl conversations;
  private volatile ApiKey key;
  private final String userAgent;
  private final AnswerReader answers;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-", 0).factory());
  private final OkHttpClient http;

  /** Told of every request put on the wire, the ones that the library sends again included. */
  interface SendCounter {
    void sent();
  }

  /**
   * @param version the console's, for the {@code User-Agent}
   * @param change last changes to the HTTP client, for tests
   */
  Transport(
      WorkspaceAddress address,
      ApiKey key,
      String version,
      UnaryOperator<OkHttpClient.Builder> change) {
    this.conversations = HttpUrl.get(address.baseUrl() + "/conversations");
    this.key = key;
    this.userAgent = printable("NexaDeskConsole/" + version + " (" + osName() + ")");
    this.answers = new AnswerReader(() -> this.key);
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(MOST_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectTimeout(CONNECT_TIMEOUT)
            .readTimeout(READ_TIMEOUT)
            .writeTimeout(READ_TIMEOUT)
            .callTimeout(CALL_TIMEOUT)
            .followRedirects(false)
            .followSslRedirects(false)
            .addNetworkInterceptor(Transport::count);
    this.http = change.apply(builder).build();
  }

  private static String osName() {
    return System.getProperty("os.name", "unknown");
  }

  private static String printable(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }

  private static Response count(Interceptor.Chain chain) throws IOException {
    SendCounter counter = chain.request().tag(SendCounter.class);
    if (counter != null) {
      counter.sent();
    }
    return chain.proceed(chain.request());
  }

  /** Opens the workspace with this key from now on. */
  void changeKey(ApiKey other) {
    key = other;
  }

  /**
   * Makes one call; without a key none, as if the server had refused it.
   *
   * @throws InterruptedException when the waiting thread was interrupted; the call is cancelled
   */
  <T> Reply<T> perform(Operation<T> operation, SendCounter counter) throws InterruptedException {
    ApiKey with = key;
    if (!with.known()) {
      return new Reply<>(0, RateHeaders.NONE, ApiOutcome.failed(new Failure.KeyRejected("")));
    }
    Call call = http.newCall(request(operation, with, counter));
    CompletableFuture<Reply<T>> reply = new CompletableFuture<>();
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call call, Response response) {
            try (response) {
              reply.complete(read(call, response, operation));
            } catch (RuntimeException | Error e) {
              reply.completeExceptionally(e);
            }
          }

          @Override
          public void onFailure(Call call, IOException e) {
            Failure failure = new Failure.Unreachable(obstacle(e));
            reply.complete(new Reply<>(0, RateHeaders.NONE, ApiOutcome.failed(failure)));
          }
        });
    try {
      return reply.get();
    } catch (InterruptedException e) {
      call.cancel();
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException("An answer could not be read", e.getCause());
    }
  }

  private <T> Reply<T> read(Call call, Response response, Operation<T> operation) {
    RateHeaders headers = RateHeaders.of(response.headers());
    ApiOutcome<T> outcome = answers.read(response, headers, operation);
    if (outcome instanceof ApiOutcome.Failed<T>(Failure.TooLarge large)) {
      // Else closing the response would read on, to keep the connection.
      call.cancel();
    }
    return new Reply<>(response.code(), headers, outcome);
  }

  private Request request(Operation<?> operation, ApiKey with, SendCounter counter) {
    Request bare = operation.request(conversations).build();
    HttpUrl url = bare.url();
    if (!url.host().equals(conversations.host())
        || url.port() != conversations.port()
        || !url.scheme().equals(conversations.scheme())) {
      throw new IllegalStateException("A request left the workspace's address");
    }
    return bare.newBuilder()
        .header("Authorization", "Bearer " + with.reveal())
        .header("Accept", "application/json")
        .header("User-Agent", userAgent)
        .tag(SendCounter.class, counter)
        .build();
  }

  private static Obstacle obstacle(IOException e) {
    return switch (e) {
      case UnknownHostException unknown -> Obstacle.DNS;
      case ConnectException refused -> Obstacle.REFUSED;
      case NoRouteToHostException unroutable -> Obstacle.REFUSED;
      case InterruptedIOException late -> Obstacle.TIMEOUT;
      case IOException proxy when wantsPassword(proxy) -> Obstacle.PROXY;
      // A connection that broke during the handshake says nothing about the certificate.
      case SSLException broken when brokenConnection(broken) -> Obstacle.OTHER;
      case SSLException tls -> Obstacle.TLS;
      default -> Obstacle.OTHER;
    };
  }

  /** The library has no type for it; a tunnel that was refused is told by its words. */
  private static boolean wantsPassword(IOException e) {
    return "Failed to authenticate with proxy".equals(e.getMessage());
  }

  private static boolean brokenConnection(SSLException e) {
    return e.getCause() instanceof EOFException || e.getCause() instanceof SocketException;
  }

  /** Cancels every call and closes every connection; returns at once. */
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
    threads.shutdown();
  }
}
