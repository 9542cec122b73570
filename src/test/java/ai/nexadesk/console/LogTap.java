package ai.nexadesk.console;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects every warning and error that anybody logs while it is open, CSS warnings included. */
final class LogTap extends Handler implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  LogTap() {
    setLevel(Level.WARNING);
    Logger.getLogger("").addHandler(this);
  }

  List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord entry) {
    // "javafx" says once that it runs from the class path; the program itself silences that.
    if (isLoggable(entry) && !"javafx".equals(entry.getLoggerName())) {
      lines.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
