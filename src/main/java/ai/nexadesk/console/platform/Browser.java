package ai.nexadesk.console.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Hands addresses to the person's browser and mail program, by the program the system has for it:
 * no shell sees the address, and it is one argument. Never on the JavaFX thread.
 *
 * @param command what the address is appended to; empty where nothing can open one
 */
public record Browser(List<String> command) {

  private static final int PATIENCE_SECONDS = 5;

  /**
   * The one of this computer.
   *
   * @param environment the process's environment variables
   */
  public static Browser here(Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("windows")) {
      return new Browser(List.of("rundll32", "url.dll,FileProtocolHandler"));
    }
    Optional<Path> program =
        Programs.find(environment, system.contains("mac") ? "open" : "xdg-open");
    return new Browser(program.map(Path::toString).map(List::of).orElse(List.of()));
  }

  /**
   * Opens an http, https or mailto address; any other is refused.
   *
   * @return whether something took it
   */
  public boolean open(String address) {
    if (command.isEmpty() || !address.matches("(?:https?://|mailto:)[!-~]+")) {
      return false;
    }
    List<String> call = new ArrayList<>(command);
    call.add(address);
    try {
      Process process =
          new ProcessBuilder(call)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      // A browser that was not running may become the process itself: then there is no end to see.
      return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException e) {
      System.getLogger(Browser.class.getName())
          .log(System.Logger.Level.WARNING, "no program could be started for an address", e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
