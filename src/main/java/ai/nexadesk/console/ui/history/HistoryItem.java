package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.ui.message.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One thing drawn in a history, top to bottom. All texts are safe to draw. */
sealed interface HistoryItem {

  /** Whose words these are, which decides side and tone. */
  enum Voice {
    VISITOR,
    AGENT,
    BOT,
    /** A sender nobody knows: neutral, on the visitor's side. */
    OTHER;

    boolean ours() {
      return this == AGENT || this == BOT;
    }
  }

  /** A new day begins. */
  record Day(LocalDate date) implements HistoryItem {}

  /** What follows came since the person last looked. */
  record NewSince() implements HistoryItem {}

  /**
   * Who says what follows.
   *
   * @param word the server's word for a sender that is neither visitor nor agent
   */
  record Sender(String name, Optional<String> word, long at, Voice voice) implements HistoryItem {}

  /**
   * A message's text, or a part of it.
   *
   * @param rightToLeft the direction of its first strong character
   */
  record Bubble(String messageId, Part part, boolean rightToLeft, long at, Voice voice)
      implements HistoryItem {}

  /**
   * What one bubble shows of a message; a long message is several, so that only those on the screen
   * are laid out.
   *
   * @param first whether the message begins here
   * @param last whether it ends here
   * @param folded the length of the whole message when not all of it is shown, else 0
   */
  record Part(List<Block> blocks, boolean first, boolean last, int folded) {}

  /**
   * Something attached; nothing of it is fetched before the person wants it.
   *
   * @param facts type, size and host, as far as known
   */
  record Card(Attachment attachment, String name, String facts, Voice voice)
      implements HistoryItem {}

  /** Room below the last message. */
  record End() implements HistoryItem {}

  /** What became of the last message sent to the visitor. */
  record Delivery(String word, boolean failed) implements HistoryItem {}
}
