package ai.nexadesk.console.ui.conversations;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Waiting;
import ai.nexadesk.console.domain.WordHits;
import ai.nexadesk.console.store.Snippet;
import ai.nexadesk.console.ui.text.SafeText;
import java.util.List;

/**
 * A conversation as a row shows it, safe to draw; made off the FX thread.
 *
 * @param name the visitor's best name, empty when nothing is known
 * @param company empty when not known
 * @param source how it came in, as the server says it; empty when not known
 * @param preview the newest message on one line, or the one a search found it by
 * @param note whether the preview is of a private note
 * @param hits what a search marks in it
 * @param activityAt server time in milliseconds
 * @param tags those there is room for
 * @param moreTags how many there are beyond those
 * @param agent the assignee's name, empty for nobody
 * @param department where it was routed, empty for nowhere
 * @param messages on the server, 0 when not known
 */
record Row(
    long key,
    String id,
    String name,
    String company,
    String source,
    String preview,
    boolean note,
    long activityAt,
    Waiting waiting,
    List<String> tags,
    int moreTags,
    String agent,
    String department,
    int messages,
    Conversation.Marks marks,
    WordHits hits) {

  static final WordHits NO_HITS = new WordHits(List.of());

  static final Row NONE =
      new Row(
          0,
          "",
          "",
          "",
          "",
          "",
          false,
          0,
          Waiting.UNKNOWN,
          List.of(),
          0,
          "",
          "",
          0,
          new Conversation.Marks(Waiting.UNKNOWN, false, 0, false, false, null),
          NO_HITS);

  private static final int TAGS = 3;
  private static final int PREVIEW = 200;
  private static final int NAME = 60;
  private static final int TAG = 20;

  static Row of(Conversation conversation, WordHits hits) {
    List<String> tags = conversation.tags();
    return new Row(
        conversation.key(),
        conversation.id(),
        SafeText.oneLine(conversation.visitor().displayName(), NAME),
        text(conversation.visitor().company(), NAME),
        conversation.source(),
        text(conversation.lastMessage(), PREVIEW),
        false,
        conversation.updatedAt(),
        conversation.status().live() ? conversation.marks().waiting() : Waiting.ANSWERED,
        tags.stream().limit(TAGS).map(tag -> SafeText.oneLine(tag, TAG)).toList(),
        Math.max(0, tags.size() - TAGS),
        conversation.agent() == null ? "" : SafeText.oneLine(conversation.agent().name(), NAME),
        conversation.department() == null
            ? ""
            : SafeText.oneLine(conversation.department().name(), TAG),
        conversation.messageCount(),
        conversation.marks(),
        hits);
  }

  /** With what a search found it by in place of the newest message. */
  Row foundBy(Snippet snippet) {
    String found = SafeText.oneLine(snippet.text(), PREVIEW);
    return new Row(
        key,
        id,
        name,
        company,
        source,
        snippet.cut() ? "… " + found : found,
        snippet.note(),
        activityAt,
        waiting,
        tags,
        moreTags,
        agent,
        department,
        messages,
        marks,
        hits);
  }

  private static String text(@org.jspecify.annotations.Nullable String text, int atMost) {
    return text == null ? "" : SafeText.oneLine(text, atMost);
  }
}
