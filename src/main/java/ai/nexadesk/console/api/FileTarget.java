package ai.nexadesk.console.api;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that appears under its name only when it is complete and on the disk. Until then it lies
 * beside it under a name of ours, so that the last step is a move within one folder.
 */
final class FileTarget implements Target, AutoCloseable {

  private static final String BEGIN = ".nexadesk-";
  private static final String END = ".part";

  /** Nothing takes so long: what is older was left by a console that was killed. */
  private static final Duration LEFT = Duration.ofDays(1);

  private final Path file;
  private final Path part;
  private final FileChannel out;

  private FileTarget(Path file, Path part, FileChannel out) {
    this.file = file;
    this.part = part;
    this.out = out;
  }

  static FileTarget beside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder), null, "there is no such folder");
    }
    clear(folder);
    Path part = folder.resolve(BEGIN + UUID.randomUUID() + END);
    FileChannel out =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    return new FileTarget(file, part, out);
  }

  /** Removes what a console left that was killed. */
  private static void clear(Path folder) throws IOException {
    Instant old = Instant.now().minus(LEFT);
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
      for (Path left : parts) {
        if (Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(left, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(old)) {
          deleteIfOurs(left);
        }
      }
    }
  }

  /** In a folder that several people share it may be somebody else's. */
  private static void deleteIfOurs(Path left) {
    try {
      Files.deleteIfExists(left);
    } catch (IOException e) {
      System.getLogger(FileTarget.class.getName())
          .log(System.Logger.Level.DEBUG, "left as it is: " + left, e);
    }
  }

  @Override
  public void restart() throws IOException {
    out.truncate(0);
    out.position(0);
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      out.write(buffer);
    }
  }

  /** Gives it its name. */
  void complete() throws IOException {
    out.force(true);
    out.close();
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }
}
