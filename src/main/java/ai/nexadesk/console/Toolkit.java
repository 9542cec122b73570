package ai.nexadesk.console;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** JavaFX as the main thread sees it: started once, asked to do something, ended. */
final class Toolkit {

  private Toolkit() {}

  /** Starts JavaFX and runs {@code first} on its thread. */
  static void start(Runnable first) {
    Platform.startup(first);
  }

  /** Has the JavaFX thread do something and waits for it; never called on that thread. */
  static <T> T call(Callable<T> work) throws InterruptedException {
    CompletableFuture<T> result = new CompletableFuture<>();
    ai.nexadesk.console.ui.fx.FxThread.run(() -> {
      try {
        result.complete(work.call());
      } catch (Exception | Error e) {
        result.completeExceptionally(e);
      }
    });
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The window failed", e.getCause());
    }
  }

  static void end() {
    Platform.exit();
  }
}
