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

  /** The message it belongs to; empty for what stands between messages. */
  default String message() {
    return switch (this) {
      case Bubble bubble -> bubble.messageId();
      case Card card -> card.messageId();
      case Day day -> "";
      case NewSince newSince -> "";
      case Sender sender -> "";
      case Delivery delivery -> "";
      case End end -> "";
    };
  }

  /**
   * What tells an item from the others without looking at a megabyte of words.
   *
   * @param which the time or the number that tells items of one kind and message apart
   */
  record Key(Class<?> kind, String message, long which) {}

  /** What tells it from the others. */
  default Key key() {
    long which =
        switch (this) {
          case Bubble bubble -> bubble.part().number();
          case Card card -> card.name().hashCode();
          case Day day -> day.date().toEpochDay();
          case Sender sender -> sender.at();
          case NewSince newSince -> 0;
          case Delivery delivery -> 0;
          case End end -> 0;
        };
    return new Key(getClass(), message(), which);
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
   * @param sender who says it, for those who have it read aloud
   */
  record Bubble(
      String messageId, Part part, boolean rightToLeft, long at, Voice voice, String sender)
      implements HistoryItem {}

  /**
   * What one bubble shows of a message; a long message is several, so that only those on the screen
   * are laid out.
   *
   * @param number which part of the message it is, from 0
   * @param last whether it ends here
   * @param folded the length of the whole message when not all of it is shown, else 0
   * @param fewEmoji whether the message is a few emoji and nothing else
   */
  record Part(List<Block> blocks, int number, boolean last, int folded, boolean fewEmoji) {

    /** Whether the message begins here. */
    boolean first() {
      return number == 0;
    }
  }

  /**
   * Something attached; nothing of it is fetched before the person wants it.
   *
   * @param facts type, size and host, as far as known
   */
  record Card(String messageId, Attachment attachment, String name, String facts, Voice voice)
      implements HistoryItem {}

  /** Room below the last message. */
  record End() implements HistoryItem {}

  /** What became of a message sent to the visitor. */
  record Delivery(String word, boolean failed) implements HistoryItem {}
}
