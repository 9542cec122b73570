package ai.nexadesk.console.api;

import java.time.Duration;

/**
 * Why a request brought no value (contract, trap 13).
 *
 * <p>A {@code text} is what the server wrote for a person, cut to 300 characters, without control
 * characters and without the key; it is hostile text all the same, to be shown as text only.
 */
public sealed interface Failure {

  /**
   * The server refused what was asked: 400 (a cursor that is no longer valid too), 409, 413, 422
   * and every other 4xx without a meaning of its own. Drop it; a list restarts from its first page.
   *
   * @param status 400 to 499
   */
  record BadRequest(int status, String text) implements Failure {}

  /** 401: the key is unknown or revoked. Stop everything and ask for a key. */
  record KeyRejected(String text) implements Failure {}

  /** 403: the key lacks the scope, or this address is not on its list; the text tells which. */
  record Forbidden(String text) implements Failure {}

  /** 404 in the API's own words: there is no such conversation. */
  record NotFound() implements Failure {}

  /**
   * 429: the key's window is full. The budget has already stopped every lane.
   *
   * @param pause how long the stop lasts, from when the answer came
   */
  record Limited(Duration pause) implements Failure {}

  /**
   * The server failed (5xx) or gave up waiting (408, 425). Repeat later.
   *
   * @param status the HTTP status
   * @param itself whether the API said so in its own words, and not something in front of it
   */
  record ServerFailing(int status, boolean itself) implements Failure {
    public ServerFailing(int status) {
      this(status, false);
    }
  }

  /**
   * Something answered, but not in the API's language. Repeat later.
   *
   * @param text the server's error text for {@link Garbling#SUCCESS_FALSE}, the status of a refusal
   *     that is not the API's own, else empty
   */
  record Garbled(Garbling how, String text) implements Failure {}

  /** The answer is larger than 32 MiB, counted after decompression. Give it up. */
  record TooLarge() implements Failure {}

  /**
   * The server pointed elsewhere; never followed, because the key must not follow it.
   *
   * @param host where to, empty when it did not say
   */
  record Redirected(String host) implements Failure {}

  /** No answer at all. */
  record Unreachable(Obstacle obstacle) implements Failure {}

  /** In which way an answer was not the API's. */
  enum Garbling {
    /** A page for a browser, as a proxy or a sign-in portal sends it. */
    HTML,
    /** Neither HTML nor JSON. */
    NOT_JSON,
    /** It ended half-way, or had no body. */
    CUT_OFF,
    /** {@code "success": false} under a status that says success. */
    SUCCESS_FALSE,
    /** JSON, but not what was asked for. */
    WRONG_SHAPE
  }

  /** What stood in the way. */
  enum Obstacle {
    /** The host's name was not found. */
    DNS,
    /** Nobody listens there, or there is no way to it. */
    REFUSED,
    /** No connection, or no answer, in time. */
    TIMEOUT,
    /** The certificate does not match or is not trusted, or no common protocol. Ask a person. */
    TLS,
    /** A proxy on the way wants a name and a password. Ask a person. */
    PROXY,
    /** Anything else, such as a connection that broke before the answer. */
    OTHER
  }

  /** What the caller should do next. */
  default Next next() {
    return switch (this) {
      case BadRequest bad -> Next.DROP;
      case KeyRejected rejected -> Next.ASK_PERSON;
      case Forbidden forbidden -> Next.ASK_PERSON;
      case NotFound missing -> Next.DROP;
      case Limited limited -> Next.WAIT;
      case ServerFailing failing -> Next.RETRY_SOON;
      case Garbled garbled -> Next.RETRY_SOON;
      case TooLarge large -> Next.DROP;
      case Redirected redirected -> Next.ASK_PERSON;
      case Unreachable(Obstacle obstacle) ->
          switch (obstacle) {
            case TLS, PROXY -> Next.ASK_PERSON;
            case DNS, REFUSED, TIMEOUT, OTHER -> Next.RETRY_SOON;
          };
    };
  }
}
