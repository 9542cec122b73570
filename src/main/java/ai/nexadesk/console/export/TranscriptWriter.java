package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes transcripts in one format, as they are read. One thread. */
interface TranscriptWriter extends Closeable {

  /** Once, first. */
  void begin(Head head) throws IOException;

  /** A conversation begins. */
  void conversation(Conversation conversation, History history) throws IOException;

  /** The next message of the conversation begun last. */
  void message(Message message) throws IOException;

  /** Once, last; what was not written by then may be written by closing. */
  void end() throws IOException;

  /** Names of scripts that could not be drawn; empty for every format that leaves it to others. */
  default List<String> undrawn() {
    return List.of();
  }

  /** What the file as a whole is. */
  record Head(long conversations, long asOfMillis, boolean masked) {}
}
