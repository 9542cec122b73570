package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Message;
import java.util.List;

/**
 * The messages held of one conversation, in order.
 *
 * @param messages sorted by (time, position in the response)
 * @param held how complete that is
 * @param seenAt server time in milliseconds of the newest message the person had seen when they
 *     last looked, 0 when they never did
 */
public record History(List<Message> messages, Held held, long seenAt) {

  /** How the messages held stand against what the list says. */
  public enum Held {
    /** Never read from the server. */
    NEVER,
    /** Read, but the list has shown a newer state since. */
    OUTDATED,
    /** As new as the list. */
    CURRENT
  }
}
