package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Fetching;
import ai.nexadesk.console.domain.StopSign;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Fetches attachments. Called off the FX thread; blocks. */
public interface Fetcher {

  /**
   * Fetches it into a file, in place of what is there; leaves nothing unless all of it came.
   *
   * @param most bytes that may come
   */
  Fetching save(Attachment wanted, Path file, long most, Fetching.Progress progress, StopSign stop);

  /**
   * Fetches it into memory.
   *
   * @param most bytes that may come
   * @param into given all of it, if it came
   */
  Fetching read(
      Attachment wanted,
      long most,
      Consumer<byte[]> into,
      Fetching.Progress progress,
      StopSign stop);

  /** Where nothing can be fetched from. */
  Fetcher NONE =
      new Fetcher() {
        @Override
        public Fetching save(
            Attachment wanted, Path file, long most, Fetching.Progress progress, StopSign stop) {
          return new Fetching.Unreachable();
        }

        @Override
        public Fetching read(
            Attachment wanted,
            long most,
            Consumer<byte[]> into,
            Fetching.Progress progress,
            StopSign stop) {
          return new Fetching.Unreachable();
        }
      };
}
