package ai.nexadesk.console;

import ai.nexadesk.console.platform.PassphraseFile;
import ai.nexadesk.console.platform.Secrets;
import ai.nexadesk.console.settings.KnownWorkspace;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes a workspace from this computer: its copy with backups and all, its key wherever it is
 * kept, and what the settings remember of it. Looks afterwards whether anything is left. Any thread
 * but the JavaFX one, and only once nobody works in the workspace.
 */
record Wipe(Workplaces places, KeptKeys keys) {

  /** What could not be removed. */
  sealed interface Left {
    record InFolder(Path folder) implements Left {}

    record InKeychain() implements Left {}
  }

  /** Removes it; answers what is left of it, which should be nothing. */
  List<Left> of(KnownWorkspace known) {
    Path folder = places.folders().workspace(known);
    delete(folder);
    keys.forget(known.id());
    places.forget(known);
    return left(known, folder);
  }

  private List<Left> left(KnownWorkspace known, Path folder) {
    List<Left> left = new ArrayList<>();
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      left.add(new Left.InFolder(folder));
    }
    if (PassphraseFile.holds(keys.folder(), known.id())) {
      left.add(new Left.InFolder(keys.folder()));
    }
    if (keys.keychain().read(known.id()) instanceof Secrets.Found) {
      left.add(new Left.InKeychain());
    }
    return left;
  }

  /** Goes on where a file cannot be deleted; a link is deleted, and not what it points to. */
  private static void delete(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
              remove(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException why) {
              remove(inner);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      log(folder, e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log(file, e);
    }
  }

  private static void log(Path file, IOException why) {
    System.getLogger(Wipe.class.getName())
        .log(System.Logger.Level.WARNING, "not removed: " + file, why);
  }
}
