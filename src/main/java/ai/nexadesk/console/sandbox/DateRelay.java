package ai.nexadesk.console.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before the server and puts another clock's time into the {@code Date} header.
 *
 * <p>The JDK's server always writes the machine's time there and lets nobody change it. The date
 * has a fixed length, so it is replaced in place and nothing else of HTTP has to be understood.
 * Used only when the sandbox runs on a clock of its own.
 */
final class DateRelay implements AutoCloseable {

  private static final byte[] MARK = "\r\nDate: ".getBytes(StandardCharsets.US_ASCII);
  private static final int DATE = 29;

  private final ServerSocket entrance;
  private final InetSocketAddress server;
  private final InstantSource clock;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

  DateRelay(int port, InetSocketAddress server, InstantSource clock) throws IOException {
    this.server = server;
    this.clock = clock;
    entrance = new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().name("sandbox-date").start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    sockets.forEach(DateRelay::closeQuietly);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = keep(entrance.accept());
        Socket inner = keep(new Socket(server.getAddress(), server.getPort()));
        Thread.ofVirtual().start(() -> pump(client, inner, false));
        Thread.ofVirtual().start(() -> pump(inner, client, true));
      } catch (IOException e) {
        // Closed, or a client that left before it was served; the next round tells.
      }
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (answers) {
          redate(buffer, n);
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // One side has gone; closing both is all there is to do.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  /** The server writes the whole head at once, so it is never split between two reads. */
  private void redate(byte[] buffer, int length) {
    for (int at = 0; at + MARK.length + DATE <= length; at++) {
      if (buffer[at] == '\r' && marks(buffer, at)) {
        byte[] date = WireTime.http(clock.millis()).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(date, 0, buffer, at + MARK.length, DATE);
        return;
      }
    }
  }

  private static boolean marks(byte[] buffer, int at) {
    for (int i = 0; i < MARK.length; i++) {
      if (buffer[at + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }

  private Socket keep(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    sockets.add(socket);
    return socket;
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone, which is what was wanted.
    }
  }
}
