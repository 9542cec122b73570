package ai.nexadesk.console.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file of ours beside the one to be written, so that moving it there is one step; removed when
 * that step was not taken.
 */
final class PartFile implements AutoCloseable {

  private final Path file;
  private final Path part;

  private PartFile(Path file, Path part) {
    this.file = file;
    this.part = part;
  }

  static PartFile beside(Path file) throws IOException {
    Path name = file.getFileName();
    for (int i = 0; ; i++) {
      Path part = file.resolveSibling("." + name + "." + i + ".part");
      try {
        return new PartFile(file, Files.createFile(part));
      } catch (FileAlreadyExistsException e) {
        if (i > 99) {
          throw e;
        }
      }
    }
  }

  /** What to write to. */
  Path path() {
    return part;
  }

  /** Puts what was written, and is closed by now, in place of what is there. */
  void complete() throws IOException {
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(part);
  }
}
