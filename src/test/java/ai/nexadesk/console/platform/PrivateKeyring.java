package ai.nexadesk.console.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Assumptions;

/**
 * A process beside gnome-keyring in a session bus of its own. Nothing of it meets the keychain of
 * whoever runs the tests; both end with it.
 */
public final class PrivateKeyring implements AutoCloseable {

  private static final List<String> PROGRAMS = List.of("dbus-run-session", "gnome-keyring-daemon");
  private static final String UNLOCK =
      "printf %s pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ";
  private static final String LOCKED =
      "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; ";

  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  private PrivateKeyring(Process process) {
    this.process = process;
    in = process.outputWriter();
    out = process.inputReader();
  }

  /** Skips the test, saying why, where there is no keychain to test with. */
  public static void assumeHere() {
    Optional<String> missing =
        PROGRAMS.stream()
            .filter(name -> Programs.find(System.getenv(), name).isEmpty())
            .findFirst();
    Assumptions.assumeTrue(
        missing.isEmpty(),
        () ->
            missing.orElseThrow()
                + " is not installed: packaging/keychain-test.sh installs it and runs this test");
  }

  static PrivateKeyring start(Path home) throws IOException {
    return new PrivateKeyring(process(home, UNLOCK, KeychainTest.Inside.class.getName()).start());
  }

  static PrivateKeyring startLocked(Path home) throws IOException {
    return new PrivateKeyring(process(home, LOCKED, KeychainTest.Inside.class.getName()).start());
  }

  /** The same process where there is no session bus. */
  static PrivateKeyring without(Path home) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(java(home, KeychainTest.Inside.class.getName()));
    environment(builder.environment(), home);
    return new PrivateKeyring(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /**
   * A program of ours in a session with an unlocked keyring, whose home keeps it for the next time.
   */
  public static ProcessBuilder unlocked(Path home, String main, String... arguments)
      throws IOException {
    return process(home, UNLOCK, main, arguments);
  }

  private static ProcessBuilder process(Path home, String before, String main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("dbus-run-session", "--", "sh", "-c"));
    command.add(before + "exec \"$@\"");
    command.add("sh");
    command.addAll(java(home, main, arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    environment(builder.environment(), home);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private static List<String> java(Path home, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    command.add("-Dtestfx.robot=glass");
    command.add("-Duser.home=" + home);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return command;
  }

  private static void environment(Map<String, String> environment, Path home) throws IOException {
    Path runtime = Files.createDirectories(home.resolve("run"));
    environment.put("HOME", home.toString());
    environment.put("XDG_RUNTIME_DIR", runtime.toString());
    environment.put("XDG_DATA_HOME", home.resolve("data").toString());
    environment.remove("DBUS_SESSION_BUS_ADDRESS");
    environment.remove("DISPLAY");
    environment.remove("WAYLAND_DISPLAY");
  }

  String ask(String line) throws IOException {
    in.write(line + "\n");
    in.flush();
    for (String answer = out.readLine(); answer != null; answer = out.readLine()) {
      if (answer.startsWith("> ")) {
        return answer.substring(2);
      }
    }
    throw new AssertionError("it ended before it answered " + line);
  }

  @Override
  public void close() throws IOException {
    in.close();
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
