package ai.nexadesk.console.domain;

import java.util.List;

/**
 * A conversation's status, as the word the server uses.
 *
 * <p>Not an enum: a word nobody has seen yet is shown as it came (contract, trap 7).
 */
public record ConversationStatus(String word) {

  public static final ConversationStatus OPEN = new ConversationStatus("open");
  public static final ConversationStatus PENDING = new ConversationStatus("pending");
  public static final ConversationStatus ACTIVE = new ConversationStatus("active");
  public static final ConversationStatus ARCHIVED = new ConversationStatus("archived");

  /** The four a PATCH accepts, in the order the console shows them. */
  public static final List<ConversationStatus> SETTABLE = List.of(OPEN, PENDING, ACTIVE, ARCHIVED);

  /** Whether work on it may still be needed; a status nobody knows counts as live. */
  public boolean live() {
    return !equals(ARCHIVED);
  }
}
