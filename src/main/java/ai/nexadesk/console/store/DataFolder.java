package ai.nexadesk.console.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder the local copy lies in: the person's alone (0700), and held by one console. */
final class DataFolder implements AutoCloseable {

  private static final String OWNER_ONLY = "rwx------";
  private static final String OWNER_FILE = "rw-------";

  private final Path folder;
  private final FileChannel lockFile;
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel lockFile, FileLock lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  static DataFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      restrict(folder, OWNER_ONLY);
      if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
        throw unusable(folder, null);
      }
      FileChannel file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(file);
      if (lock == null) {
        file.close();
        throw new StoreException(
            StoreException.Kind.IN_USE, "Another console is using the data folder " + folder + ".");
      }
      DataFolder opened = new DataFolder(folder, file, lock);
      opened.file("lock");
      return opened;
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static StoreException unusable(Path folder, @Nullable IOException cause) {
    String text = "The data folder " + folder + " cannot be read and written.";
    return cause == null
        ? new StoreException(StoreException.Kind.FOLDER, text)
        : new StoreException(StoreException.Kind.FOLDER, text, cause);
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this same process
    }
  }

  /** A file in it, made if need be, readable by its owner only (0600). */
  Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    restrict(file, OWNER_FILE);
    return file;
  }

  /** A folder in it, made if need be, the person's alone. */
  Path inside(String name) {
    try {
      Path inner = Files.createDirectories(folder.resolve(name));
      restrict(inner, OWNER_ONLY);
      return inner;
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  /** Where a file of this name is, or would be. */
  Path path(String name) {
    return folder.resolve(name);
  }

  /** Deletes these files in it, if they are there. */
  void delete(String... names) {
    try {
      for (String name : names) {
        Files.deleteIfExists(folder.resolve(name));
      }
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      lockFile.close();
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.FOLDER, "The data folder is gone.", e);
    }
  }
}
