package ai.nexadesk.console.export;

import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.History;
import java.util.List;

/**
 * The words of a transcript for people, in their language and with times as they write them. Used
 * on the writing thread.
 */
public interface TranscriptWords {

  /**
   * A line above a conversation, such as "Status: open".
   *
   * @param value safe to draw
   */
  record Fact(String name, String value) {}

  /** What the file is. */
  String title(long conversations);

  /** Of when it is, and what was left out. */
  String remark(long asOfMillis, boolean masked);

  /** Who it was with; one line. */
  String name(Conversation conversation);

  List<Fact> facts(Conversation conversation);

  /** Who speaks, and what they are; one line. */
  String sender(Message message, Conversation in);

  /** A moment, to the second. */
  String time(long millis);

  /** A stranger's text made safe to draw, in many lines. */
  String lines(String text);

  /** Something attached, where it lies included; one line. */
  String attachment(Attachment attachment);

  /** What is to be known of the messages held; empty when they are all there. */
  String held(History history);

  /** Which scripts this computer has no letters for, or does not join rightly. */
  String undrawn(List<String> scripts);
}
