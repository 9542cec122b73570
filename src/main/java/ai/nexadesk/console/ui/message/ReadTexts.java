package ai.nexadesk.console.ui.message;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what was read, since the history of a conversation is made anew at every change of it.
 * Any thread.
 */
public final class ReadTexts {

  private static final int MOST = 20_000;

  private final Map<String, List<Block>> read = new ConcurrentHashMap<>();

  /** The blocks of a text. */
  public List<Block> of(String text) {
    if (text.length() > MessageReader.LONGEST) {
      return MessageReader.read(text);
    }
    if (read.size() > MOST) {
      read.clear();
    }
    return read.computeIfAbsent(text, MessageReader::read);
  }

  /** Another conversation is read. */
  public void forget() {
    read.clear();
  }
}
