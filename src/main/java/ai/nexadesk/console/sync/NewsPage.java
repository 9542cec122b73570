package ai.nexadesk.console.sync;

import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.Next;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import org.jspecify.annotations.Nullable;

/**
 * What a poll learns from one page. Immutable.
 *
 * @param next what to do about the request
 * @param following how the page after it is asked for; null when this one was the last to look at
 * @param newest the newest update time on it that the server's clock has reached, {@code
 *     Long.MIN_VALUE} when there is none
 * @param unreadable rows nobody could read
 * @param asked its place in the order of {@code ServerWrites.ask()}
 * @param serverMillis the server's time in the answer
 */
record NewsPage(
    Next next,
    @Nullable ListRequest following,
    long newest,
    int unreadable,
    long asked,
    long serverMillis) {

  static NewsPage failed(Remote.Answer<ConversationPage> answer) {
    return new NewsPage(
        answer.outcome().next(), null, Long.MIN_VALUE, 0, answer.asked(), answer.serverMillis());
  }

  static NewsPage of(
      ConversationPage page, @Nullable ListRequest following, Remote.Answer<?> answer) {
    // A row from the future would hide whatever changes before that time comes.
    long newest =
        page.rows().stream()
            .mapToLong(facts -> updated(facts, Long.MIN_VALUE))
            .filter(updated -> updated <= answer.serverMillis())
            .max()
            .orElse(Long.MIN_VALUE);
    int unreadable =
        page.skipped() + (int) page.rows().stream().filter(facts -> !readable(facts)).count();
    return new NewsPage(
        Next.USE, following, newest, unreadable, answer.asked(), answer.serverMillis());
  }

  /** Whether any row of it was updated before that moment. */
  static boolean reaches(ConversationPage page, long moment) {
    return page.rows().stream().anyMatch(facts -> updated(facts, Long.MAX_VALUE) < moment);
  }

  /** Whether any row of it was updated after that moment. */
  static boolean hasNewsAfter(ConversationPage page, long moment) {
    return page.rows().stream().anyMatch(facts -> updated(facts, Long.MIN_VALUE) > moment);
  }

  private static long updated(ConversationFacts facts, long unknown) {
    Long updated = facts.number(ConversationField.UPDATED_AT).value();
    return updated == null ? unknown : updated;
  }

  /** A row that is there, but does not say how the conversation stands, is no word on it. */
  private static boolean readable(ConversationFacts facts) {
    return facts.knows(ConversationField.UPDATED_AT)
        && facts.knows(ConversationField.STATUS)
        && facts.knows(ConversationField.TAGS);
  }
}
