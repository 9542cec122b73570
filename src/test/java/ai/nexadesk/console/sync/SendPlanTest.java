package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.api.ConversationPatch;
import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import ai.nexadesk.console.domain.Field;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.store.Facts;
import ai.nexadesk.console.store.IntentResult;
import ai.nexadesk.console.store.ObservedChange;
import ai.nexadesk.console.store.Outgoing;
import ai.nexadesk.console.store.Store;
import ai.nexadesk.console.store.UnsentEdit;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent of the unsent edits, decided on a real copy. */
class SendPlanTest {

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

  private void listed(ConversationFacts.Builder facts) {
    store.server().rows(List.of(facts.build()), store.server().ask(), 5_000);
  }

  private void opened(ConversationFacts.Builder facts) {
    store.messages().take(facts.build(), List.of(), true, store.server().ask(), 5_000);
  }

  private static ConversationFacts.Builder row(long updated, @Nullable String agent) {
    return Facts.row("a", updated).text(ConversationField.AGENT_ID, agent);
  }

  private static ConversationFacts.Builder tagged(long updated, String... tags) {
    return Facts.row("a", updated).tags(List.of(tags));
  }

  /** A row whose tags could not be read. */
  private static ConversationFacts.Builder unreadable(long updated) {
    return ConversationFacts.of("a")
        .text(ConversationField.STATUS, "open")
        .number(ConversationField.UPDATED_AT, updated)
        .text(ConversationField.AGENT_ID, null)
        .text(ConversationField.DEPARTMENT_ID, null);
  }

  private long key() {
    return store.conversations().find("a").orElseThrow().key();
  }

  private long edit(Edit edit) {
    return store.intents().submit("t", List.of(key()), now -> Optional.of(edit)).intent();
  }

  private SendPlan plan() {
    return SendPlan.of(store.outbox().outgoing(key()).orElseThrow());
  }

  private List<Long> numbers() {
    return store.outbox().of(key()).stream().map(UnsentEdit::number).toList();
  }

  private Field<String> agentSent() {
    return plan().patch().map(ConversationPatch::agentId).orElse(Field.unknown());
  }

  private List<EditResult> results(long intent) {
    return store.progress().results(intent).stream().map(IntentResult::result).toList();
  }

  @Test
  void anAssignmentThatNobodyHasToldIsNotOverwritten() {
    opened(Facts.detail("a", 10, 0));
    edit(new Edit.Assign(null, "me"));
    edit(new Edit.SetStatus("open", "pending"));

    assertThat(plan().untold()).containsExactly(numbers().getFirst());
    assertThat(agentSent().known()).isFalse();
    assertThat(plan().sent()).containsExactly(numbers().getLast());

    listed(row(10, "colleague"));
    assertThat(plan().conflicts())
        .containsExactly(new SendPlan.Conflict(List.of(numbers().getFirst()), "colleague"));
  }

  @Test
  void anAssignmentIsSentOnceTheListHasSaidThatNobodyHasIt() {
    opened(Facts.detail("a", 10, 0));
    edit(new Edit.Assign(null, "me"));
    listed(row(10, null));
    assertThat(agentSent()).isEqualTo(Field.of("me"));
  }

  @Test
  void whatThePersonInsistsOnIsSentWithoutKnowing() {
    opened(Facts.detail("a", 10, 0));
    edit(new Edit.Assign(null, "me"));
    store.outbox().conflict(numbers(), UnsentEdit.UNTOLD);
    store.outbox().insist(numbers().getFirst());
    assertThat(agentSent()).isEqualTo(Field.of("me"));
  }

  @Test
  void aConversationWhoseAssignmentIsNotKnownIsNotCalledNobodys() {
    opened(Facts.detail("a", 10, 0));
    assertThat(store.conversations().count(new Query.Unassigned())).isZero();
    assertThat(store.conversations().count(new Query.WithoutDepartment())).isZero();
    assertThat(store.queue().unassigned()).isEmpty();
    listed(row(10, null));
    assertThat(store.conversations().count(new Query.Unassigned())).isEqualTo(1);
    assertThat(store.conversations().count(new Query.WithoutDepartment())).isEqualTo(1);
    assertThat(store.queue().unassigned()).hasSize(1);
  }

