package ai.nexadesk.console.ui.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs what blocks on virtual threads and brings answers and failures to the FX thread.
 *
 * <p>Called on the FX thread. Questions may run beside each other; commands run one after another,
 * in the order given, because the second edit of a person must not overtake the first.
 */
public final class Background implements AutoCloseable {

  private final ExecutorService questions = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService commands =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("ui-commands").factory());
  private final Consumer<Throwable> failed;
  private int open;

  /**
   * @param failed told, on the FX thread, of every exception a question or command ended with
   */
  public Background(Consumer<Throwable> failed) {
    this.failed = failed;
  }

  /** A new kind of question, of which only the newest is ever answered. */
  public <T> Question<T> question() {
    return new Question<>(this, true);
  }

  /** Likewise, of a kind a person waits for, such as a search: it never rests. */
  public <T> Question<T> promptQuestion() {
    return new Question<>(this, false);
  }

  /** Runs {@code command} after those given before it, then {@code done} on the FX thread. */
  public <T> void command(Callable<T> command, Consumer<T> done) {
    command(command, done, () -> {});
  }

  /** Likewise; {@code ended} is called after it, also when it failed. */
  public <T> void command(Callable<T> command, Consumer<T> done, Runnable ended) {
    execute(commands, command, done, ended);
  }

  /** Whether nothing is under way: every answer asked for has been drawn. */
  public boolean idle() {
    return open == 0;
  }

  void opened() {
    open++;
  }

  void closed() {
    open--;
  }

  <T> void ask(Callable<T> question, Consumer<T> answered, Runnable ended) {
    execute(questions, question, answered, ended);
  }

  private <T> void execute(
      ExecutorService executor, Callable<T> work, Consumer<T> done, Runnable ended) {
    open++;
    try {
      executor.execute(() -> {
        try {
          T result = work.call();
          Platform.runLater(() -> end(() -> done.accept(result), ended));
        } catch (Exception | Error e) {
          Platform.runLater(() -> end(() -> failed.accept(e), ended));
        }
      });
    } catch (RejectedExecutionException e) {
      // The window is closing: nobody is left to draw the answer.
      open--;
    }
  }

  private void end(Runnable deliver, Runnable ended) {
    open--;
    try {
      deliver.run();
    } catch (RuntimeException | Error e) {
      // A mistake in drawing would be lost in the toolkit's queue.
      failed.accept(e);
    } finally {
      ended.run();
    }
  }

  /**
   * Waits, after {@link #close()} and off the FX thread, for the commands already given: an edit
   * the person made has to be on disk before the store is closed.
   *
   * @return whether all of them ended in time
   */
  public boolean finish(Duration atMost) throws InterruptedException {
    return commands.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Starts nothing more; what runs is left to end by itself. */
  @Override
  public void close() {
    questions.shutdown();
    commands.shutdown();
  }
}
