package ai.nexadesk.console.store;

import ai.nexadesk.console.domain.Edit;
import java.util.Optional;

/**
 * An edit the server has not accepted yet.
 *
 * @param number its place in the order of making; unique
 * @param intent the person's action it belongs to: a bulk edit is one action with many edits
 * @param conversation key of the conversation
 * @param conversationId the server's id of it
 * @param edit what was meant
 * @param madeAt local milliseconds since 1970
 * @param state where it stands
 * @param attempts times it was sent without an answer that settled it
 * @param reason what the server or the merge said, for {@link State#CONFLICT} and {@link
 *     State#REFUSED}
 */
public record UnsentEdit(
    long number,
    long intent,
    long conversation,
    String conversationId,
    Edit edit,
    long madeAt,
    State state,
    int attempts,
    Optional<String> reason) {

  /** A reason that is no word of the server's: the conversation is no longer there. */
  public static final String GONE = "404";

  /** Likewise: it was no longer there, and is again. */
  public static final String BACK = ":back";

  /** Likewise: the server would not take it after many tries. */
  public static final String TOO_OFTEN = "…";

  /** Likewise, of a conflict: no answer has said what the server has. */
  public static final String UNTOLD = ":untold";

  /** Likewise: the tags the server has cannot be read, and would be lost. */
  public static final String UNREADABLE_TAGS = ":tags";

  /** Likewise: the server's answer was larger than anything that is read. */
  public static final String TOO_LARGE = ":large";

  UnsentEdit with(Edit other) {
    return new UnsentEdit(
        number, intent, conversation, conversationId, other, madeAt, state, attempts, reason);
  }

  /** Where an unsent edit stands. */
  public enum State {
    /** Will be sent by itself. */
    WAITING,
    /** A colleague decided otherwise meanwhile: the person has to choose. */
    CONFLICT,
    /** The server refused it for good: the person can retry or drop it. */
    REFUSED
  }
}
