package ai.nexadesk.console.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Answers in time whatever the place behind does: a keychain may wait for a person or for a service
 * that has died. Its thread is left behind then, and keeps nothing from ending.
 *
 * @param patience longest time of one call
 */
record TimeLimited(Secrets slow, Duration patience) implements Secrets {

  @Override
  public Answer read(String name) {
    return within(() -> slow.read(name));
  }

  @Override
  public Answer keep(String name, Secret secret) {
    return within(() -> slow.keep(name, secret));
  }

  @Override
  public Answer forget(String name) {
    return within(() -> slow.forget(name));
  }

  private Answer within(Supplier<Answer> call) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Thread thread =
        // A platform thread: native code would hold on to the carrier of a virtual one.
        Thread.ofPlatform()
            .daemon()
            .name("secrets")
            .start(() -> {
              try {
                answer.complete(call.get());
              } catch (RuntimeException | Error e) {
                answer.complete(new Failed(Trouble.REFUSED));
              }
            });
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      thread.interrupt();
      return new Failed(Trouble.LATE);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Failed(Trouble.LATE);
    }
  }
}
