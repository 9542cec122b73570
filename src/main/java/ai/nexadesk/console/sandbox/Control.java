package ai.nexadesk.console.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The paths beside the contract: {@code /openapi.yaml}, and {@code /control/faults} where it is
 * allowed.
 *
 * <p>GET lists the faults as lines of text, POST adds those in its body, one a line, DELETE
 * switches all off. No key is asked for; that is why it is off by default.
 */
final class Control {

  private final Faults faults;
  private final boolean allowed;

  Control(Faults faults, boolean allowed) {
    this.faults = faults;
    this.allowed = allowed;
  }

  Reply answer(Request request) {
    if (request.path().equals("/openapi.yaml")) {
      return request.method().equals("GET") || request.method().equals("HEAD")
          ? Reply.text(200, "application/yaml", openApi())
          : notAllowed("GET, HEAD");
    }
    if (allowed && request.path().equals("/control/faults")) {
      return faults(request);
    }
    return Reply.error(404, "There is nothing at this address");
  }

  /** The description of the API. */
  static String openApi() {
    try (InputStream in = Control.class.getResourceAsStream("openapi.yaml")) {
      return new String(
          Objects.requireNonNull(in, "openapi.yaml").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply faults(Request request) {
    return switch (request.method()) {
      case "GET" -> list();
      case "POST" -> add(request.body());
      case "DELETE" -> {
        faults.clear();
        yield list();
      }
      default -> notAllowed("GET, POST, DELETE");
    };
  }

  private Reply add(byte @org.jspecify.annotations.Nullable [] body) {
    if (body == null) {
      return Reply.error(413, "The body is larger than 1 MB");
    }
    try {
      List<Fault> all =
          new String(body, StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .map(Fault::parse)
              .toList();
      all.forEach(faults::add);
      return list();
    } catch (IllegalArgumentException e) {
      return Reply.error(400, String.valueOf(e.getMessage()));
    }
  }

  private Reply list() {
    return Reply.text(
        200,
        "text/plain",
        faults.active().stream().map(Fault::option).collect(Collectors.joining("\n")));
  }

  private static Reply notAllowed(String allow) {
    return Reply.error(405, "Only " + allow + " are possible here", Map.of("Allow", allow));
  }
}
