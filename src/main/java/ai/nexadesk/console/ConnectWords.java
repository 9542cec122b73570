package ai.nexadesk.console;

import ai.nexadesk.console.api.ConnectionCheck;
import ai.nexadesk.console.api.ConnectionCheck.Finding;
import ai.nexadesk.console.api.Failure;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.ui.connect.CheckLine;
import ai.nexadesk.console.ui.connect.CheckLine.Mark;
import ai.nexadesk.console.ui.connect.CheckLine.Step;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was found out about an address and a key, in words: what is, and what to do next.
 *
 * @param lengths puts a length of time into words
 */
record ConnectWords(Texts texts, Function<Duration, String> lengths) {

  private static final int SAID = 160;
  private static final int HOST = 80;

  CheckLine badAddress(String typed) {
    boolean plain = typed.strip().toLowerCase(Locale.ROOT).startsWith("http:");
    return new CheckLine(
        Step.REACH, Mark.BAD, texts.of(plain ? "check.plainHttp" : "check.badAddress"));
  }

  CheckLine badKey() {
    return new CheckLine(Step.KEY, Mark.BAD, texts.of("check.badKey"));
  }

  CheckLine line(ConnectionCheck.Step at, Finding finding, String host) {
    Step step = step(at);
    return switch (finding) {
      case ConnectionCheck.Fine fine -> new CheckLine(step, Mark.FINE, fine(step));
      case ConnectionCheck.ReadOnly readOnly ->
          new CheckLine(step, Mark.NOTE, texts.of("check.readOnly"));
      case ConnectionCheck.Unknown unknown ->
          new CheckLine(
              step,
              Mark.FINE,
              texts.of(step == Step.CLOCK ? "check.clockUnknown" : "check.writeUnknown"));
      case ConnectionCheck.Elsewhere elsewhere ->
          new CheckLine(step, Mark.BAD, texts.of("check.elsewhere"));
      case ConnectionCheck.ClockApart(Duration ahead) ->
          new CheckLine(
              step,
              Mark.NOTE,
              texts.of(
                  ahead.isNegative() ? "check.clockFast" : "check.clockSlow",
                  lengths.apply(ahead.abs())));
      case ConnectionCheck.Broken(Failure failure, Optional<String> proxy) ->
          new CheckLine(step, Mark.BAD, broken(failure, SafeText.oneLine(host, HOST), proxy));
    };
  }

  private static Step step(ConnectionCheck.Step at) {
    return switch (at) {
      case REACH -> Step.REACH;
      case KEY -> Step.KEY;
      case READ -> Step.READ;
      case WRITE -> Step.WRITE;
      case CLOCK -> Step.CLOCK;
    };
  }

  private String fine(Step step) {
    return switch (step) {
      case REACH -> texts.of("check.reach.fine");
      case KEY -> texts.of("check.key.fine");
      case READ -> texts.of("check.read.fine");
      case WRITE -> texts.of("check.write.fine");
      case CLOCK -> texts.of("check.clock.fine");
    };
  }

  private String broken(Failure failure, String host, Optional<String> proxy) {
    return switch (failure) {
      case Failure.Unreachable(Failure.Obstacle obstacle) -> unreachable(obstacle, host, proxy);
      case Failure.KeyRejected(String text) -> said(texts.of("check.keyRejected"), text);
      case Failure.Forbidden(String text) -> said(texts.of("check.forbidden"), text);
      case Failure.Limited(Duration pause) -> texts.of("check.limited", lengths.apply(pause));
      case Failure.Redirected(String to) ->
          texts.of("check.redirected", SafeText.oneLine(to, HOST));
      case Failure.ServerFailing(int status, boolean itself) ->
          texts.of("check.failing", Integer.toString(status));
      case Failure.Garbled(Failure.Garbling how, String text) ->
          texts.of(
              switch (how) {
                case HTML -> "check.portal";
                case CUT_OFF -> "check.broken";
                case NOT_JSON, SUCCESS_FALSE, WRONG_SHAPE -> "check.notApi";
              },
              host);
      case Failure.BadRequest bad -> texts.of("check.notApi", host);
      case Failure.NotFound missing -> texts.of("check.notApi", host);
      case Failure.TooLarge large -> texts.of("check.notApi", host);
    };
  }

  private String unreachable(Failure.Obstacle obstacle, String host, Optional<String> proxy) {
    if (obstacle == Failure.Obstacle.PROXY) {
      return texts.of("check.proxyPassword", proxy.orElse(texts.of("check.proxy")), host);
    }
    String why =
        texts.of(
            switch (obstacle) {
              case DNS -> "check.dns";
              case REFUSED -> "check.refused";
              case TIMEOUT -> "check.timeout";
              case TLS -> "check.tls";
              case PROXY, OTHER -> "check.broken";
            },
            host);
    return proxy.map(way -> why + " " + texts.of("check.via", way)).orElse(why);
  }

  private String said(String words, String server) {
    return server.isEmpty()
        ? words
        : words + " " + texts.of("problem.said", SafeText.oneLine(server, SAID));
  }

  /** Why a key could not be kept, and how else it can. */
  String notKept(Secrets.Answer answer) {
    return texts.of(
        switch (trouble(answer)) {
          case MISSING -> "keep.noKeychain";
          case LATE -> "keep.late";
          case DISK -> "keep.disk";
          case REFUSED, WRONG_PASSPHRASE, DAMAGED -> "keep.refused";
        });
  }

  /** Why the key did not come from the keychain. */
  String notFound(Secrets.Answer answer) {
    if (answer instanceof Secrets.Nothing || answer instanceof Secrets.Found) {
      return texts.of("key.gone");
    }
    return texts.of(
        switch (trouble(answer)) {
          case MISSING -> "key.noKeychain";
          case LATE -> "key.late";
          case REFUSED, WRONG_PASSPHRASE, DAMAGED, DISK -> "key.refused";
        });
  }

  /** Why the file did not open. */
  String notUnlocked(Secrets.Answer answer) {
    if (answer instanceof Secrets.Nothing || answer instanceof Secrets.Found) {
      return texts.of("unlock.gone");
    }
    return texts.of(
        switch (trouble(answer)) {
          case WRONG_PASSPHRASE -> "unlock.wrong";
          case DAMAGED -> "unlock.damaged";
          case MISSING, REFUSED, LATE, DISK -> "unlock.disk";
        });
  }

  private static Secrets.Trouble trouble(Secrets.Answer answer) {
    return answer instanceof Secrets.Failed(Secrets.Trouble why) ? why : Secrets.Trouble.REFUSED;
  }
}
