package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.ui.text.SafeText;
import java.util.List;

/**
 * A conversation as a row shows it, safe to draw; made off the FX thread.
 *
 * @param name the visitor's best name, empty when nothing is known
 * @param company empty when not known
 * @param source how it came in, as the server says it; empty when not known
 * @param preview the newest message on one line, or the one a search found it by
 * @param matches what a search marks in it
 * @param activityAt server time in milliseconds
 * @param tags those there is room for
 * @param moreTags how many there are beyond those
 * @param agent the assignee's name, empty for nobody
 */
record Row(
    long key,
    String id,
    String name,
    String company,
    String source,
    String preview,
    long activityAt,
    Waiting waiting,
    List<String> tags,
    int moreTags,
    String agent,
    Conversation.Marks marks,
    Matches matches) {

  static final Row NONE =
      new Row(
          0,
          "",
          "",
          "",
          "",
          "",
          0,
          Waiting.UNKNOWN,
          List.of(),
          0,
          "",
          new Conversation.Marks(Waiting.UNKNOWN, false, 0, false, false, null),
          Matches.NONE);

  private static final int TAGS = 3;
  private static final int PREVIEW = 200;
  private static final int FOUND = 20_000;
  private static final int NAME = 60;
  private static final int TAG = 20;

  static Row of(Conversation conversation) {
    return of(conversation, Matches.NONE, "");
  }

  /**
   * @param found the message a search found it by, empty when the row's own texts show why
   */
  static Row of(Conversation conversation, Matches matches, String found) {
    List<String> tags = conversation.tags();
    return new Row(
        conversation.key(),
        conversation.id(),
        SafeText.oneLine(conversation.visitor().displayName(), NAME),
        text(conversation.visitor().company(), NAME),
        conversation.source(),
        found.isEmpty()
            ? text(conversation.lastMessage(), PREVIEW)
            : SafeText.oneLine(matches.around(SafeText.oneLine(found, FOUND)), PREVIEW),
        conversation.updatedAt(),
        conversation.status().live() ? conversation.marks().waiting() : Waiting.ANSWERED,
        tags.stream().limit(TAGS).map(tag -> SafeText.oneLine(tag, TAG)).toList(),
        Math.max(0, tags.size() - TAGS),
        conversation.agent() == null ? "" : SafeText.oneLine(conversation.agent().name(), NAME),
        conversation.marks(),
        matches);
  }

  private static String text(@org.jspecify.annotations.Nullable String text, int atMost) {
    return text == null ? "" : SafeText.oneLine(text, atMost);
  }
}
