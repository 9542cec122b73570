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

  private String offered(String text, int caret) {
    Completion.Offers offers = store.completion().at(text, caret, 9);
    return offers.start()
        + "-"
        + offers.end()
        + " "
        + offers.offers().stream().map(Completion.Offer::text).toList();
  }

  @Test
  void offersFitWhatIsBeingWritten() {
    assertThat(offered("parcel sta", 10)).isEqualTo("7-10 [status:]");
    assertThat(offered("-tag:v x", 6)).isEqualTo("5-6 [vip]");
    assertThat(offered("tag:", 4)).isEqualTo("4-4 [\"two words\", vip]");
    assertThat(offered("agent:lov", 9)).isEqualTo("6-9 [\"Ada Lovelace\"]");
    assertThat(offered("tag:\"two w\" b", 10)).isEqualTo("4-11 [\"two words\"]");
    assertThat(offered("tag:vip,tw", 10)).isEqualTo("8-10 [\"two words\"]");
    assertThat(offered("(is:un", 6)).isEqualTo("4-6 [unassigned, unread]");
    assertThat(offered("http:x", 6)).isEqualTo("0-6 []");
    assertThat(offered("unas", 4)).isEqualTo("0-4 [is:unassigned]");
    assertThat(offered("waiting:>1", 10)).isEqualTo("8-10 [>15m, >1h, >1d]");
    assertThat(offered("tag:vip", 7)).as("what is there already").isEqualTo("4-7 []");
    assertThat(offered("parcel ", 7)).as("nothing written").isEqualTo("7-7 []");
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
