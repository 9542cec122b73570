package ai.nexadesk.console.api;

import ai.nexadesk.console.domain.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A history as it was read: messages by (creation time, place in the response), since times may be
 * equal and may come out of order (contract, trap 9).
 *
 * @param skipped messages without a usable id, left out
 */
record MessagesReader(List<Message> messages, int skipped) {

  private static final System.Logger LOG = System.getLogger(MessagesReader.class.getName());

  private static final Comparator<Message> ORDER =
      Comparator.comparingLong(Message::createdAt).thenComparingInt(Message::position);

  /** Reads the {@code messages} of a detail; anything but an array is an empty history. */
  static MessagesReader read(String conversationId, JsonNode array) {
    if (!array.isArray()) {
      return new MessagesReader(List.of(), 0);
    }
    List<Message> messages = new ArrayList<>(array.size());
    long before = 0;
    for (int position = 0; position < array.size(); position++) {
      Optional<Message> message = message(array.get(position), position, before);
      if (message.isPresent()) {
        messages.add(message.get());
        before = message.get().createdAt();
      }
    }
    int skipped = array.size() - messages.size();
    if (skipped > 0) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Left out {0} of {1} messages of conversation {2} that have no usable id",
          skipped,
          array.size(),
          conversationId);
    }
    messages.sort(ORDER);
    return new MessagesReader(messages, skipped);
  }

  /**
   * @param before the time to assume when the message has none: that of the message before it
   */
  private static Optional<Message> message(JsonNode object, int position, long before) {
    return FactsReader.id(object)
        .map(id ->
            new Message(
                id,
                textOr(object.path("sender_type"), ""),
                textOrNull(object.path("sender_name")),
                textOr(object.path("content"), ""),
                AttachmentsReader.read(object.path("attachments")),
                textOrNull(object.path("status")),
                FactsReader.time(object.path("created_at")).orElse(before),
                position));
  }

  static @Nullable String textOrNull(JsonNode node) {
    return node.isString() ? Text.whole(node.stringValue()) : null;
  }

  private static String textOr(JsonNode node, String other) {
    return node.isString() ? Text.whole(node.stringValue()) : other;
  }
}
