package ai.nexadesk.console.ui.control;

import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.ui.text.Texts;
import ai.nexadesk.console.ui.text.Times;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;

/** How long a visitor has been waiting, in words. */
public final class WaitingWord {

  /** From here on it is late, and red. */
  private static final Duration LATE = Duration.ofMinutes(60);

  private WaitingWord() {}

  /** For example "waiting 2 h 12 min"; empty when nobody waits or nobody can say. */
  public static Optional<String> of(Waiting waiting, Times times, Texts texts) {
    return switch (waiting) {
      case Waiting.Since(long since) ->
          Optional.of(texts.of("waiting.for", times.length(times.since(since))));
      case Waiting.Answered() -> Optional.empty();
      case Waiting.Unknown() -> Optional.empty();
    };
  }

  /** Says only how long, where a clock stands for the word. */
  public static void shorten(Label pill, Waiting waiting, Times times) {
    if (waiting instanceof Waiting.Since(long since)) {
      pill.setText(times.age(since));
    }
  }

  /** Draws it into {@code pill}, which is hidden when there is nothing to say. */
  public static void show(Label pill, Waiting waiting, Times times, Texts texts) {
    Optional<String> words = of(waiting, times, texts);
    Nodes.show(pill, words.isPresent());
    pill.setText(words.orElse(""));
    Nodes.state(
        pill,
        "late",
        waiting instanceof Waiting.Since(long since) && times.since(since).compareTo(LATE) >= 0);
  }
}
