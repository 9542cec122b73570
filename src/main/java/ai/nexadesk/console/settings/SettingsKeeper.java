package ai.nexadesk.console.settings;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Writes what was set, a moment after the last of several changes, on a thread of its own. */
final class SettingsKeeper implements AutoCloseable {

  private static final long MOMENT_MILLIS = 400;
  private static final long LAST_MILLIS = 500;

  private final SettingsFile file;
  private final Consumer<SettingsNotice> trouble;
  private final Runnable well;
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("settings").daemon().factory());
  private final Map<String, JsonNode> waiting = new LinkedHashMap<>();
  private long newest;

  /**
   * @param trouble told why the file could not be written
   * @param well called after each time it was
   */
  SettingsKeeper(SettingsFile file, Consumer<SettingsNotice> trouble, Runnable well) {
    this.file = file;
    this.trouble = trouble;
    this.well = well;
  }

  void keep(Setting<?> setting) {
    long number;
    synchronized (this) {
      waiting.put(setting.key(), setting.written());
      number = ++newest;
    }
    try {
      var _ = writer.schedule(() -> writeIfNewest(number), MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The console is ending: close() writes what is left.
    }
  }

  private void writeIfNewest(long number) {
    synchronized (this) {
      if (number != newest) {
        return;
      }
    }
    write();
  }

  private void write() {
    Map<String, JsonNode> now;
    synchronized (this) {
      now = new LinkedHashMap<>(waiting);
      waiting.clear();
    }
    if (now.isEmpty()) {
      return;
    }
    try {
      file.write(now);
      well.run();
    } catch (IOException e) {
      synchronized (this) {
        // Kept for the next attempt, unless set anew meanwhile.
        now.forEach(waiting::putIfAbsent);
      }
      trouble.accept(new SettingsNotice.Unwritable(file.path()));
    }
  }

  /** Writes what is left. */
  @Override
  public void close() {
    writer.execute(this::write);
    writer.shutdown();
    try {
      writer.awaitTermination(LAST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
