package ai.nexadesk.console.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One kind of question, of which only the newest matters. Used on the FX thread.
 *
 * <p>Every asking gets a number and an answer to an older number is dropped. At most one is under
 * way: while somebody types, the questions in between are never even asked. After a question that
 * took long the next one waits a while, so that a big list under a storm of changes does not keep
 * the disk busy.
 */
public final class Question<T> {

  private static final double REST = 2;
  private static final double SHORT_MILLIS = 20;

  private final Background background;
  private final boolean rests;
  private long newest;
  private boolean running;
  private @Nullable Runnable next;

  /**
   * @param rests whether a question waits after one that took long
   */
  Question(Background background, boolean rests) {
    this.background = background;
    this.rests = rests;
  }

  /** Asks; {@code answered} is called on the FX thread unless something newer was asked. */
  public void ask(Callable<T> question, Consumer<T> answered) {
    ask(question, answered, () -> {});
  }

  /**
   * Likewise; {@code failed} is called when there is no answer, unless something newer was asked.
   */
  public void ask(Callable<T> question, Consumer<T> answered, Runnable failed) {
    long number = ++newest;
    Runnable start = () -> start(number, question, answered, failed);
    if (running) {
      postpone(start);
    } else {
      start.run();
    }
  }

  /** Drops whatever was asked. */
  public void forget() {
    newest++;
    postpone(null);
  }

  private void postpone(@Nullable Runnable start) {
    if (next == null && start != null) {
      background.opened();
    } else if (next != null && start == null) {
      background.closed();
    }
    next = start;
  }

  private void start(long number, Callable<T> question, Consumer<T> answered, Runnable failed) {
    running = true;
    AtomicBoolean came = new AtomicBoolean();
    long from = System.nanoTime();
    background.ask(
        question,
        answer -> {
          came.set(true);
          if (number == newest) {
            answered.accept(answer);
          }
        },
        () -> {
          if (!came.get() && number == newest) {
            failed.run();
          }
          rest((System.nanoTime() - from) / 1e6);
        });
  }

  private void rest(double tookMillis) {
    if (!rests || tookMillis <= SHORT_MILLIS || next == null) {
      ended();
      return;
    }
    PauseTransition rest = new PauseTransition(Duration.millis(tookMillis * REST));
    rest.setOnFinished(event -> ended());
    rest.play();
  }

  private void ended() {
    running = false;
    Runnable waiting = next;
    if (waiting != null) {
      postpone(null);
      waiting.run();
    }
  }
}
