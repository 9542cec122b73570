package ai.nexadesk.console.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The running sandbox: an HTTP server on loopback, its workspace, its faults and its life.
 *
 * <p>Any thread. Each request runs on a virtual thread of its own.
 */
public final class SandboxServer implements AutoCloseable {

  static final String PATH = "/api/v1/external";

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final @Nullable DateRelay relay;
  private final Workspace workspace;
  private final Faults faults;
  private final Misconduct misconduct;
  private final String demoKey;
  private final @Nullable Thread life;

  private SandboxServer(SandboxOptions options) throws IOException {
    // Without it every request waits 40 ms for an acknowledgement; read at the first use only.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    boolean ownClock =
        !options.clock().equals(InstantSource.system())
            && !options.clock().equals(Clock.systemUTC());
    var loopback = InetAddress.ofLiteral("127.0.0.1");
    http = HttpServer.create(new InetSocketAddress(loopback, ownClock ? 0 : options.port()), 0);
    relay = ownClock ? new DateRelay(options.port(), http.getAddress(), options.clock()) : null;
    workspace = new Workspace(options, new Staff());
    faults = new Faults(options.seed());
    options.faults().forEach(faults::add);
    misconduct = new Misconduct(options.clock(), options.seed());
    demoKey = options.keys().getFirst().value();
    http.setExecutor(threads);
    http.createContext("/", new Transport(options, workspace, faults, misconduct));
    http.start();
    life =
        options.pace() == 0
            ? null
            : Thread.ofVirtual().name("sandbox-life").start(() -> live(options));
  }

  /**
   * Starts a sandbox; it answers requests as soon as this returns.
   *
   * @throws IOException when the port can't be had
   */
  public static SandboxServer start(SandboxOptions options) throws IOException {
    return new SandboxServer(options);
  }

  /** What a client is given as the workspace's URL, without a slash at the end. */
  public URI baseUrl() {
    int port = relay == null ? http.getAddress().getPort() : relay.port();
    return URI.create("http://127.0.0.1:" + port + PATH);
  }

  /** The first of the keys. */
  public String demoKey() {
    return demoKey;
  }

  public Faults faults() {
    return faults;
  }

  public Workspace workspace() {
    return workspace;
  }

  /** Everyone to whom a conversation can be assigned; the same for every seed. */
  public List<Person> agents() {
    return workspace.staff().agents();
  }

  /** Every department; the same for every seed. */
  public List<Department> departments() {
    return workspace.staff().departments();
  }

  /** Stops at once; requests under way are cut off. */
  @Override
  public void close() {
    if (life != null) {
      life.interrupt();
    }
    misconduct.close();
    http.stop(0);
    threads.shutdownNow();
    if (relay != null) {
      try {
        relay.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void live(SandboxOptions options) {
    Instant last = options.clock().instant();
    try {
      while (true) {
        Thread.sleep(500);
        Instant now = options.clock().instant();
        double millis = Math.max(0, Duration.between(last, now).toMillis() * options.pace());
        // After a suspended night there is no need to make up for all that was missed.
        workspace.live(Duration.ofMillis((long) Math.min(millis, 600_000)));
        last = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
