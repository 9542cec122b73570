package ai.nexadesk.console.domain;

/**
 * Whether a visitor waits for a person: since the first visitor message not yet answered by an
 * agent. Bots do not answer. Unknown until the messages are held.
 */
public sealed interface Waiting {

  /** The messages are not held, so nobody can say. */
  record Unknown() implements Waiting {}

  /** Answered, or nothing asked. */
  record Answered() implements Waiting {}

  /**
   * The visitor waits.
   *
   * @param sinceMillis server time of the first unanswered visitor message
   */
  record Since(long sinceMillis) implements Waiting {}

  Waiting UNKNOWN = new Unknown();
  Waiting ANSWERED = new Answered();

  /** The waiting state a whole history, in order, shows. */
  static Waiting of(Iterable<Message> history) {
    long since = -1;
    for (Message message : history) {
      switch (message.senderType()) {
        case Message.VISITOR -> since = since < 0 ? message.createdAt() : since;
        case Message.AGENT -> since = -1;
        default -> {}
      }
    }
    return since < 0 ? ANSWERED : new Since(since);
  }
}