  @Test
  void tagsThatCannotBeReadAreNotReplaced() {
    listed(tagged(10, "billing"));
    edit(new Edit.ChangeTags(List.of("vip"), List.of()));
    listed(unreadable(20));
    assertThat(plan().unreadable()).isEqualTo(numbers());
    assertThat(plan().patch()).isEmpty();
    assertThat(store.conversations().get(key()).orElseThrow().tags()).contains("billing", "vip");

    listed(tagged(30, "urgent"));
    assertThat(plan().patch().orElseThrow().tags()).isEqualTo(Field.of(List.of("urgent", "vip")));
  }

  @Test
  void takingBackAPausedActionLeavesNothingBehind() {
    listed(row(10, null));
    long intent = edit(new Edit.Assign(null, "me"));
    store.intents().pause(intent, true);

    long reversal = store.intents().undo(intent).orElseThrow().intent();

    assertThat(store.outbox().size()).isZero();
    assertThat(results(intent)).containsExactly(EditResult.AGREED);
    assertThat(results(reversal)).containsExactly(EditResult.AGREED);
    assertThat(store.conversations().get(key()).orElseThrow().agent()).isNull();

    assertThat(store.intents().redo()).isPresent();
    assertThat(agentSent()).isEqualTo(Field.of("me"));
  }

  @Test
  void takingBackAPausedActionOfWhichSomeLeftLetsTheRestGetThrough() {
    listed(row(10, null));
    long intent = edit(new Edit.Assign(null, "me"));
    assertThat(store.outbox().sending(numbers())).isTrue();
    store.intents().pause(intent, true);

    assertThat(store.intents().undo(intent)).isPresent();

    assertThat(store.outbox().ready(9, 200_000)).hasSize(1);
    listed(row(20, "me"));
    assertThat(agentSent()).isEqualTo(new Field<>(true, null));
  }

  @Test
  void whatWasTakenBackMeanwhileIsNotSent() {
    listed(row(10, null));
    long intent = edit(new Edit.Assign(null, "me"));
    List<Long> decided = numbers();
    store.intents().pause(intent, true);
    assertThat(store.outbox().sending(decided)).isFalse();
    store.intents().undo(intent);
    assertThat(store.outbox().sending(decided)).isFalse();
  }

  @Test
  void cancellingAnActionIsNoConflictForWhatWasChosenOnTopOfIt() {
    listed(row(10, null));
    long bulk = edit(new Edit.Assign(null, "first"));
    long own = edit(new Edit.Assign("first", "second"));

    store.intents().cancel(bulk);

    assertThat(agentSent()).isEqualTo(Field.of("second"));
    store.outbox().accepted(numbers(), row(20, "second").build(), store.server().ask(), 6_000);
    store.intents().undo(own);
    assertThat(agentSent()).isEqualTo(new Field<>(true, null));
  }

  @Test
  void aVisitorsMessageIsNoDecisionOfAColleague() {
    listed(row(10, null));
    edit(new Edit.Assign(null, "me"));
    store.outbox().sending(numbers());
    listed(row(20, null).number(ConversationField.MESSAGE_COUNT, 2L));
    assertThat(agentSent()).isEqualTo(Field.of("me"));
  }

  @Test
  void anAssignmentThatArrivedAndWasTakenAwayIsAskedAbout() {
    listed(row(10, null));
    edit(new Edit.Assign(null, "me"));
    store.outbox().sending(numbers());
    listed(row(20, "me"));
    listed(row(30, null));
    assertThat(plan().conflicts()).hasSize(1);
  }

  @Test
  void aChangeThatMayHaveComeAndGoneUnseenIsAskedAbout() {
    listed(row(10, null));
    edit(new Edit.Assign(null, "me"));
    store.outbox().sending(numbers());
    listed(row(20, null));
    assertThat(plan().conflicts()).hasSize(1);
  }

