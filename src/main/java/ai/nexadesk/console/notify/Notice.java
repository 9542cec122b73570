package ai.nexadesk.console.notify;

import ai.nexadesk.console.domain.Conversation;

/** Something a person is told of. */
public sealed interface Notice {

  /** Local time in milliseconds at which it was noticed. */
  long at();

  /** What happened to a conversation. */
  enum Kind {
    /** It is new, or was let go, and nobody has it. */
    UNASSIGNED,
    /** A colleague or the server gave it to the person here. */
    ASSIGNED,
    /** Its visitor wrote, and it is the person's own. */
    VISITOR_WROTE,
    /** It came into a saved view that notifies. */
    IN_VIEW,
    /** It was put away until now. */
    REMINDER
  }

  /**
   * One conversation.
   *
   * @param view the saved view's name for {@code IN_VIEW}, else empty
   */
  record About(Kind kind, Conversation conversation, String view, long at) implements Notice {}

  /** After a long time without the server: one sentence for all that was missed. */
  record WhileAway(int changed, long at) implements Notice {}
}
