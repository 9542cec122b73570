package ai.nexadesk.console.api;

import java.io.ByteArrayOutputStream;

/** A download that is only looked at. */
final class MemoryTarget implements Target {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public void restart() {
    bytes.reset();
  }

  @Override
  public void write(byte[] some, int length) {
    bytes.write(some, 0, length);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
