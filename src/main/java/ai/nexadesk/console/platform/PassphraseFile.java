package ai.nexadesk.console.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A folder of files, each with one secret locked by a passphrase. For computers without a keychain,
 * and only if the person asks for it.
 *
 * @param folder made when the first secret is kept; owners only, as each file
 * @param passphrase never kept anywhere
 */
public record PassphraseFile(Path folder, Secret passphrase) implements Secrets {

  /** Far more than a locked secret has; whatever is longer is not ours. */
  private static final long LARGEST = 10_000;

  /** Whether something is kept under this name; tells nothing about the passphrase. */
  public static boolean holds(Path folder, String name) {
    return Files.isRegularFile(file(folder, name));
  }

  @Override
  public Answer read(String name) {
    try {
      Path file = file(folder, name);
      if (Files.size(file) > LARGEST) {
        return new Failed(Trouble.DAMAGED);
      }
      Optional<LockedSecret> locked = LockedSecret.parse(Files.readAllBytes(file));
      if (locked.isEmpty()) {
        return new Failed(Trouble.DAMAGED);
      }
      return locked
          .get()
          .open(name, passphrase)
          .<Answer>map(Found::new)
          .orElseGet(() -> new Failed(Trouble.WRONG_PASSPHRASE));
    } catch (NoSuchFileException e) {
      return new Nothing();
    } catch (IOException e) {
      return new Failed(Trouble.DISK);
    }
  }

  @Override
  public Answer keep(String name, Secret secret) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      replace(file(folder, name), LockedSecret.of(name, secret, passphrase).bytes());
      return new Done();
    } catch (IOException e) {
      return new Failed(Trouble.DISK);
    }
  }

  @Override
  public Answer forget(String name) {
    try {
      Files.deleteIfExists(file(folder, name));
      return new Done();
    } catch (IOException e) {
      return new Failed(Trouble.DISK);
    }
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(name.replaceAll("[^A-Za-z0-9.-]", "_") + ".key");
  }

  /** A crash at any moment leaves the old file or the new one, never half of one. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    // Where there are owners such a file is its owner's alone from its first moment on.
    Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "key-", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      try {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(next);
    }
  }
}
