package ai.nexadesk.console;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the API key comes from at the command line: the environment, or standard input. Never an
 * argument, which other people on the computer could see.
 */
final class KeySource {

  static final String VARIABLE = "NEXADESK_API_KEY";

  /** A script that pipes a key has it ready; a pipe that stays silent has none. */
  private static final int PATIENCE_SECONDS = 2;

  private KeySource() {}

  /** The key, or empty when there is none. */
  static Optional<String> find(Map<String, String> environment, InputStream input) {
    String given = environment.getOrDefault(VARIABLE, "").strip();
    if (!given.isEmpty()) {
      return Optional.of(given);
    }
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isPresent()) {
      char[] typed = terminal.get().readPassword("API key: ");
      return typed == null ? Optional.empty() : nonBlank(new String(typed));
    }
    return piped(input);
  }

  private static Optional<String> piped(InputStream input) {
    CompletableFuture<Optional<String>> line = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("key-from-stdin")
        .start(() -> {
          try {
            // Not closed: standard input belongs to the process.
            BufferedReader reader =
                new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            String read = reader.readLine();
            line.complete(read == null ? Optional.empty() : nonBlank(read));
          } catch (IOException e) {
            line.complete(Optional.empty());
          }
        });
    try {
      return line.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> nonBlank(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }
}
