package ai.nexadesk.console.platform;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one console works in a data folder: the first holds a lock there, and whoever
 * comes later hands it what they were started for, through a socket in the file system that only
 * this person can reach. Safe on any thread.
 */
public final class OneInstance implements AutoCloseable {

  private static final String LOCK = "instance.lock";
  private static final String SOCKET = "instance.sock";
  private static final int LONGEST_MESSAGE = 1_000;

  /** An address of a socket is a path of some hundred bytes, with differences between systems. */
  private static final int LONGEST_PATH = 90;

  private static final byte[] HEARD = {'\n'};

  private final Path folder;
  private @Nullable FileChannel lockFile;
  private @Nullable FileLock lock;
  private @Nullable ServerSocketChannel server;

  /**
   * @param folder where all its consoles keep their data; the person's alone
   */
  public OneInstance(Path folder) {
    this.folder = folder;
  }

  /** Claims the folder; false when another console has it. */
  public synchronized boolean claim() throws IOException {
    FileChannel file =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock taken;
    try {
      taken = file.tryLock();
    } catch (OverlappingFileLockException e) {
      taken = null; // by this same process
    }
    if (taken == null) {
      file.close();
      return false;
    }
    lockFile = file;
    lock = taken;
    return true;
  }

  /**
   * Hears from those who come later, until it is closed; nobody comes to one that has not claimed
   * the folder. Where the system has no such sockets nobody is heard, and all else works.
   *
   * @param heard called with each message, on a thread of its own
   */
  public synchronized void listen(Consumer<String> heard) {
    if (lock == null) {
      return;
    }
    try {
      Path address = address();
      Files.deleteIfExists(address); // left by one that was killed
      ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      opened.bind(UnixDomainSocketAddress.of(address));
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(address, PosixFilePermissions.fromString("rw-------"));
      }
      server = opened;
      Thread.ofPlatform().daemon().name("other-starts").start(() -> accept(opened, heard));
    } catch (IOException | UnsupportedOperationException e) {
      System.getLogger(OneInstance.class.getName())
          .log(System.Logger.Level.WARNING, "other starts cannot be heard", e);
    }
  }

  private static void accept(ServerSocketChannel from, Consumer<String> heard) {
    while (from.isOpen()) {
      try {
        SocketChannel one = from.accept();
        Thread.ofVirtual().name("other-start").start(() -> hear(one, heard));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void hear(SocketChannel from, Consumer<String> heard) {
    try (from) {
      byte[] message = Channels.newInputStream(from).readNBytes(LONGEST_MESSAGE + 1);
      if (message.length <= LONGEST_MESSAGE) {
        heard.accept(new String(message, StandardCharsets.UTF_8));
        from.write(ByteBuffer.wrap(HEARD));
      }
    } catch (IOException e) {
      System.getLogger(OneInstance.class.getName())
          .log(System.Logger.Level.DEBUG, "another start was cut off", e);
    }
  }

  /**
   * Hands this to the console that has the folder.
   *
   * @param message at most 1,000 bytes
   * @return whether it was heard in time
   */
  public boolean handOver(String message, Duration patience) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("hand-over").start(() -> answer.complete(handOver(message)));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private boolean handOver(String message) {
    try (SocketChannel to = SocketChannel.open(UnixDomainSocketAddress.of(address()))) {
      to.write(ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8)));
      to.shutdownOutput();
      return Channels.newInputStream(to).read() == HEARD[0];
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** In the folder, or where its path is too long for that, in the system's folder for such. */
  private Path address() {
    Path inside = folder.resolve(SOCKET).toAbsolutePath();
    if (inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
      return inside;
    }
    String name = "nexadesk-" + Integer.toHexString(inside.toString().hashCode()) + ".sock";
    return Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
        .map(Path::of)
        .filter(Files::isDirectory)
        .orElse(Path.of(System.getProperty("java.io.tmpdir")))
        .resolve(name);
  }

  @Override
  public synchronized void close() {
    try {
      if (server != null) {
        server.close();
        Files.deleteIfExists(address());
      }
      if (lock != null && lockFile != null) {
        lock.release();
        lockFile.close();
      }
    } catch (IOException e) {
      System.getLogger(OneInstance.class.getName())
          .log(System.Logger.Level.DEBUG, "the claim was not given back", e);
    }
    server = null;
    lock = null;
    lockFile = null;
  }
}
