package ai.nexadesk.console.api;

import ai.nexadesk.console.api.Failure.Garbling;
import ai.nexadesk.console.api.Failure.Obstacle;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a response into an outcome: the status first, then the envelope, then the operation's. */
final class AnswerReader {

  /** Bytes of the largest answer, after decompression: 32 MiB. */
  static final long LARGEST = 32L << 20;

  private static final long LARGEST_ERROR = 64L << 10;
  private static final long MOST_TOKENS = 2_000_000;
  private static final int LONGEST_TEXT = 300;

  /** Control and format characters, line and paragraph separators, halves of surrogate pairs. */
  private static final Pattern UNSHOWABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

  private static final Pattern LOOKS_LIKE_A_KEY = Pattern.compile("fc_live_\\w+");

  private final JsonMapper json = JsonMapper.builder(jsonLimits()).build();
  private final Supplier<ApiKey> key;

  AnswerReader(Supplier<ApiKey> key) {
    this.key = key;
  }

  /** A text may be as large as the answer; the number of tokens bounds the memory of a tree. */
  private static JsonFactory jsonLimits() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxStringLength((int) LARGEST)
            .maxTokenCount(MOST_TOKENS)
            .build();
    return JsonFactory.builder().streamReadConstraints(limits).build();
  }

  <T> ApiOutcome<T> read(Response response, RateHeaders headers, Operation<T> operation) {
    int status = response.code();
    if (status >= 200 && status < 300) {
      return success(response, headers, operation);
    }
    return ApiOutcome.failed(failure(status, response));
  }

  private <T> ApiOutcome<T> success(
      Response response, RateHeaders headers, Operation<T> operation) {
    return switch (tree(response.body(), LARGEST)) {
      case Tree.Unreadable(Failure why) -> ApiOutcome.failed(why);
      case Tree.Read(JsonNode envelope) -> {
        JsonNode success = envelope.path("success");
        if (success.isBoolean() && !success.booleanValue()) {
          yield garbled(Garbling.SUCCESS_FALSE, text(envelope));
        }
        try {
          yield new ApiOutcome.Done<>(operation.read(envelope), headers.date());
        } catch (WrongShapeException e) {
          yield garbled(Garbling.WRONG_SHAPE, "");
        }
      }
    };
  }

  private Failure failure(int status, Response response) {
    if (status >= 300 && status < 400) {
      return new Failure.Redirected(redirectHost(response));
    }
    if (status == 429) {
      return new Failure.Limited(Duration.ZERO);
    }
    if (status < 400 || status >= 500 || status == 408 || status == 425) {
      return new Failure.ServerFailing(status, status == 503 && saysNo(response));
    }
    if (status == 407) {
      return new Failure.Unreachable(Obstacle.PROXY);
    }
    Tree body = tree(response.body(), LARGEST_ERROR);
    // A proxy's "not found" or "forbidden" page says nothing about the workspace.
    if (body instanceof Tree.Unreadable(Failure.Garbled(Garbling how, String _))
        && how == Garbling.HTML) {
      return new Failure.Garbled(how, "");
    }
    String text = body instanceof Tree.Read(JsonNode envelope) ? text(envelope) : "";
    return switch (status) {
      case 401 -> new Failure.KeyRejected(text);
      case 403 -> new Failure.Forbidden(text);
      default -> {
        if (!saysNo(body)) {
          yield notItsOwn(body, status);
        }
        yield status == 404 ? new Failure.NotFound() : new Failure.BadRequest(status, text);
      }
    };
  }

  private boolean saysNo(Response response) {
    return saysNo(tree(response.body(), LARGEST_ERROR));
  }

  /** Whether it is the error envelope, which nothing in front of the API writes. */
  private static boolean saysNo(Tree body) {
    return body instanceof Tree.Read(JsonNode envelope)
        && envelope.path("success").isBoolean()
        && !envelope.path("success").booleanValue();
  }

  /** A refusal in other words than the API's, as of a gateway while the API is replaced. */
  private static Failure notItsOwn(Tree body, int status) {
    String text = "HTTP " + status;
    return switch (body) {
      case Tree.Unreadable(Failure.Garbled(Garbling how, String _)) ->
          new Failure.Garbled(how, text);
      case Tree.Unreadable(Failure.Unreachable unreachable) -> unreachable;
      case Tree.Unreadable _, Tree.Read _ -> new Failure.Garbled(Garbling.WRONG_SHAPE, text);
    };
  }

  private static String redirectHost(Response response) {
    String location = response.header("Location");
    HttpUrl target = location == null ? null : response.request().url().resolve(location);
    return target == null ? "" : target.host();
  }

  /** A body as a tree, or why it could not be read. */
  private sealed interface Tree {
    record Read(JsonNode root) implements Tree {}

    record Unreadable(Failure why) implements Tree {}
  }

  private Tree tree(ResponseBody body, long largest) {
    if (body.contentLength() > largest) {
      return new Tree.Unreadable(new Failure.TooLarge());
    }
    BoundedBody bounded = new BoundedBody(body.byteStream(), largest);
    try {
      if (isHtml(body)) {
        return unreadable(Garbling.HTML);
      }
      JsonNode root = json.readTree(bounded);
      return root.isMissingNode() ? unreadable(Garbling.CUT_OFF) : new Tree.Read(root);
    } catch (IOException e) {
      return unreadable(e);
    } catch (JacksonException e) {
      if (bounded.exceeded() || e instanceof StreamConstraintsException) {
        return new Tree.Unreadable(new Failure.TooLarge());
      }
      if (e.getCause() instanceof IOException broken) {
        return unreadable(broken);
      }
      return unreadable(
          e instanceof UnexpectedEndOfInputException ? Garbling.CUT_OFF : Garbling.NOT_JSON);
    }
  }

  private static Tree unreadable(Garbling how) {
    return new Tree.Unreadable(new Failure.Garbled(how, ""));
  }

  private static Tree unreadable(IOException broken) {
    return broken instanceof InterruptedIOException
        ? new Tree.Unreadable(new Failure.Unreachable(Obstacle.TIMEOUT))
        : unreadable(Garbling.CUT_OFF);
  }

  private static boolean isHtml(ResponseBody body) throws IOException {
    MediaType type = body.contentType();
    if (type != null && type.subtype().contains("html")) {
      return true;
    }
    BufferedSource ahead = body.source().peek();
    for (int i = 0; i < 64 && ahead.request(1); i++) {
      byte next = ahead.readByte();
      if (next > ' ') {
        return next == '<';
      }
    }
    return false;
  }

  /** The envelope's text for a person, made harmless and short; empty when it has none. */
  private String text(JsonNode envelope) {
    @Nullable String error = MessagesReader.textOrNull(envelope.path("error"));
    if (error == null) {
      return "";
    }
    String start = error.length() > 2000 ? error.substring(0, 2000) : error;
    String hidden = LOOKS_LIKE_A_KEY.matcher(key.get().hideIn(start)).replaceAll("•••");
    String shown = UNSHOWABLE.matcher(hidden).replaceAll(" ").strip();
    return shown.length() > LONGEST_TEXT ? shown.substring(0, LONGEST_TEXT) + "…" : shown;
  }

  private static <T> ApiOutcome<T> garbled(Garbling how, String text) {
    return ApiOutcome.failed(new Failure.Garbled(how, text));
  }
}
