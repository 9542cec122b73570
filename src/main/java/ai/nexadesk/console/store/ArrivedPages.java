package ai.nexadesk.console.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Pages that have arrived and are not merged into the copy yet, in a file beside it: they are
 * merged many at a time, and a killed console must not read them all again. Safe on any thread;
 * blocks on the disk.
 *
 * <p>Nobody waits for the disk here: what a power cut costs is read again. For the same reason a
 * file that cannot be written or read is no failure.
 */
public final class ArrivedPages implements AutoCloseable {

  static final String FILE = "arrived.pages";

  private static final System.Logger LOG = System.getLogger(ArrivedPages.class.getName());

  /** Length and checksum. */
  private static final int HEAD = 12;

  private final DataFolder folder;
  // Unlike a channel it stays open when the thread that uses it is interrupted.
  private @Nullable RandomAccessFile file;
  private boolean whole = true;

  ArrivedPages(DataFolder folder) {
    this.folder = folder;
  }

  /** Keeps a page; once this returns, a kill does not lose it. */
  public synchronized void add(ArrivedPage page) {
    if (!whole) {
      return; // what follows a gap cannot be used
    }
    try {
      ByteBuffer body = PageCodec.encode(page);
      ByteBuffer record = ByteBuffer.allocate(HEAD + body.remaining());
      record.putInt(body.remaining()).putLong(checksum(body)).put(body);
      open().write(record.array());
    } catch (IOException e) {
      whole = false;
      LOG.log(System.Logger.Level.WARNING, "A page that arrived could not be kept", e);
    }
  }

  /** The pages kept that follow {@code cursor}, one after the other; null is the beginning. */
  public synchronized List<ArrivedPage> after(@Nullable String cursor) {
    List<ArrivedPage> found = new ArrayList<>();
    Path path = folder.path(FILE);
    if (!Files.exists(path)) {
      return found;
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(path));
      String next = cursor;
      for (ByteBuffer body = record(all); body != null; body = record(all)) {
        ArrivedPage page = PageCodec.decode(body);
        // Those before it were merged, and the end came before they were forgotten.
        if (Objects.equals(page.from(), next)) {
          found.add(page);
          next = page.next();
        }
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Pages that had arrived cannot be read", e);
    }
    return found;
  }

  /** All that were kept are merged. */
  public synchronized void forget() {
    try {
      if (file != null) {
        file.setLength(0);
        file.seek(0);
      } else {
        folder.delete(FILE);
      }
      whole = true;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Pages that were merged are still kept", e);
    }
  }

  private RandomAccessFile open() throws IOException {
    RandomAccessFile opened = file;
    if (opened == null) {
      opened = new RandomAccessFile(folder.file(FILE).toFile(), "rw");
      opened.seek(opened.length());
      file = opened;
    }
    return opened;
  }

  /** The next record; null at the end, which a kill may have left unfinished. */
  private static @Nullable ByteBuffer record(ByteBuffer all) throws EOFException {
    if (all.remaining() < HEAD) {
      return null;
    }
    int length = all.getInt();
    long checksum = all.getLong();
    if (length < 0 || length > all.remaining()) {
      return null;
    }
    ByteBuffer body = all.slice(all.position(), length);
    all.position(all.position() + length);
    return checksum(body) == checksum ? body : null;
  }

  private static long checksum(ByteBuffer body) {
    CRC32 sum = new CRC32();
    sum.update(body.duplicate());
    return sum.getValue();
  }

  /** Closes the file; what is in it stays for the next run. */
  @Override
  public synchronized void close() {
    whole = false;
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "closed", e);
    }
  }
}
