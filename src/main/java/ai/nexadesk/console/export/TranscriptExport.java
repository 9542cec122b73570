package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.StopSign;
import ai.nexadesk.console.domain.Visitor;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Saves conversations with their messages as a file, one after the other as they are read: what is
 * in memory is one conversation, however many there are. Safe on any thread but the JavaFX one.
 */
public final class TranscriptExport {

  private static final int AT_A_TIME = 64;

  private final Store store;
  private final Options options;
  private final TranscriptWords words;

  /**
   * How the file is to be.
   *
   * @param masking what stands for addresses and numbers; empty to leave them in
   * @param asOfMillis server time now
   */
  public record Options(TranscriptFormat format, Optional<Masking> masking, long asOfMillis) {}

  /**
   * What was written.
   *
   * @param conversations how many; those that are not held any more are left out
   * @param incomplete how many of them have messages that were not read from the server yet
   * @param undrawn names of scripts that a PDF could not show
   */
  public record Written(long conversations, long incomplete, List<String> undrawn) {
    public Written {
      undrawn = List.copyOf(undrawn);
    }
  }

  public TranscriptExport(Store store, Options options, TranscriptWords words) {
    this.store = store;
    this.options = options;
    this.words = words;
  }

  /**
   * Writes the conversations of these keys to {@code file}, in place of what is there.
   *
   * @param progress told how many are written, on the writing thread
   * @throws CancellationException when it was stopped; what was at {@code file} still is
   * @throws IOException when it cannot be written; likewise
   */
  public Written write(long[] keys, Path file, LongConsumer progress, StopSign stop)
      throws IOException {
    try (PartFile part = PartFile.beside(file)) {
      Written written;
      try (TranscriptWriter out =
          options.format().writer(part.path(), words, FontShelf.ofThisComputer())) {
        written = write(keys, out, progress, stop);
      }
      part.complete();
      return written;
    }
  }

  /**
   * Hands the conversations of these keys over line by line, whatever the format.
   *
   * @throws CancellationException when it was stopped
   */
  public Written lines(long[] keys, Consumer<TranscriptLine> lines, StopSign stop) {
    try {
      return write(keys, new LineTranscript(lines, words), count -> {}, stop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Written write(long[] keys, TranscriptWriter out, LongConsumer progress, StopSign stop)
      throws IOException {
    boolean masked = options.masking().isPresent();
    out.begin(new TranscriptWriter.Head(keys.length, options.asOfMillis(), masked));
    long count = 0;
    long incomplete = 0;
    for (int from = 0; from < keys.length; from += AT_A_TIME) {
      long[] some = Arrays.copyOfRange(keys, from, Math.min(keys.length, from + AT_A_TIME));
      for (Conversation one : store.conversations().rows(some)) {
        History history = store.messages().history(one.key());
        write(one, history, out, stop);
        incomplete += history.held() == History.Held.CURRENT ? 0 : 1;
        progress.accept(++count);
      }
    }
    out.end();
    return new Written(count, incomplete, out.undrawn());
  }

  private void write(Conversation one, History history, TranscriptWriter out, StopSign stop)
      throws IOException {
    Optional<Masking> masking = options.masking();
    Visitor visitor = one.visitor();
    out.conversation(masking.map(mask -> mask.of(one)).orElse(one), history);
    for (Message message : history.messages()) {
      if (stop.stopped()) {
        throw new CancellationException();
      }
      out.message(masking.map(mask -> mask.of(message, visitor)).orElse(message));
    }
    if (stop.stopped()) {
      throw new CancellationException();
    }
  }
}
