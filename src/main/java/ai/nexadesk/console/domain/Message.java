package ai.nexadesk.console.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a history.
 *
 * @param id the server's id, any text (contract, trap 9)
 * @param senderType visitor, bot, agent, or a word nobody has seen yet
 * @param senderName null when the server gave none
 * @param content the text as it came: hostile until drawn as text
 * @param status delivery status word, null when not given
 * @param createdAt milliseconds since 1970, server time
 * @param position place in the response, which orders equal times
 */
public record Message(
    String id,
    String senderType,
    @Nullable String senderName,
    String content,
    List<Attachment> attachments,
    @Nullable String status,
    long createdAt,
    int position) {

  public static final String VISITOR = "visitor";
  public static final String BOT = "bot";
  public static final String AGENT = "agent";

  public boolean fromVisitor() {
    return senderType.equals(VISITOR);
  }
}
