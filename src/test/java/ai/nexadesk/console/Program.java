package ai.nexadesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The console as a process of its own, the way a person starts it. */
final class Program {

  private static final int PATIENCE_SECONDS = 90;

  private Program() {}

  /** How it ended. */
  record Ended(int code, String out, String err) {}

  /** Starts it without a display; its streams go to files in {@code folder}. */
  static Process start(Path folder, Map<String, String> environment, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "ai.nexadesk.console.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().remove(KeySource.VARIABLE);
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end. */
  static Ended run(Path folder, Map<String, String> environment, String... arguments)
      throws InterruptedException, IOException {
    Process process = start(folder, environment, arguments);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it did not end: " + text(folder, "err"));
    }
    return new Ended(process.exitValue(), text(folder, "out"), text(folder, "err"));
  }

  private static String text(Path folder, String file) throws IOException {
    // SLF4J is on the class path of the tests only, and says that nobody listens.
    return Files.readString(folder.resolve(file), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("SLF4J(W)"))
        .collect(Collectors.joining("\n"));
  }
}
