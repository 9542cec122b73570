package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.QueryText;
import ai.nexadesk.console.domain.WordHits;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("data"), InstantSource.fixed(Instant.ofEpochSecond(100)));
    for (String id : List.of("a", "b", "c")) {
      store
          .server()
          .rows(
              List.of(
                  Facts.row(id, id.charAt(0))
                      .text(ConversationField.AGENT_ID, "agent-1")
                      .text(ConversationField.AGENT_NAME, "Ada Lovelace")
                      .tags(List.of("vip", "two words"))
                      .build()),
              store.server().ask(),
              5);
    }
    store
        .messages()
        .take(
            ConversationFacts.of("b").build(),
            List.of(Facts.message("m", "visitor", "so " + "very ".repeat(40) + "lost, José", 9)),
            true,
            store.server().ask(),
            5);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Query query(String text) {
    return QueryText.parse(text).search().query();
  }

  @Test
  void aResultTellsHowMuchOfItWasLookedThroughAndWhatIsMissing() {
    assertThat(store.conversations().coverage(query("lost status:open")))
        .isEqualTo(new Coverage(3, 1));
    assertThat(store.conversations().coverage(query("lost status:pending")))
        .isEqualTo(new Coverage(0, 0));
    assertThat(store.conversations().toRead(query("lost tag:vip"), 9)).containsExactly("c", "a");
  }

  @Test
  void aSnippetShowsTheMessageThatMatchedUnlessTheRowShowsIt() {
    long[] keys = store.conversations().keys(query("jose"), Order.NEWEST_ACTIVITY, 9);
    List<Snippet> snippets = store.conversations().snippets(query("jose parcel"), keys);

    assertThat(snippets).hasSize(1);
    WordHits.Stretch mark = snippets.getFirst().marks().getFirst();
    assertThat(snippets.getFirst().text().substring(mark.start(), mark.end())).isEqualTo("José");
    assertThat(store.conversations().snippets(query("parcel -lost"), keys)).isEmpty();
  }

  @Test
  void hitsAreMarkedAsTheyAreFound() {
    assertThat(WordHits.of(query("jos \"is my\" -parcel")).in("Where is MY parcel, José?"))
        .containsExactly(new WordHits.Stretch(6, 11), new WordHits.Stretch(20, 24));
    assertThat(WordHits.of(query("lobe")).inVisitor("Globex Ltd")).hasSize(1);
    assertThat(WordHits.of(query("lobe")).in("Globex Ltd")).isEmpty();
    assertThat(WordHits.of(query("本語")).in("日本語")).containsExactly(new WordHits.Stretch(1, 3));
  }

  @Test
  void offersFitWhatIsBeingWritten() {
    Completion completion = store.completion();
    assertThat(completion.at("parcel sta", 10, 9))
        .isEqualTo(new Completion.Offers(7, 10, List.of("status:")));
    assertThat(completion.at("-tag:v x", 6, 9))
        .isEqualTo(new Completion.Offers(5, 6, List.of("vip")));
    assertThat(completion.at("tag:", 4, 9).offers()).containsExactly("\"two words\"", "vip");
    assertThat(completion.at("agent:lov", 9, 9))
        .isEqualTo(new Completion.Offers(6, 9, List.of("\"Ada Lovelace\"")));
    assertThat(completion.at("tag:\"two w\" b", 10, 9))
        .isEqualTo(new Completion.Offers(4, 11, List.of("\"two words\"")));
    assertThat(completion.at("tag:vip,tw", 10, 9))
        .isEqualTo(new Completion.Offers(8, 10, List.of("\"two words\"")));
    assertThat(completion.at("(is:un", 6, 9).offers()).containsExactly("unassigned", "unread");
    assertThat(completion.at("http:x", 6, 9).offers()).isEmpty();
  }

  @Test
  void anAnswerNobodyWantsAnyMoreIsGivenUp() {
    List<ConversationFacts> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(Facts.row("x" + i, i).build());
    }
    store.firstRead().fill(many, store.server().ask(), 5);

    assertThatThrownBy(
            () -> store.conversations().keys(query("parcel"), Order.NEWEST_ACTIVITY, 0, () -> true))
        .isInstanceOf(CancellationException.class);
    assertThat(store.conversations().keys(query("parcel"), Order.NEWEST_ACTIVITY, 0))
        .hasSize(5_003);
  }
}
