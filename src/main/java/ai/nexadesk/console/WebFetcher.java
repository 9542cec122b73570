package ai.nexadesk.console;

import ai.nexadesk.console.api.Downloads;
import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Fetching;
import ai.nexadesk.console.domain.StopSign;
import ai.nexadesk.console.ui.attachment.Fetcher;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Fetches attachments for the window, which never speaks HTTP. Any thread but the FX one. */
public record WebFetcher(Downloads downloads) implements Fetcher {

  @Override
  public Fetching save(
      Attachment wanted, Path file, long most, Fetching.Progress progress, StopSign stop) {
    return downloads.save(wanted, file, most, progress, stop);
  }

  @Override
  public Fetching read(
      Attachment wanted,
      long most,
      Consumer<byte[]> into,
      Fetching.Progress progress,
      StopSign stop) {
    return downloads.read(wanted, most, into, progress, stop);
  }
}
