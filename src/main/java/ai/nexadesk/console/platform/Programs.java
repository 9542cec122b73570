package ai.nexadesk.console.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Programs of the operating system, found the way a shell finds them. */
final class Programs {

  private Programs() {}

  /** The first program of this name on the path. */
  static Optional<Path> find(Map<String, String> environment, String name) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      try {
        Path program = Path.of(folder, name);
        if (program.isAbsolute() && Files.isExecutable(program)) {
          return Optional.of(program);
        }
      } catch (InvalidPathException e) {
        // Somebody's path holds what is no folder name; the next may be one.
        System.getLogger(Programs.class.getName())
            .log(System.Logger.Level.DEBUG, "a folder of the path cannot be one", e);
      }
    }
    return Optional.empty();
  }
}
