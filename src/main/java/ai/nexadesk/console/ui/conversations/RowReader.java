package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.store.Conversations;
import ai.nexadesk.console.store.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads rows as a search shows them. Off the FX thread; blocks on the disk. */
final class RowReader {

  /** Older messages than these are not looked through for a preview. */
  private static final int LOOKED_AT = 100;

  private final Conversations conversations;
  private final Messages messages;

  RowReader(Conversations conversations, Messages messages) {
    this.conversations = conversations;
    this.messages = messages;
  }

  /** With the preview of the newest message, whatever was searched for. */
  List<Row> plain(long[] keys, Matches matches) {
    return conversations.rows(keys).stream().map(row -> Row.of(row, matches, "")).toList();
  }

  /** With the message in the preview that shows why a row was found, where nothing else does. */
  List<Row> read(long[] keys, Matches matches) {
    return conversations.rows(keys).stream()
        .map(row -> Row.of(row, matches, unexplained(row, matches) ? found(row, matches) : ""))
        .toList();
  }

  private String found(Conversation conversation, Matches matches) {
    return messages.newest(conversation.key(), LOOKED_AT, matches::anyIn).orElse("");
  }

  private static boolean unexplained(Conversation conversation, Matches matches) {
    return !matches.isEmpty()
        && Stream.concat(
                Stream.of(
                        conversation.visitor().displayName(),
                        conversation.visitor().email(),
                        conversation.visitor().company(),
                        conversation.lastMessage())
                    .filter(Objects::nonNull),
                conversation.tags().stream())
            .noneMatch(matches::anyIn);
  }
}
