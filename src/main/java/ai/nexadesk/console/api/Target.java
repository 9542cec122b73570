package ai.nexadesk.console.api;

import java.io.IOException;

/** Where the bytes of a download go. One thread. */
interface Target {

  /** Forgets what came: it comes again from its beginning. */
  void restart() throws IOException;

  void write(byte[] bytes, int length) throws IOException;
}
