package ai.nexadesk.console.platform;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a window can be shown here, asked before the toolkit finds out by crashing. */
public final class Display {

  private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

  /** Where X servers of this computer listen, by convention of the X Window System. */
  private static final String SOCKETS = "/tmp/.X11-unix";

  private Display() {}

  /**
   * Why no window can be shown, in words for a person; empty when one can.
   *
   * @param environment the process's environment variables
   */
  public static Optional<String> missing(Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (!system.contains("linux")) {
      return Optional.empty();
    }
    if (System.getProperty("glass.platform", "").equalsIgnoreCase("headless")) {
      return Optional.of("The headless platform was asked for");
    }
    String display = environment.getOrDefault("DISPLAY", "");
    if (display.isEmpty()) {
      return Optional.of("There is no display (DISPLAY is not set)");
    }
    Matcher local = LOCAL.matcher(display);
    if (local.matches() && !answers(Path.of(SOCKETS, "X" + local.group(1)))) {
      return Optional.of("There is no display at " + display);
    }
    return loads("libgtk-3.so.0")
        ? Optional.empty()
        : Optional.of("The GTK 3 library is not installed (package libgtk-3-0)");
  }

  /** Whether somebody listens there: a server that was killed leaves its socket behind. */
  private static boolean answers(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      return false;
    }
  }

  @SuppressWarnings("restricted") // looks a library up and closes it again; calls nothing in it
  private static boolean loads(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
