package ai.nexadesk.console.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the console shows it: what the server said, with the person's unsent edits on
 * top.
 *
 * @param key the local copy's own number for it, stable for the life of the copy
 * @param id the server's id
 * @param source where it came in: widget, e-mail, or a word nobody has seen yet
 * @param status effective status
 * @param tags effective tags, in the server's order
 * @param createdAt milliseconds since 1970, server time
 * @param updatedAt milliseconds since 1970, server time
 * @param agent who has it, null when nobody
 * @param department where it was routed, null when nowhere
 * @param lastMessage text of the newest message, null when not known
 * @param messageCount messages on the server, 0 when not known
 * @param marks what only this computer knows about it
 */
public record Conversation(
    long key,
    String id,
    String source,
    ConversationStatus status,
    List<String> tags,
    long createdAt,
    long updatedAt,
    @Nullable Agent agent,
    @Nullable Department department,
    Visitor visitor,
    @Nullable String lastMessage,
    int messageCount,
    Marks marks) {

  /**
   * What only this computer knows.
   *
   * @param waiting whether the visitor waits for a person
   * @param unread whether something newer than the person saw has come from the visitor
   * @param unsent edits of this conversation not yet accepted by the server
   * @param needsAnswer whether an edit of it met a colleague's and waits for a decision
   * @param gone whether the server no longer has it
   * @param reminder what it was put away for, or why it came back; null when neither
   * @param agentTold whether the server ever said who has it: until then no agent is not nobody
   * @param departmentTold likewise of the department
   */
  public record Marks(
      Waiting waiting,
      boolean unread,
      int unsent,
      boolean needsAnswer,
      boolean gone,
      @Nullable Reminder reminder,
      boolean agentTold,
      boolean departmentTold) {

    /** Of a conversation whose agent and department the server told. */
    public Marks(
        Waiting waiting,
        boolean unread,
        int unsent,
        boolean needsAnswer,
        boolean gone,
        @Nullable Reminder reminder) {
      this(waiting, unread, unsent, needsAnswer, gone, reminder, true, true);
    }

    /** Whether it came back from being put away and was not looked at since. */
    public boolean cameBack() {
      return reminder != null && !reminder.asleep();
    }
  }
}
