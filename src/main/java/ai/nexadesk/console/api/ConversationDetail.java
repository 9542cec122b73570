package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with its whole history. Immutable.
 *
 * @param facts what the detail says; a detail does not mention agent, department or last message
 *     (contract, trap 1), so they stay unknown here
 * @param messages by (creation time, place in the response)
 * @param messageCount as the server counts, null when it did not say
 * @param skipped messages that could not be read and were left out
 */
public record ConversationDetail(
    ConversationFacts facts, List<Message> messages, @Nullable Integer messageCount, int skipped) {
  public ConversationDetail {
    messages = List.copyOf(messages);
  }
}
