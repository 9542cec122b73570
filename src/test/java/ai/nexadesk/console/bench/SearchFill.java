package ai.nexadesk.console.bench;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A big workspace to search in, from a seed: words are as unevenly frequent as in real texts. */
final class SearchFill {

  static final int CONVERSATIONS = 100_000;

  private static final int MILLION = 1_000_000;
  private static final int HISTORIES_OF_MILLION = 20_000;
  private static final int MESSAGES = 10;
  private static final int VOCABULARY = 30_000;
  private static final int PAGE = 1_000;
  private static final long YEAR = 365L * 24 * 3_600_000;

  private final long now;
  private final Random random = new Random(41);
  private final List<String> words = new ArrayList<>();

  SearchFill(long now) {
    this.now = now;
    Random letters = new Random(42);
    while (words.size() < VOCABULARY) {
      StringBuilder word = new StringBuilder();
      int syllables = 1 + letters.nextInt(4);
      for (int i = 0; i < syllables; i++) {
        word.append("bcdfghklmnprstvz".charAt(letters.nextInt(16)))
            .append("aeiou".charAt(letters.nextInt(5)));
      }
      words.add(word.append("rnst".charAt(letters.nextInt(4))).toString());
    }
  }

  /** The word of this rank: the 0th stands in most messages, the 20,000th in hardly any. */
  String word(int rank) {
    return words.get(rank);
  }

  private String anyWord() {
    // Zipf: the logarithm of the rank is even.
    return words.get((int) Math.pow(VOCABULARY, random.nextDouble()) - 1);
  }

  private String text(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(anyWord());
    }
    return text.append('.').toString();
  }

  void fill(Store store) {
    fillRows(store, CONVERSATIONS);
    for (int i = 0; i < CONVERSATIONS; i++) {
      history(store, i);
    }
  }

  /** A million conversations, whose messages were never read but for the newest. */
  void fillMillion(Store store) {
    fillRows(store, MILLION);
    for (int i = 0; i < HISTORIES_OF_MILLION; i++) {
      history(store, i * (MILLION / HISTORIES_OF_MILLION));
    }
  }

  private void fillRows(Store store, int conversations) {
    for (int from = 0; from < conversations; from += PAGE) {
      List<ConversationFacts> page = new ArrayList<>();
      for (int i = from; i < from + PAGE; i++) {
        page.add(row(i));
      }
      store.firstRead().fill(page, store.server().ask(), now);
      while (store.firstRead().indexDue(PAGE) > 0) {
        // until all are indexed
      }
    }
  }

  private ConversationFacts row(int i) {
    long created = now - (long) (random.nextDouble() * YEAR);
    return ConversationFacts.of(id(i))
        .text(ConversationField.SOURCE, random.nextInt(4) == 0 ? "email" : "widget")
        .text(
            ConversationField.STATUS,
            random.nextInt(10) < 8 ? "archived" : random.nextBoolean() ? "open" : "pending")
        .tags(random.nextBoolean() ? List.of("tag" + random.nextInt(40)) : List.of())
        .number(ConversationField.CREATED_AT, created)
        .number(
            ConversationField.UPDATED_AT, created + (long) (random.nextDouble() * (now - created)))
        .text(
            ConversationField.AGENT_ID,
            random.nextInt(3) == 0 ? null : "agent-" + random.nextInt(30))
        .text(ConversationField.AGENT_NAME, null)
        .text(ConversationField.DEPARTMENT_ID, "department-" + random.nextInt(6))
        .text(ConversationField.VISITOR_NAME, anyWord() + " " + anyWord())
        .text(ConversationField.VISITOR_EMAIL, anyWord() + i + "@" + anyWord() + ".example")
        .text(ConversationField.VISITOR_COMPANY, anyWord())
        .text(ConversationField.LAST_MESSAGE, text(12))
        .number(ConversationField.MESSAGE_COUNT, (long) MESSAGES)
        .build();
  }

  private void history(Store store, int i) {
    List<Message> messages = new ArrayList<>();
    long at = now - (long) (random.nextDouble() * YEAR);
    for (int m = 0; m < MESSAGES; m++) {
      messages.add(
          new Message(
              "m" + i + "-" + m,
              (m + i) % 2 == 0 || (i % 3 == 0 && m > 6) ? "visitor" : "agent",
              null,
              text(6 + random.nextInt(20)),
              List.of(),
              "delivered",
              at + m * 60_000L,
              m));
    }
    store
        .messages()
        .take(ConversationFacts.of(id(i)).build(), messages, true, store.server().ask(), now);
  }

  private static String id(int i) {
    return "c" + i;
  }
}
