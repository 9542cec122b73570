package ai.nexadesk.console.ui.history;

import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.ui.history.HistoryItem.Voice;
import ai.nexadesk.console.ui.text.SafeText;
import ai.nexadesk.console.ui.text.Texts;
import java.util.Optional;

/**
 * Who says a message, in words. Immutable, any thread.
 *
 * @param visitorName stands in where a visitor's message has no name; may be empty
 */
record SenderNames(String visitorName, Texts texts) {

  private static final int NAME = 60;

  static Voice voice(Message message) {
    return switch (message.senderType()) {
      case Message.VISITOR -> Voice.VISITOR;
      case Message.AGENT -> Voice.AGENT;
      case Message.BOT -> Voice.BOT;
      default -> Voice.OTHER;
    };
  }

  String of(Message message) {
    String given = message.senderName() == null ? "" : SafeText.oneLine(message.senderName(), NAME);
    return switch (voice(message)) {
      case VISITOR -> firstOf(given, visitorName, texts.of("sender.visitor"));
      case AGENT -> firstOf(given, "", texts.of("sender.agent"));
      case BOT -> firstOf(given, "", texts.of("sender.assistant"));
      case OTHER -> firstOf(given, "", texts.of("sender.other"));
    };
  }

  /** The server's word for a sender that is neither visitor nor agent. */
  Optional<String> word(Message message) {
    return switch (voice(message)) {
      case VISITOR, AGENT -> Optional.empty();
      case BOT -> Optional.of(texts.of("sender.bot"));
      case OTHER -> Optional.of(SafeText.oneLine(message.senderType(), 30));
    };
  }

  private static String firstOf(String given, String known, String word) {
    if (!given.isEmpty()) {
      return given;
    }
    return known.isEmpty() ? word : known;
  }
}
