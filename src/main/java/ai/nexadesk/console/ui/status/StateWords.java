package ai.nexadesk.console.ui.status;

import ai.nexadesk.console.sync.SyncStatus;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The state of keeping up in words. Compares local times with the local clock. */
record StateWords(Texts texts, Times times, InstantSource clock) {

  /** What went wrong, in three steps: what happened, what is kept, what happens next. */
  record Problem(String title, String text) {}

  /**
   * For the status bar.
   *
   * @param trying whether the person waits for a try
   */
  String brief(SyncStatus status, boolean trying) {
    boolean wrong = problem(status).isPresent();
    if (trying && (wrong || status.state() == SyncStatus.State.LIVE)) {
      return texts.of(wrong ? "sync.trying" : "sync.looking");
    }
    String state = brief(status);
    return wrong
        ? tried(status).map(at -> texts.of("sync.tried", state, times.time(at))).orElse(state)
        : state;
  }

  /** The widest that is said in this state. */
  String[] room(SyncStatus status) {
    return switch (status.state()) {
      case LIVE ->
          new String[] {
            texts.of("sync.live", times.length(Duration.ofSeconds(59))),
            texts.of("sync.live", times.length(Duration.ofMinutes(59)))
          };
      case FIRST_SYNC ->
          new String[] {texts.of("sync.firstLeft", 99, times.length(Duration.ofMinutes(59)))};
      case CONNECTING, OFFLINE, SERVER_FAILING, LIMITED, KEY_REJECTED, NOT_ALLOWED, READ_ONLY ->
          new String[0];
    };
  }

  /** When the person last had it tried in vain, milliseconds; empty when they did not. */
  private Optional<Long> tried(SyncStatus status) {
    return status.lastTry().filter(at -> at.isAfter(status.since())).map(Instant::toEpochMilli);
  }

  private String brief(SyncStatus status) {
    return switch (status.state()) {
      case CONNECTING -> texts.of("sync.connecting");
      case FIRST_SYNC -> firstSync(status);
      case LIVE ->
          status
              .lastContact()
              .map(at -> texts.of("sync.live", times.length(since(at))))
              .orElse(texts.of("sync.liveNow"));
      case OFFLINE -> texts.of("sync.offline", times.time(status.since().toEpochMilli()));
      case SERVER_FAILING -> texts.of("sync.failing", times.time(status.since().toEpochMilli()));
      case LIMITED -> texts.of("sync.limited");
      case KEY_REJECTED -> texts.of("sync.keyRejected");
      case NOT_ALLOWED -> texts.of("sync.notAllowed");
      case READ_ONLY -> texts.of("sync.readOnly");
    };
  }

  private String firstSync(SyncStatus status) {
    if (status.total() <= 0) {
      return texts.of("sync.firstStart");
    }
    long percent = Math.min(100, status.backfilled() * 100 / status.total());
    return status
        .firstSyncLeft()
        .map(left -> texts.of("sync.firstLeft", percent, times.length(left)))
        .orElse(texts.of("sync.first", percent));
  }

  /** For the popover of the status bar. */
  String explained(SyncStatus status) {
    String last =
        status
            .lastContact()
            .map(at -> texts.of("sync.lastAnswer", times.exact(at.toEpochMilli())))
            .orElse(texts.of("sync.noAnswer"));
    String what =
        switch (status.state()) {
          case CONNECTING -> texts.of("sync.explain.connecting");
          case FIRST_SYNC -> texts.of("sync.explain.first", status.backfilled(), status.total());
          case LIVE -> texts.of("sync.explain.live");
          case OFFLINE, SERVER_FAILING, LIMITED, KEY_REJECTED, NOT_ALLOWED, READ_ONLY ->
              problemTried(status).map(Problem::text).orElse("");
        };
    return what + "\n" + last;
  }

  /** For the banner; empty when nothing is wrong. */
  Optional<Problem> problem(SyncStatus status) {
    String since = times.time(status.since().toEpochMilli());
    return switch (status.state()) {
      case CONNECTING, FIRST_SYNC, LIVE -> Optional.empty();
      case OFFLINE -> problem("problem.offline", texts.of("problem.offline.text", since));
      case SERVER_FAILING -> problem("problem.failing", texts.of("problem.failing.text", since));
      case LIMITED -> problem("problem.limited", limited(status));
      case KEY_REJECTED -> problem("problem.key", said(status, texts.of("problem.key.text")));
      case NOT_ALLOWED ->
          problem("problem.notAllowed", said(status, texts.of("problem.notAllowed.text")));
      case READ_ONLY ->
          problem("problem.readOnly", said(status, texts.of("problem.readOnly.text")));
    };
  }

  private Optional<Problem> problem(String key, String text) {
    return Optional.of(new Problem(texts.of(key), text));
  }

  /** Likewise, with what came of the try the person asked for. */
  Optional<Problem> problemTried(SyncStatus status) {
    return problem(status)
        .map(what ->
            new Problem(
                what.title(),
                tried(status)
                    .map(at -> what.text() + " " + texts.of("problem.tried", times.second(at)))
                    .orElse(what.text())));
  }

  private String limited(SyncStatus status) {
    return status
        .budget()
        .stoppedUntil()
        .map(until -> texts.of("problem.limited.until", times.time(until.toEpochMilli())))
        .orElse(texts.of("problem.limited.text"));
  }

  private String said(SyncStatus status, String text) {
    return status
        .detail()
        .map(words -> text + " " + texts.of("problem.said", SafeText.oneLine(words, 160)))
        .orElse(text);
  }

  private Duration since(Instant at) {
    Duration age = Duration.between(at, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }
}
