package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Message;
import ai.nexadesk.console.domain.Reminder;
import ai.nexadesk.console.domain.View;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations that were put away, and how they come back. */
class RemindersTest {

  private static final Reminder.Until AT_500 = new Reminder.Until.At(500);

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("data"), InstantSource.fixed(Instant.ofEpochMilli(100)));
    for (int i = 1; i <= 4; i++) {
      take("c" + i, i * 10L);
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void take(String id, long updatedAt) {
    store.server().rows(List.of(Facts.row(id, updatedAt).build()), store.server().ask(), updatedAt);
  }

  private void messages(String id, Message... messages) {
    store
        .messages()
        .take(
            Facts.detail(id, 40, messages.length).build(),
            List.of(messages),
            true,
            store.server().ask(),
            50);
  }

  private Conversation get(String id) {
    return store.conversations().find(id).orElseThrow();
  }

  private long key(String id) {
    return get(id).key();
  }

  private List<String> list(View view) {
    List<String> ids = new ArrayList<>();
    long[] keys = store.conversations().keys(view.query(Optional.empty()), view.order(), 0);
    store.conversations().rows(keys).forEach(row -> ids.add(row.id()));
    return ids;
  }

  @Test
  void whatIsPutAwayLeavesTheLiveListsAndComesBackOnTopWhenDue() {
    store.reminders().set(List.of(key("c2")), AT_500);
    assertThat(list(View.INBOX)).containsExactly("c4", "c3", "c1");
    assertThat(list(View.UNASSIGNED)).containsExactly("c4", "c3", "c1");
    assertThat(list(View.OPEN)).containsExactly("c4", "c3", "c1");
    assertThat(list(View.SNOOZED)).containsExactly("c2");
    assertThat(list(View.ALL)).containsExactly("c4", "c3", "c2", "c1");
    assertThat(store.reminders().nextDue()).hasValue(500);
    assertThat(store.reminders().due(499)).isEmpty();
    assertThat(store.reminders().due(500)).containsExactly(key("c2"));
    assertThat(store.reminders().due(600)).isEmpty();
    assertThat(list(View.INBOX)).containsExactly("c2", "c4", "c3", "c1");
    assertThat(list(View.SNOOZED)).isEmpty();
    assertThat(get("c2").marks().reminder())
        .isEqualTo(new Reminder(AT_500, 100, Reminder.State.DUE));
    assertThat(
            store.conversations().keys(View.INBOX.query(Optional.empty()), View.INBOX.order(), 2))
        .containsExactly(key("c2"), key("c4"));
  }

  @Test
  void lookingAtItSettlesWhatCameBackAndNothingElse() {
    store.reminders().set(List.of(key("c1"), key("c2")), AT_500);
    store.conversations().markSeen(key("c1"));
    assertThat(list(View.SNOOZED)).containsExactly("c2", "c1");
    store.reminders().due(500);
    store.conversations().markSeen(key("c1"));
    assertThat(list(View.INBOX)).containsExactly("c2", "c4", "c3", "c1");
    assertThat(get("c1").marks().reminder()).isNull();
  }

  @Test
  void handlingItSettlesItToo() {
    store.reminders().set(List.of(key("c1")), AT_500);
    store.reminders().due(500);
    store
        .intents()
        .submit("t", List.of(key("c1")), now -> Optional.of(new Edit.Assign(null, "agent")));
    assertThat(store.reminders().all()).isEmpty();
  }

  @Test
  void aVisitorWhoWritesBringsItBackWhateverItWaitsFor() {
    messages("c1", Facts.message("m1", Message.VISITOR, "hello", 5));
    store.reminders().set(List.of(key("c1")), Reminder.VISITOR_WRITES);
    store.reminders().set(List.of(key("c2")), AT_500);
    messages(
        "c1",
        Facts.message("m1", Message.VISITOR, "hello", 5),
        Facts.message("m2", Message.AGENT, "yes?", 20));
    assertThat(list(View.SNOOZED)).containsExactlyInAnyOrder("c2", "c1");
    messages(
        "c1",
        Facts.message("m1", Message.VISITOR, "hello", 5),
        Facts.message("m2", Message.AGENT, "yes?", 20),
        Facts.message("m3", Message.VISITOR, "well", 21));
    assertThat(store.reminders().of(key("c1")).orElseThrow().state())
        .isEqualTo(Reminder.State.VISITOR_WROTE);
    assertThat(list(View.INBOX)).startsWith("c1");
    // Its messages were not held when it was put away: the old one is no news, a later one is.
    messages("c2", Facts.message("n1", Message.VISITOR, "hello", 15));
    assertThat(store.reminders().of(key("c2")).orElseThrow().asleep()).isTrue();
    messages("c2", Facts.message("n2", Message.VISITOR, "hello?", 36));
    assertThat(get("c2").marks().cameBack()).isTrue();
  }

  @Test
  void puttingAwayAndClearingCanBeTakenBack() {
    store.reminders().set(List.of(key("c1")), AT_500);
    Map<Long, Optional<Reminder>> before =
        store.reminders().set(List.of(key("c1"), key("c2")), Reminder.VISITOR_WRITES);
    store.reminders().restore(before);
    assertThat(list(View.SNOOZED)).containsExactly("c1");
    assertThat(store.reminders().of(key("c1")).orElseThrow().until()).isEqualTo(AT_500);
    Map<Long, Optional<Reminder>> cleared = store.reminders().clear(List.of(key("c1")));
    assertThat(store.reminders().all()).isEmpty();
    store.reminders().restore(cleared);
    assertThat(store.reminders().all()).hasSize(1);
  }

  @Test
  void remindersSurviveARestart() {
    store.reminders().set(List.of(key("c1")), AT_500);
    store.close();
    store = Store.open(folder.resolve("data"), InstantSource.fixed(Instant.ofEpochMilli(9_000)));
    assertThat(list(View.SNOOZED)).containsExactly("c1");
    assertThat(store.reminders().due(9_000)).containsExactly(key("c1"));
  }

  @Test
  void anotherStatusDoesNotWakeItAndTheArchiveShowsIt() {
    store.reminders().set(List.of(key("c4")), AT_500);
    store
        .server()
        .rows(
            List.of(Facts.row("c4", 60).text(ConversationField.STATUS, "archived").build()),
            store.server().ask(),
            60);
    assertThat(list(View.ARCHIVED)).containsExactly("c4");
    assertThat(list(View.SNOOZED)).containsExactly("c4");
  }
}
