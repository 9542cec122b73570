package ai.nexadesk.console.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that ends in an exception after so many bytes, counted as they are read after
 * decompression, so that a small answer cannot unpack into all memory.
 */
final class BoundedBody extends FilterInputStream {

  private final long most;
  private long count;

  BoundedBody(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** Whether the body turned out larger than allowed. */
  boolean exceeded() {
    return count > most;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) throws IOException {
    count += bytes;
    if (exceeded()) {
      throw new IOException("The body is too large");
    }
  }
}
