package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.nexadesk.console.domain.Agent;
import ai.nexadesk.console.domain.Attachment;
import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.domain.Waiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("data"), InstantSource.fixed(Instant.ofEpochSecond(100)));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Conversation only(String id) {
    return store.conversations().find(id).orElseThrow();
  }

  private void take(ConversationFacts... facts) {
    store.server().rows(List.of(facts), store.server().ask(), 5_000);
  }

  private void edit(String id, Edit edit) {
    store.intents().submit("t", List.of(only(id).key()), now -> Optional.of(edit));
  }

  @Test
  void openingAConversationKeepsTheAssignmentTheListGave() {
    take(
        Facts.row("a", 10)
            .text(ConversationField.AGENT_ID, "agent-1")
            .text(ConversationField.AGENT_NAME, "Ada")
            .text(ConversationField.DEPARTMENT_ID, "dept-1")
            .build());

    store
        .messages()
        .take(
            Facts.detail("a", 10, 1).build(),
            List.of(Facts.message("m1", "visitor", "hello", 9)),
            true,
            store.server().ask(),
            5_000);

    assertThat(only("a").agent()).isEqualTo(new Agent("agent-1", "Ada"));
    assertThat(only("a").department()).isNotNull();
    assertThat(only("a").visitor().phone()).isEqualTo("+1 555 0100");
  }

  @Test
  void aPollNeverUndoesAnUnsentEdit() {
    take(Facts.row("a", 10).build());
    edit("a", new Edit.SetStatus("open", "archived"));
    edit("a", new Edit.ChangeTags(List.of("vip"), List.of()));

    take(Facts.row("a", 11).tags(List.of("billing", "urgent")).build());

    assertThat(only("a").status().word()).isEqualTo("archived");
    assertThat(only("a").tags()).containsExactly("billing", "urgent", "vip");
    assertThat(only("a").marks().unsent()).isEqualTo(2);
    assertThat(store.conversations().count(new Query.HasTag("vip"))).isEqualTo(1);
    assertThat(store.conversations().count(new Query.Live())).isZero();
  }

  @Test
  void whatAColleagueChangedIsNotByMeThoughTheAnswerToMyEditTellsIt() {
    take(Facts.row("a", 10).build());
    edit("a", new Edit.ChangeTags(List.of("vip"), List.of()));
    long number = store.outbox().unsent(1).getFirst().number();
    store.outbox().sending(List.of(number));

    store
        .outbox()
        .accepted(
            List.of(number),
            Facts.row("a", 11)
                .text(ConversationField.STATUS, "pending")
                .tags(List.of("billing", "vip"))
                .build(),
            store.server().ask(),
            6_000);

    assertThat(store.observed().of(only("a").key(), 9))
        .extracting(ObservedChange::field, ObservedChange::mine)
        .contains(tuple(ConversationField.STATUS, false), tuple(ConversationField.TAGS, true));
  }

  @Test
  void anAttachmentThatComesLaterAndASenderThatIsCorrectedAreHeld() {
    take(Facts.row("a", 10).build());
    history(new Attachment("https://files.example/x?sig=1", "x", null, null, "{}"), "Sara");
    history(new Attachment("https://files.example/x?sig=2", "x", null, null, "{}"), "Sarah");

    Message held = store.messages().history(only("a").key()).messages().getFirst();
    assertThat(held.attachments().getFirst().url()).endsWith("sig=2");
    assertThat(held.senderName()).isEqualTo("Sarah");
  }

  private void history(Attachment attachment, String sender) {
    Message message =
        new Message("m1", "visitor", sender, "see", List.of(attachment), "delivered", 9_000L, 0);
    store
        .messages()
        .take(
            Facts.detail("a", 10, 1).build(), List.of(message), true, store.server().ask(), 5_000);
  }

  @Test
  void droppingAnEditShowsTheServersTruthAgain() {
    take(Facts.row("a", 10).build());
    edit("a", new Edit.SetStatus("open", "archived"));

    store.outbox().drop(store.outbox().unsent(9).stream().map(UnsentEdit::number).toList());

    assertThat(only("a").status().word()).isEqualTo("open");
    assertThat(only("a").marks().unsent()).isZero();
  }

  @Test
  void anEditSurvivesTheEndOfTheProcess() {
    take(Facts.row("a", 10).build());
    edit("a", new Edit.Assign(null, "agent-9"));
    store.close();

    open();

    assertThat(store.outbox().unsent(9))
        .extracting(UnsentEdit::edit)
        .containsExactly(new Edit.Assign(null, "agent-9"));
    assertThat(only("a").agent()).isNotNull();
  }

  @Test
  void anAnswerOvertakenByANewerOneIsIgnored() {
    take(Facts.row("a", 10).build());
    long askedBefore = store.server().ask();
    take(Facts.row("a", 20).text(ConversationField.STATUS, "pending").build());

    store.server().rows(List.of(Facts.row("a", 10).build()), askedBefore, 5_000);

    assertThat(only("a").status().word()).isEqualTo("pending");
  }

  @Test
  void waitingIsUnknownUntilTheMessagesAreHeldAndBotsDoNotAnswer() {
    take(Facts.row("a", 10).build());
    assertThat(only("a").marks().waiting()).isEqualTo(Waiting.UNKNOWN);

    store
        .messages()
        .take(
            Facts.detail("a", 10, 3).build(),
            List.of(
                Facts.message("m1", "visitor", "help", 100),
                Facts.message("m2", "bot", "hi", 200),
                Facts.message("m3", "visitor", "hello?", 300)),
            true,
            store.server().ask(),
            5_000);
    assertThat(only("a").marks().waiting()).isEqualTo(new Waiting.Since(100));
    assertThat(only("a").marks().unread()).isTrue();

    store.conversations().markSeen(only("a").key());
    assertThat(only("a").marks().unread()).isFalse();
  }

  @Test
  void aHistoryIsOutdatedOnceTheListShowsANewMessage() {
    take(Facts.row("a", 10).build());
    List<ai.nexadesk.console.domain.Message> one =
        List.of(Facts.message("m1", "visitor", "help", 100));
    store.messages().take(Facts.detail("a", 10, 1).build(), one, true, store.server().ask(), 5_000);
    long key = only("a").key();
    assertThat(store.messages().history(key).held()).isEqualTo(History.Held.CURRENT);
    assertThat(store.messages().liveToRead(9)).isEmpty();

    take(
        Facts.row("a", 10)
            .number(ConversationField.MESSAGE_COUNT, 2L)
            .text(ConversationField.LAST_MESSAGE, "hello?")
            .build());

    assertThat(store.messages().history(key).held()).isEqualTo(History.Held.OUTDATED);
    assertThat(store.messages().liveToRead(9)).containsExactly("a");
  }

  @Test
  void aDetailAheadOfTheListDoesNotCauseAnotherRead() {
    take(Facts.row("a", 10).build());
    store
        .messages()
        .take(
            Facts.detail("a", 10, 2).build(),
            List.of(
                Facts.message("m1", "visitor", "help", 100),
                Facts.message("m2", "visitor", "hello?", 200)),
            true,
            store.server().ask(),
            5_000);

    take(
        Facts.row("a", 10)
            .number(ConversationField.MESSAGE_COUNT, 2L)
            .text(ConversationField.LAST_MESSAGE, "hello?")
            .build());

    assertThat(store.messages().liveToRead(9)).isEmpty();
  }

  @Test
  void messagesAreReplacedWithoutKeepingWhatVanished() {
    take(Facts.row("a", 10).build());
    long key = only("a").key();
    store
        .messages()
        .take(
            Facts.detail("a", 10, 2).build(),
            List.of(
                Facts.message("m1", "visitor", "same millisecond", 100),
                Facts.message("m1", "visitor", "one id twice", 100)),
            true,
            store.server().ask(),
            5_000);
    store
        .messages()
        .take(
            Facts.detail("a", 10, 1).build(),
            List.of(Facts.message("m2", "agent", "only this", 100)),
            true,
            store.server().ask(),
            5_000);

    assertThat(store.messages().history(key).messages())
        .extracting(ai.nexadesk.console.domain.Message::content)
        .containsExactly("only this");
    assertThat(store.conversations().count(new Query.Text("millisecond"))).isZero();
    assertThat(store.conversations().count(new Query.Text("this"))).isEqualTo(1);
  }

  @Test
  void wordsAreFoundAsPrefixesWithoutAccentsAndNeverAsSyntax() {
    take(Facts.row("a", 10).build());

    assertThat(store.conversations().count(new Query.Text("zoe parc"))).isEqualTo(1);
    assertThat(store.conversations().count(new Query.Text("a@mail.exa"))).isEqualTo(1);
    assertThat(store.conversations().count(new Query.Text("bill"))).isEqualTo(1);
    assertThat(store.conversations().count(new Query.Text("nothing"))).isZero();
    for (String odd : List.of("\"", "* OR", "'; DROP TABLE x", "NEAR(", "%", "{}", "?", "😀")) {
      store.conversations().count(new Query.Text(odd));
    }
  }

  @Test
  void undoAndRedoAreEditsUnderTheSameRules() {
    take(Facts.row("a", 10).build(), Facts.row("b", 11).build());
    List<Long> both = List.of(only("a").key(), only("b").key());
    store
        .intents()
        .submit("archive", both, now -> Optional.of(new Edit.SetStatus(now.status(), "archived")));
    assertThat(store.conversations().count(new Query.Live())).isZero();

    assertThat(store.intents().undo()).contains("archive");
    assertThat(store.conversations().count(new Query.Live())).isEqualTo(2);
    assertThat(store.intents().undo()).isEmpty();

    assertThat(store.intents().redo()).contains("archive");
    assertThat(store.conversations().count(new Query.Live())).isZero();
    assertThat(store.intents().undo()).contains("archive");
    assertThat(store.conversations().count(new Query.Live())).isEqualTo(2);
  }

  @Test
  void changesTheServerRevealsAreKept() {
    take(Facts.row("a", 10).build());
    take(Facts.row("a", 11).text(ConversationField.STATUS, "pending").build());

    assertThat(store.observed().of(only("a").key(), 9))
        .containsExactly(
            new ObservedChange(5_000, ConversationField.STATUS, "open", "pending", false));
  }

  @Test
  void whatVanishedIsMarkedAndComesBackWhenTheServerShowsItAgain() {
    take(Facts.row("a", 10).build());
    store.server().gone(List.of("a"), 6_000);
    assertThat(store.conversations().held()).isZero();
    assertThat(only("a").marks().gone()).isTrue();

    take(Facts.row("a", 10).build());
    assertThat(store.conversations().held()).isEqualTo(1);
  }

  @Test
  void afterAWriteThatHadToWaitTooLongTheNextIsAllOrNothingAgain() throws Exception {
    take(Facts.row("a", 10).build());
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/workspace.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(() -> take(Facts.row("b", 20).build())).isInstanceOf(StoreException.class);
      statement.execute("ROLLBACK");
    }
    assertThatThrownBy(() ->
            store
                .intents()
                .submit(
                    "t",
                    List.of(only("a").key()),
                    now -> {
                      throw new IllegalStateException("in the middle");
                    }))
        .hasMessage("in the middle");
    take(Facts.row("c", 30).build());
    assertThat(store.conversations().held()).isEqualTo(2);
  }

  @Test
  void listsAreOrderedAndLimited() {
    take(Facts.row("a", 10).build(), Facts.row("b", 30).build(), Facts.row("c", 20).build());
    long[] keys = store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 2);

    assertThat(store.conversations().rows(keys))
        .extracting(Conversation::id)
        .containsExactly("b", "c");
  }

  @Test
  void eachCommitIsPublishedOnceWithWhatItTouched() {
    List<StoreChange> seen = new ArrayList<>();
    store.feed().listen(seen::add);

    take(Facts.row("a", 10).build());
    take(Facts.row("a", 10).build());

    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().conversations()).containsExactly(only("a").key());
  }

  @Test
  void folderAndFileAreTheOwnersAlone() throws Exception {
    assertThat(Files.getPosixFilePermissions(folder.resolve("data")).toString())
        .doesNotContain("GROUP", "OTHERS");
    assertThat(Files.getPosixFilePermissions(folder.resolve("data/workspace.db")).toString())
        .doesNotContain("GROUP", "OTHERS");
  }

  @Test
  void aSecondConsoleOnTheSameFolderIsRefused() {
    assertThatThrownBy(() -> Store.open(folder.resolve("data"), InstantSource.system()))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.IN_USE));
  }

  @Test
  void aNewerFileIsRefusedAndLeftUntouched() throws Exception {
    store.close();
    Path file = folder.resolve("data/workspace.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 999");
    }

    assertThatThrownBy(() -> Store.open(folder.resolve("data"), InstantSource.system()))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.NEWER));

    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + Schema.VERSION);
    }
    open();
  }

  @Test
  void whoAskedForAPersonWithoutSpacesIsFoundInWhatWasReadBefore() throws Exception {
    asks("bot", "我想和真人说话", "bot");
    asks("answered", "一度人と話したいです", "agent");
    asks("plain", "包裹在哪里", "bot");
    store.close();
    Path file = folder.resolve("data/workspace.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var script = Schema.class.getResourceAsStream("schema-15.sql")) {
      statement.execute("UPDATE conversation SET person_asked_at = NULL"); // as it was read before
      String all = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      statement.executeUpdate(all.substring(0, all.indexOf(";\n")));
    }
    open();
    assertThat(Schema.VERSION).isGreaterThanOrEqualTo(15);
    assertThat(store.conversations().keys(new Query.AskedForPerson(), Order.NEWEST_ACTIVITY, 0))
        .containsExactly(only("bot").key());
  }

  private void asks(String id, String words, String answeredBy) {
    take(Facts.row(id, 10).build());
    store
        .messages()
        .take(
            ConversationFacts.of(id).build(),
            List.of(
                Facts.message(id + "1", "visitor", "你好", 4),
                Facts.message(id + "2", "visitor", words, 5),
                Facts.message(id + "3", answeredBy, "好的", 6)),
            true,
            store.server().ask(),
            5);
  }

  private List<Long> both() {
    take(
        Facts.row("a", 10).tags(List.of("bug", "vip")).build(),
        Facts.row("b", 11).tags(List.of("bug")).build());
    return List.of(only("a").key(), only("b").key());
  }

  @Test
  void anActionIsTakenBackByItsNumberWhateverWasDoneAfterIt() {
    List<Long> both = both();
    Submission first =
        store
            .intents()
            .submit("one", both, now -> Optional.of(new Edit.SetStatus(now.status(), "pending")));
    assertThat(first.edits()).isEqualTo(2);
    Submission second =
        store
            .intents()
            .submit(
                "two",
                both.subList(0, 1),
                now -> Optional.of(new Edit.ChangeTags(List.of("x"), List.of())));
    assertThat(store.intents().undo(first.intent())).map(Reversal::reversed).contains(2);
    assertThat(only("a").status().word()).isEqualTo("open");
    assertThat(only("a").tags()).contains("x");
    assertThat(store.intents().undo(first.intent())).isEmpty();
    assertThat(store.intents().undoNewest()).map(Reversal::title).contains("two");
    assertThat(second.intent()).isGreaterThan(first.intent());
    assertThat(
            store
                .intents()
                .submit("n", both, now -> Optional.of(new Edit.SetStatus(now.status(), "open"))))
        .isEqualTo(Submission.NOTHING);
  }

  @Test
  void actionsOfMoreThanAMonthAgoAreForgottenUnlessSomethingOfThemWaits() {
    take(Facts.row("a", 10).build());
    edit("a", new Edit.SetStatus("open", "pending"));
    store.outbox().settle(unsent());
    edit("a", new Edit.ChangeTags(List.of("vip"), List.of()));
    store.close();
    store =
        Store.open(
            folder.resolve("data"), InstantSource.fixed(Instant.ofEpochSecond(100 + 31 * 86_400)));
    assertThat(store.progress().of(1)).isEmpty();
    assertThat(store.progress().of(2)).isPresent();
    assertThat(store.outbox().size()).isEqualTo(1);
  }

  private List<Long> unsent() {
    return store.outbox().unsent(99).stream().map(UnsentEdit::number).toList();
  }

  @Test
  void aReversalSaysWhatItIs() {
    Submission made =
        store
            .intents()
            .submit("one", both(), now -> Optional.of(new Edit.SetStatus("open", "pending")));
    store.outbox().sending(unsent());
    long undo = store.intents().undoNewest().orElseThrow().intent();
    store.outbox().sending(unsent());
    long redo = store.intents().redoNewest().orElseThrow().intent();
    assertThat(store.progress().of(made.intent()).orElseThrow().kind())
        .isEqualTo(IntentProgress.Kind.ACTION);
    assertThat(store.progress().of(undo).orElseThrow().kind()).isEqualTo(IntentProgress.Kind.UNDO);
    assertThat(store.progress().of(redo).orElseThrow().kind()).isEqualTo(IntentProgress.Kind.REDO);
    assertThat(store.progress().first(undo).orElseThrow().edit())
        .isEqualTo(new Edit.SetStatus("pending", "open"));
    assertThat(store.progress().running())
        .extracting(IntentProgress::intent)
        .containsExactly(redo, undo, made.intent());
  }

  @Test
  void tagsOfSeveralAreCountedAsTheScreenShowsThem() {
    List<Long> both = both();
    store
        .intents()
        .submit("t", both, now -> Optional.of(new Edit.ChangeTags(List.of("new"), List.of("vip"))));
    assertThat(store.conversations().tagsOf(new long[] {both.get(0), both.get(1), 999}))
        .containsExactly(new TagCount("bug", 2), new TagCount("new", 2));
  }

  private void read(String id, long counted, String... texts) {
    List<ai.nexadesk.console.domain.Message> messages = new ArrayList<>();
    for (String text : texts) {
      messages.add(Facts.message("m" + messages.size(), "visitor", text, 100 + messages.size()));
    }
    store
        .messages()
        .take(Facts.detail(id, 10, counted).build(), messages, true, store.server().ask(), 5_000);
  }

  private void list(String id, long count, String last) {
    take(
        Facts.row(id, 10)
            .number(ConversationField.MESSAGE_COUNT, count)
            .text(ConversationField.LAST_MESSAGE, last)
            .build());
  }

  @Test
  void aDetailThatCountsOtherwiseThanTheListIsNotReadForEver() {
    list("a", 6, "plans?");
    read("a", 2, "hi", "hello");
    assertThat(store.messages().liveToRead(9)).as("may come from behind").containsExactly("a");
    read("a", 2, "hi", "hello");
    assertThat(store.messages().liveToRead(9)).isEmpty();
    list("a", 6, "plans?");
    assertThat(store.messages().liveToRead(9)).isEmpty();
    read("a", 2, "hi", "hello");
    read("a", 2, "hi", "hello");
    assertThat(only("a").messageCount()).isEqualTo(6);

    list("a", 7, "plans!");
    assertThat(store.messages().liveToRead(9)).containsExactly("a");
    assertThat(store.observed().of(only("a").key(), 9)).hasSize(1);
  }

  @Test
  void aDetailThatCountsMoreThanTheListIsReadOncePerMessage() {
    list("a", 2, "plans?");
    for (int count = 2; count < 5; count++) {
      list("a", count, "plans? " + count);
      assertThat(store.messages().liveToRead(9)).containsExactly("a");
      read("a", count + 3, "hi", "plans? " + count);
      assertThat(store.messages().liveToRead(9)).isEmpty();
      list("a", count, "plans? " + count);
      assertThat(store.messages().liveToRead(9)).isEmpty();
    }
  }

  @Test
  void twoDetailsThatBothComeFromBehindTheListAreNotTakenForAll() {
    list("a", 3, "three");
    read("a", 2, "one", "two");
    list("a", 4, "four");
    read("a", 2, "one", "two");
    assertThat(store.messages().liveToRead(9)).containsExactly("a");
    read("a", 4, "one", "two", "three", "four");
    assertThat(store.messages().liveToRead(9)).isEmpty();
  }

  @Test
  void aCountThatOnlyADetailHadToldIsNoChangeOnceTheListTellsAnother() {
    read("a", 2, "hi", "hello");
    list("a", 6, "plans?");
    assertThat(store.observed().of(only("a").key(), 9)).isEmpty();
  }

  @Test
  void aTextWithANulIsHeldWholeAndAgreesTheNextTime() {
    var odd =
        Facts.row("a", 10)
            .text(ConversationField.VISITOR_NAME, "Zo\0ë")
            .text(ConversationField.LAST_MESSAGE, "\0")
            .tags(List.of("b\0c", "\0"))
            .build();
    take(odd);
    assertThat(only("a").tags()).containsExactly("b\0c", "\0");
    assertThat(store.server().rows(List.of(odd), store.server().ask(), 6_000).changed()).isZero();
    assertThat(store.observed().of(only("a").key(), 9)).isEmpty();
    read("a", 1, "one\0two");
    assertThat(store.messages().history(only("a").key()).messages().getFirst().content())
        .isEqualTo("one\0two");
  }
}
