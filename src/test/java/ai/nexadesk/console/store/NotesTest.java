package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.QueryText;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this computer adds to a conversation: notes, names, and who else the visitor was. */
class NotesTest {

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("data"), InstantSource.system());
    row("c1", "sarah@acme.example", "Sarah", "Acme", null);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void row(
      String id, String email, String name, String company, @Nullable String department) {
    store
        .server()
        .rows(
            List.of(
                Facts.row(id, 20)
                    .text(ConversationField.VISITOR_EMAIL, email)
                    .text(ConversationField.VISITOR_NAME, name)
                    .text(ConversationField.VISITOR_COMPANY, company)
                    .text(ConversationField.DEPARTMENT_ID, department)
                    .build()),
            store.server().ask(),
            20);
  }

  private long key(String id) {
    return store.conversations().keyOf(id).orElseThrow();
  }

  private List<String> earlier(long key) {
    return store.notes().earlier(key, 9).stream().map(Note::text).toList();
  }

  private int found(String search) {
    return store
        .conversations()
        .keys(QueryText.parse(search).search().query(), Order.NEWEST_ACTIVITY, 0)
        .length;
  }

  @Test
  void aNoteThatIsGoneOnWithIsOneWordingAndEveryNewSittingKeepsTheOldOne() {
    long key = key("c1");
    store.notes().write(key, "Seven", false);
    store.notes().write(key, "Seven seats", true);
    assertThat(earlier(key)).isEmpty();
    store.notes().write(key, "Eight seats", false);
    assertThat(store.notes().of(key).orElseThrow().text()).isEqualTo("Eight seats");
    assertThat(earlier(key)).containsExactly("Seven seats");
    store.notes().write(key, " \n", true);
    assertThat(store.notes().of(key)).isEmpty();
    assertThat(earlier(key)).containsExactly("Eight seats", "Seven seats");
  }

  @Test
  void aLongStretchTakenAwayAtOnceStaysAmongTheEarlierWordings() {
    long key = key("c1");
    store.notes().write(key, "A story that took a good while to write down", false);
    store.notes().write(key, "A", true);
    assertThat(earlier(key)).containsExactly("A story that took a good while to write down");
  }

  @Test
  void aNoteThatIsWrittenOverAtOnceStaysAmongTheEarlierWordings() {
    long key = key("c1");
    store.notes().write(key, "Call her back on Tuesday at nine", false);
    store.notes().write(key, "Wants an invoice for both of them", true);
    assertThat(earlier(key)).containsExactly("Call her back on Tuesday at nine");
    store.notes().write(key, "Wants two invoices for both of them", true);
    assertThat(earlier(key)).hasSize(1);
  }

  @Test
  void whatAPersonMadeOutlivesAServerThatIsNewAtEachStart() {
    row("c2", "tom@acme.example", "Tom", "Acme", null);
    store.notes().write(key("c1"), "Offer a crédit note", false);
    store.people().nameAgent("agent-1", "Ada");
    store.close();

    store = Store.openFresh(folder.resolve("data"), InstantSource.system());
    assertThat(store.notes().of(key("c1")).orElseThrow().text()).isEqualTo("Offer a crédit note");
    assertThat(found("credit")).isEqualTo(1);
    assertThat(store.people().named()).extracting(People.Named::given).contains("Ada");
    assertThat(store.conversations().find("c2")).isEmpty();
    row("c1", "sarah@acme.example", "Sarah", "Acme", null);
    assertThat(store.notes().of(key("c1"))).isPresent();
  }

  @Test
  void aNoteIsFoundByItsWordsAsLongAsItStands() {
    long key = key("c1");
    store.notes().write(key, "Offer a crédit note", false);
    assertThat(found("has:note")).isEqualTo(1);
    assertThat(found("credit")).isEqualTo(1);
    store.notes().write(key, "Nothing owed", false);
    assertThat(found("credit")).isZero();
    assertThat(found("owed")).isEqualTo(1);
    store.notes().write(key, "", false);
    assertThat(found("has:note")).isZero();
    assertThat(found("owed")).isZero();
  }

  @Test
  void theNoteOfAConversationThatVanishedStaysAndIsListed() {
    store.notes().write(key("c1"), "Do not lose me", false);
    store.server().gone(List.of("c1"), 50);
    store.close();
    store = Store.open(folder.resolve("data"), InstantSource.system());
    List<Notes.On> all = store.notes().all(9);
    assertThat(all).extracting(on -> on.note().text()).containsExactly("Do not lose me");
    assertThat(all.getFirst().conversation().marks().gone()).isTrue();
  }

  @Test
  void theSameEmailIsTheSameVisitorAndTheSameNameAndCompanyMayBe() {
    row("c2", "SARAH@acme.example", "S. Kim", "Other", null);
    row("c3", "private@mail.example", "sarah", "ACME", null);
    row("c4", "else@mail.example", "Sarah", "Globex", null);
    Conversation one = store.conversations().find("c1").orElseThrow();
    assertThat(store.sameVisitor().of(one, 9))
        .extracting(found -> found.conversation().id() + " " + found.sure())
        .containsExactly("c2 true", "c3 false");
  }

  @Test
  void aNameGivenStandsInPlaceOfTheOneSeenUntilItIsTakenAway() {
    row("c5", "x@mail.example", "X", "Y", "d-0000-1");
    assertThat(store.people().departments().getFirst().named()).isFalse();
    store
        .people()
        .name(
            List.of(
                new People.Named(People.Kind.DEPARTMENT, "d-0000-1", "", " Billing "),
                new People.Named(People.Kind.AGENT, "a-unseen-1", "", "Marta")));
    assertThat(
            Objects.requireNonNull(store.conversations().find("c5").orElseThrow().department())
                .name())
        .isEqualTo("Billing");
    assertThat(found("department:bill")).isEqualTo(1);
    assertThat(store.people().agents().getFirst().name()).isEqualTo("Marta");
    store.people().nameDepartment("d-0000-1", "");
    assertThat(store.people().departments().getFirst().name()).isEqualTo("d-0000-1");
  }

  @Test
  void whatWasNeverToldIsAbsentFromWhatTheServerSaidAndNobodyIsNotAssumed() {
    store
        .messages()
        .take(
            Facts.detail("c9", 40, 1).build(),
            List.of(Facts.message("m1", "visitor", "Hi \u202E\u0007", 30)),
            true,
            store.server().ask(),
            50);
    String json = store.serverSaid().of(key("c9"), 9).orElseThrow();
    assertThat(json)
        .contains("\"visitor_phone\" : \"+1 555 0100\"", "\"updated_at\" : \"1970-01-01T00:00:00")
        .contains("\"agent_name\" : null", "\"sender_type\" : \"visitor\"", "\\u0007")
        .doesNotContain("agent_id", "department_id", "last_message");
    assertThat(store.conversations().find("c9").orElseThrow().marks().agentTold()).isFalse();
    assertThat(store.conversations().find("c1").orElseThrow().marks().agentTold()).isTrue();
    assertThat(store.serverSaid().of(4711, 9)).isEmpty();
  }
}
