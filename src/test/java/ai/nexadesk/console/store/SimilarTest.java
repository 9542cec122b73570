package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Message;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {

  private static final long NOW = 1_700_000_000_000L;

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, InstantSource.system());
    for (int i = 0; i < 6; i++) {
      past("refund" + i, "Please refund the second charge on my card, order " + i);
      past("parcel" + i, "My parcel has not arrived, the courier says it was delivered " + i);
      past("other" + i, "Please tell me whether my visit on day " + i + " is fine");
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void past(String id, String... said) {
    put(id, "archived", List.of("some"), said);
  }

  private void put(String id, String status, List<String> tags, String... said) {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      messages.add(
          new Message(id + "-" + i, "visitor", null, said[i], List.of(), "delivered", NOW + i, i));
    }
    messages.add(
        new Message(id + "-a", "agent", null, "Hello!", List.of(), "delivered", NOW + 99, 99));
    store
        .server()
        .rows(
            List.of(
                Facts.row(id, NOW)
                    .text(ConversationField.STATUS, status)
                    .tags(tags)
                    .number(ConversationField.MESSAGE_COUNT, (long) messages.size())
                    .build()),
            store.server().ask(),
            NOW);
    store
        .messages()
        .take(
            Facts.detail(id, NOW, messages.size())
                .text(ConversationField.STATUS, status)
                .tags(tags)
                .build(),
            messages,
            true,
            store.server().ask(),
            NOW);
  }

  private List<String> like(String id, int limit) {
    long key = store.conversations().find(id).orElseThrow().key();
    return store.similar().to(key, limit, () -> false).stream()
        .map(found -> found.conversation().id())
        .toList();
  }

  @Test
  void thoseAboutTheSameComeFirst() {
    put(
        "new",
        "open",
        List.of(),
        "I was charged twice",
        "could you refund one charge to the card?");
    assertThat(like("new", 6)).hasSize(6).allMatch(id -> id.startsWith("refund"));
    put("lost", "open", List.of(), "the courier never delivered my PARCEL");
    assertThat(like("lost", 6)).hasSize(6).allMatch(id -> id.startsWith("parcel"));
  }

  @Test
  void itTellsWithWhatTheVisitorBegan() {
    put("new", "open", List.of(), "please refund the charge");
    long key = store.conversations().find("new").orElseThrow().key();
    assertThat(store.similar().to(key, 1, () -> false).getFirst().beginning())
        .startsWith("Please refund the second charge");
  }

  @Test
  void theOneItselfIsNeverFoundHoweverPast() {
    past("twice", "Please refund the second charge on my card");
    assertThat(like("twice", 20)).isNotEmpty().doesNotContain("twice");
  }

  @Test
  void whatNobodyHasDealtWithTeachesNothing() {
    put("untouched", "open", List.of(), "Please refund the second charge on my card");
    put("tagged", "open", List.of("refund"), "Please refund the second charge on my card");
    past("vanished", "Please refund the second charge on my card");
    store.server().gone(List.of("vanished"), NOW);
    put("new", "open", List.of(), "Please refund the second charge on my card");
    assertThat(like("new", 20))
        .contains("tagged", "refund0")
        .doesNotContain("untouched", "vanished");
  }

  @Test
  void aWordInCommonIsChance() {
    past("one", "zebra crossing");
    past("two", "zebra stripes");
    put("new", "open", List.of(), "zebra sausages");
    past("sausages", "sausages and zebra");
    assertThat(like("new", 20)).containsExactly("sausages");
  }

  @Test
  void scriptsWithoutSpacesAreComparedToo() {
    past("ja", "請求書の合計が間違っています");
    past("ja2", "荷物が届きません");
    put("new", "open", List.of(), "請求書の合計について");
    assertThat(like("new", 1)).containsExactly("ja");
  }

  @Test
  void hostileWordsAreWords() {
    past(
        "evil",
        "\" OR body_words MATCH \"* NEAR(refund) \u202Eegrahc\u0000 ');DROP TABLE words;--");
    put(
        "new",
        "open",
        List.of(),
        "\" OR body_words MATCH \"* NEAR(refund) \u202Eegrahc\u0000 ');DROP TABLE words;--",
        "x".repeat(2_000_000),
        "\uD800 \uDFFF".repeat(1_000));
    assertThat(like("new", 1)).containsExactly("evil");
  }

  @Test
  void nothingSaidIsLikeNothing() {
    put("new", "open", List.of(), "", "🙏", "12345");
    assertThat(like("new", 20)).isEmpty();
    assertThat(store.similar().to(999_999, 20, () -> false)).isEmpty();
  }

  @Test
  void itIsGivenUpWhenNobodyWantsItAnyMore() {
    put("new", "open", List.of(), "please refund the charge");
    long key = store.conversations().find("new").orElseThrow().key();
    assertThatThrownBy(() -> store.similar().to(key, 20, () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
