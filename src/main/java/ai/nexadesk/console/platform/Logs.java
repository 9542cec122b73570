package ai.nexadesk.console.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The log: one rotating file in the data folder, and warnings on standard error. */
public final class Logs {

  private static final int BYTES = 1_000_000;
  private static final int FILES = 3;
  private static final String NEWEST = "console-0.log";

  /**
   * JavaFX started from the class path says that this is not supported. It is how the console is
   * run from its build; there is nothing for a person to do about it. Held here because loggers are
   * held weakly, and a collected one forgets its level.
   */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private Logs() {}

  /**
   * Sets up logging for the whole process. A log that cannot be written is no reason not to start:
   * then only standard error gets it.
   *
   * @param folder where {@code console-0.log} and its elders go
   */
  public static void start(Path folder) {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    Handler console = new ConsoleHandler();
    console.setLevel(Level.WARNING);
    console.setFormatter(new OneLine());
    root.addHandler(console);
    JAVAFX.setLevel(Level.SEVERE);
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      FileHandler file =
          new FileHandler(folder.resolve("console-%g.log").toString(), BYTES, FILES, true);
      file.setLevel(Level.INFO);
      file.setFormatter(new OneLine());
      root.addHandler(file);
    } catch (IOException e) {
      root.log(Level.WARNING, "The log file cannot be written in " + folder, e);
    }
  }

  /** The last lines of the log in this folder, oldest first; fewer where there are no more. */
  public static List<String> newest(Path folder, int lines) {
    Path file = folder.resolve(NEWEST);
    try (Stream<String> all = Files.lines(file)) {
      ArrayDeque<String> kept = new ArrayDeque<>();
      all.forEach(line -> {
        kept.addLast(line);
        if (kept.size() > lines) {
          kept.removeFirst();
        }
      });
      return List.copyOf(kept);
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** One line a record, and the trace of what was thrown; keys and addresses taken out. */
  private static final class OneLine extends Formatter {
    @Override
    public String format(LogRecord entry) {
      StringBuilder line = new StringBuilder();
      line.append(Instant.ofEpochMilli(entry.getMillis()))
          .append(' ')
          .append(entry.getLevel().getName())
          .append(' ')
          .append(entry.getLoggerName())
          .append(": ")
          .append(formatMessage(entry))
          .append(System.lineSeparator());
      if (entry.getThrown() != null) {
        StringWriter trace = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(trace));
        line.append(trace);
      }
      return Redaction.of(line.toString());
    }
  }
}
