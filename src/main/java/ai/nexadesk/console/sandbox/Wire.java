package ai.nexadesk.console.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Puts one answer on the wire. */
final class Wire {

  /** Below this many bytes compression costs more than it saves. */
  private static final int WORTH_IT = 1024;

  private Wire() {}

  /**
   * Sends the answer with the headers that every answer has.
   *
   * @param half whether to break the connection after half of the body
   */
  static void send(HttpExchange exchange, Reply reply, RateWindow.Standing standing, boolean half)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", reply.type());
    headers.set("Cache-Control", "no-store");
    headers.set("X-RateLimit-Limit", Integer.toString(standing.limit()));
    headers.set("X-RateLimit-Remaining", Integer.toString(standing.remaining()));
    headers.set("X-RateLimit-Reset", Long.toString(standing.reset()));
    reply.headers().forEach(headers::set);
    byte[] body = reply.body();
    if (body.length >= WORTH_IT) {
      headers.set("Vary", "Accept-Encoding");
      if (acceptsGzip(exchange)) {
        headers.set("Content-Encoding", "gzip");
        body = gzip(body);
      }
    }
    if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(reply.status(), body.length);
    OutputStream out = exchange.getResponseBody();
    if (half) {
      out.write(body, 0, body.length / 2);
      out.flush();
      exchange.close();
    } else {
      out.write(body);
      out.close();
    }
  }

  private static boolean acceptsGzip(HttpExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return accepted != null
        && accepted.contains("gzip")
        && !accepted.replace(" ", "").matches(".*gzip;q=0(\\.0*)?(,.*)?");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream(plain.length / 4);
    try (OutputStream out = new Quick(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  /** On loopback the processor is scarcer than the bytes. */
  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
