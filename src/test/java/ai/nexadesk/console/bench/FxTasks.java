package ai.nexadesk.console.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Measures every single task of the JavaFX thread: each event, each pulse, each answer delivered.
 *
 * <p>The headless toolkit takes its tasks from one queue; it is given another one that hands them
 * out wrapped. So nothing is sampled and nothing is missed, and what a task waits for the machine,
 * as while another process has the processor, is told apart from what it computes.
 */
final class FxTasks {

  /** What one task took: by the clock, and of the processor. */
  record Task(double wallMillis, double cpuMillis) {}

  private static final int PATIENCE_SECONDS = 30;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Task> tasks = new ArrayList<>();
  private volatile long since;
  private volatile long cpuSince;
  private volatile @Nullable Thread thread;

  /** Starts the toolkit, measured. */
  static FxTasks start() throws Exception {
    FxTasks tasks = new FxTasks();
    CompletableFuture<Boolean> started = new CompletableFuture<>();
    Platform.startup(() -> {
      try {
        started.complete(tasks.takeOver());
      } catch (ReflectiveOperationException e) {
        started.completeExceptionally(e);
      }
    });
    started.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (Boolean.getBoolean("bench.stacks")) {
      Thread.ofPlatform().daemon().start(tasks::watch);
    }
    return tasks;
  }

  /** On the JavaFX thread, which therefore does not wait at the queue it is to leave. */
  private boolean takeOver() throws ReflectiveOperationException {
    Object application =
        Class.forName("com.sun.glass.ui.Application").getMethod("GetApplication").invoke(null);
    Object processor = field(application, "processor").get(application);
    Field queue = field(processor, "runnableQueue");
    @SuppressWarnings("unchecked")
    BlockingQueue<Runnable> before = (BlockingQueue<Runnable>) queue.get(processor);
    Measured measured = new Measured();
    queue.set(processor, measured);
    before.drainTo(measured);
    return true;
  }

  private static Field field(Object of, String name) throws NoSuchFieldException {
    Field field = of.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  /** Forgets what was; answers it. */
  List<Task> take() {
    synchronized (tasks) {
      List<Task> taken = List.copyOf(tasks);
      tasks.clear();
      return taken;
    }
  }

  private void run(Runnable task) {
    thread = Thread.currentThread();
    long cpu = THREADS.getCurrentThreadCpuTime();
    cpuSince = cpu;
    long from = System.nanoTime();
    since = from;
    try {
      task.run();
    } finally {
      since = 0;
      long end = System.nanoTime();
      Task took = new Task((end - from) / 1e6, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
      synchronized (tasks) {
        tasks.add(took);
      }
    }
  }

  /** For whoever looks for the cause: prints where a long task stands. */
  private void watch() {
    long told = 0;
    while (true) {
      try {
        Thread.sleep(3);
      } catch (InterruptedException e) {
        return;
      }
      long running = since;
      Thread fx = thread;
      if (running != 0
          && fx != null
          && running != told
          && System.nanoTime() - running > 10e6
          && THREADS.getThreadCpuTime(fx.threadId()) - cpuSince > 9e6) {
        told = running;
        StringBuilder stack = new StringBuilder("long task:\n");
        for (StackTraceElement element : fx.getStackTrace()) {
          stack.append("    ").append(element).append('\n');
        }
        System.err.print(stack);
      }
    }
  }

  private final class Measured extends LinkedBlockingQueue<Runnable> {

    private static final long serialVersionUID = 1L;

    @Override
    public Runnable take() throws InterruptedException {
      Runnable task = super.take();
      return () -> FxTasks.this.run(task);
    }
  }
}
