package ai.nexadesk.console.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notifications of a free desktop, by its Desktop Notifications specification over D-Bus.
 *
 * <p>Spoken through {@code gdbus}, which comes with the library every GTK desktop has: a D-Bus
 * library of our own would be a dependency for one method and one signal. Not {@code notify-send}:
 * many versions of it cannot tell that a notification was clicked.
 */
final class DesktopNotifier implements Notifier {

  private static final String NAME = "org.freedesktop.Notifications";
  private static final String PLACE = "/org/freedesktop/Notifications";
  private static final Pattern NUMBER = Pattern.compile("\\(uint32 (\\d+),\\)");
  private static final Pattern CLICKED = Pattern.compile("\\.ActionInvoked \\(uint32 (\\d+), .*");
  private static final Pattern CLOSED =
      Pattern.compile("\\.NotificationClosed \\(uint32 (\\d+), .*");
  private static final int PATIENCE_SECONDS = 3;
  private static final int LONGEST = 300;

  private final String gdbus;
  private final String open;
  private final Map<Long, Runnable> shown = new ConcurrentHashMap<>();
  private @Nullable Process monitor;
  private boolean closed;

  DesktopNotifier(Path gdbus, String open) {
    this.gdbus = gdbus.toString();
    this.open = open;
  }

  @Override
  public void show(String title, String body, Runnable opened) {
    try {
      listen();
      notified(title, body).ifPresent(number -> shown.put(number, opened));
    } catch (IOException e) {
      // A desktop without them: what was to be shown stands in the window's own list.
      System.getLogger(DesktopNotifier.class.getName())
          .log(System.Logger.Level.DEBUG, "no notification could be shown", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Long> notified(String title, String body)
      throws IOException, InterruptedException {
    Process call =
        new ProcessBuilder(arguments(title, body))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    call.getOutputStream().close();
    try {
      if (!call.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
      try (BufferedReader answer = call.inputReader()) {
        return Optional.ofNullable(answer.readLine())
            .map(NUMBER::matcher)
            .filter(Matcher::matches)
            .map(match -> Long.valueOf(match.group(1)));
      }
    } finally {
      call.destroy();
    }
  }

  /** The call, as gdbus wants it: every value in the text form of GVariant. */
  private List<String> arguments(String title, String body) {
    List<String> all =
        new ArrayList<>(List.of(gdbus, "call", "--session", "--timeout", "2", "--dest", NAME));
    all.addAll(List.of("--object-path", PLACE, "--method", NAME + ".Notify", "--"));
    all.addAll(List.of(text("NexaDesk"), "uint32 0", text("nexadesk-console")));
    all.addAll(List.of(text(plain(title)), text(markup(plain(body)))));
    all.add("['default', " + text(plain(open)) + "]");
    all.add("{'desktop-entry': <'nexadesk-console'>, 'category': <'im.received'>}");
    all.add("int32 -1");
    return all;
  }

  /** A string of GVariant: nothing in it can end it. */
  static String text(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** Without what could move, hide or break lines elsewhere. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(c -> {
          int type = Character.getType(c);
          boolean odd =
              type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR;
          plain.appendCodePoint(odd ? ' ' : c);
        });
    return plain.toString();
  }

  /** The specification reads a body as markup: letters must stay letters. */
  static String markup(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Starts to listen for clicks, with the first notification. */
  private synchronized void listen() throws IOException {
    Process now = monitor;
    if (closed || (now != null && now.isAlive())) {
      return;
    }
    Process started =
        new ProcessBuilder(gdbus, "monitor", "--session", "--dest", NAME, "--object-path", PLACE)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    monitor = started;
    Thread.ofVirtual().name("notification-clicks").start(() -> follow(started));
  }

  private void follow(Process process) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard(line);
      }
    } catch (IOException e) {
      System.getLogger(DesktopNotifier.class.getName())
          .log(System.Logger.Level.DEBUG, "clicks are not heard any more", e);
    }
  }

  private void heard(String line) {
    Matcher clicked = CLICKED.matcher(line);
    if (clicked.find()) {
      Runnable opened = shown.remove(Long.valueOf(clicked.group(1)));
      if (opened != null) {
        opened.run();
      }
      return;
    }
    Matcher gone = CLOSED.matcher(line);
    if (gone.find()) {
      shown.remove(Long.valueOf(gone.group(1)));
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    Process now = monitor;
    if (now != null) {
      now.destroy();
    }
  }
}