  @Test
  void anOwnChangeThatAListBringsFirstIsOwn() {
    listed(row(10, null));
    edit(new Edit.Assign(null, "me"));
    edit(new Edit.ChangeTags(List.of("vip"), List.of()));
    store.outbox().sending(numbers());
    listed(row(20, "me").tags(List.of("billing", "vip")));
    assertThat(store.observed().of(key(), 9)).hasSize(2).allMatch(ObservedChange::mine);
  }

  @Test
  void aTagThatArrivedAndWasRemovedIsNotAddedAgain() {
    listed(tagged(10, "billing"));
    edit(new Edit.ChangeTags(List.of("vip", "late"), List.of()));
    store.outbox().sending(numbers());
    listed(tagged(20, "billing", "vip", "late"));
    listed(tagged(30, "billing"));
    Outgoing outgoing = store.outbox().outgoing(key()).orElseThrow();
    assertThat(SendPlan.of(outgoing).settled()).isEqualTo(numbers());
  }

  /** An assignment that arrived, was taken away by a colleague and waits for a decision. */
  private void stoppedAssignment() {
    edit(new Edit.Assign(null, "me"));
    store.outbox().sending(numbers());
    listed(row(20, "me"));
    listed(row(30, null));
    store.outbox().conflict(plan().conflicts().getFirst().numbers(), null);
  }

  @Test
  void aTagThatCameAndWentBeforeItWasChosenIsSentAgain() {
    listed(row(10, null));
    stoppedAssignment();
    listed(row(40, null).tags(List.of("billing", "vip")));
    listed(row(50, null));
    edit(new Edit.ChangeTags(List.of("vip"), List.of()));
    store.outbox().sending(List.of(numbers().getLast()));

    assertThat(plan().settled()).isEmpty();
    assertThat(plan().patch().orElseThrow().tags().value()).contains("vip");
  }

  @Test
  void whatMovedBeforeAnEditWasFirstSentIsNoConflictOfIts() {
    listed(row(10, null));
    edit(new Edit.ChangeTags(List.of("vip"), List.of()));
    store.outbox().sending(numbers());
    listed(row(20, "colleague"));
    listed(row(30, null));
    edit(new Edit.Assign(null, "me"));
    store.outbox().sending(numbers());

    assertThat(plan().conflicts()).isEmpty();
    assertThat(agentSent()).isEqualTo(Field.of("me"));
  }

  @Test
  void aTagAddedAfterAnotherMayHaveArrivedIsJudgedByItsOwnSend() {
    listed(tagged(10, "billing"));
    edit(new Edit.ChangeTags(List.of("late"), List.of()));
    store.outbox().sending(numbers());
    listed(tagged(20, "billing", "vip"));
    listed(tagged(30, "billing"));
    edit(new Edit.ChangeTags(List.of("vip"), List.of()));
    store.outbox().sending(numbers());

    assertThat(plan().patch().orElseThrow().tags().value()).contains("late", "vip");
  }

  @Test
  void droppingAStoppedEditChangesNothingForOneChosenLater() {
    listed(Facts.row("a", 10));
    edit(new Edit.SetStatus("open", "pending"));
    long stopped = numbers().getFirst();
    listed(Facts.row("a", 20).text(ConversationField.STATUS, "active"));
    store.outbox().conflict(List.of(stopped), "active");
    long own = edit(new Edit.SetStatus("active", "archived"));

    store.outbox().drop(List.of(stopped));

    assertThat(store.outbox().of(key()))
        .extracting(UnsentEdit::edit)
        .containsExactly(new Edit.SetStatus("active", "archived"));
    assertThat(plan().patch().orElseThrow().status()).isEqualTo(Field.of("archived"));
    store
        .outbox()
        .accepted(
            numbers(),
            Facts.row("a", 30).text(ConversationField.STATUS, "archived").build(),
            store.server().ask(),
            6_000);
    store.intents().undo(own);
    assertThat(plan().patch().orElseThrow().status()).isEqualTo(Field.of("active"));
  }
}
