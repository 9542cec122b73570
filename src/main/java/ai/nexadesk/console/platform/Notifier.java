package ai.nexadesk.console.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The operating system's notifications. Never on the JavaFX thread: showing one may take a moment.
 * Where there are none, nothing is shown and nothing fails.
 */
public interface Notifier extends AutoCloseable {

  /** Where notifications cannot be shown. */
  Notifier NONE =
      new Notifier() {
        @Override
        public void show(String title, String body, Runnable opened) {}

        @Override
        public void close() {}
      };

  /**
   * Shows one.
   *
   * @param body may be empty
   * @param opened called, on any thread, when the person clicks it, where the system can tell
   */
  void show(String title, String body, Runnable opened);

  @Override
  void close();

  /**
   * The one of this computer.
   *
   * @param environment the process's environment variables
   * @param open the word for opening what it is about
   */
  static Notifier here(Map<String, String> environment, String open) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("linux") || system.contains("bsd")) {
      boolean bus = environment.containsKey("DBUS_SESSION_BUS_ADDRESS");
      return bus
          ? Programs.find(environment, "gdbus")
              .<Notifier>map((Path gdbus) -> new DesktopNotifier(gdbus, open))
              .orElse(NONE)
          : NONE;
    }
    return new TrayNotifier();
  }
}
