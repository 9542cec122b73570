package ai.nexadesk.console;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * What nobody expected: logged each time, and told to the person once each kind, under a code that
 * is the same wherever it happens again. The window stays. Any thread.
 */
final class Uncaught implements UncaughtExceptionHandler {

  private static final String OURS = "ai.nexadesk.console.";

  private final Consumer<String> tell;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /**
   * @param tell is given the code, on any thread
   */
  Uncaught(Consumer<String> tell) {
    this.tell = tell;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable cause) {
    String code = code(cause);
    System.getLogger(Uncaught.class.getName())
        .log(System.Logger.Level.ERROR, code + " in " + thread.getName(), cause);
    if (told.add(code)) {
      tell.accept(code);
    }
  }

  /** From what was thrown and our first method on the way: neither line numbers nor data. */
  static String code(Throwable cause) {
    Throwable root = cause;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    String where = "";
    for (StackTraceElement frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        where = frame.getClassName() + "." + frame.getMethodName();
        break;
      }
    }
    CRC32 sum = new CRC32();
    sum.update((root.getClass().getName() + " " + where).getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "NX-%06X", sum.getValue() & 0xFFFFFF);
  }
}
