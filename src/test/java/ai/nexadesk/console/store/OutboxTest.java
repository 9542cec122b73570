package ai.nexadesk.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.domain.ConversationFacts;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Edit;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is held back, given up or refused, on a real copy. */
@Execution(ExecutionMode.CONCURRENT)
class OutboxTest {

  private static final Edit PENDING = new Edit.SetStatus("open", "pending");
  private static final Edit TAGGED = new Edit.ChangeTags(List.of("vip"), List.of());

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("data"), InstantSource.fixed(Instant.ofEpochSecond(100)));
    take(Facts.row("a", 10));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void take(ConversationFacts.Builder facts) {
    store.server().rows(List.of(facts.build()), store.server().ask(), 5_000);
  }

  private long key() {
    return store.conversations().find("a").orElseThrow().key();
  }

  private long make(Edit edit) {
    return store.intents().submit("t", List.of(key()), now -> Optional.of(edit)).intent();
  }

  private List<Long> numbers() {
    return store.outbox().of(key()).stream().map(UnsentEdit::number).toList();
  }

  private List<Edit> ready() {
    return store.outbox().ready(9, 100_000).stream()
        .flatMap(one -> one.edits().stream())
        .map(UnsentEdit::edit)
        .toList();
  }

  private void accepted(List<Long> numbers) {
    ConversationFacts.Builder answer = Facts.row("a", 20).text(ConversationField.STATUS, "pending");
    store.outbox().accepted(numbers, answer.build(), store.server().ask(), 6_000);
  }

  private Optional<String> reason() {
    return store.outbox().of(key()).getFirst().reason();
  }

  @Test
  void whatIsHeldBackHoldsBackOnlyWhatWasMadeOnTopOfIt() {
    long bulk = make(TAGGED);
    store.intents().pause(bulk, true);
    make(new Edit.ChangeTags(List.of("later"), List.of()));
    make(PENDING);
    assertThat(ready()).containsExactly(PENDING);
    assertThat(store.outbox().nextReady()).contains(0L);

    store.intents().pause(bulk, false);
    assertThat(ready()).hasSize(3);
  }

  @Test
  void whatWasMadeBeforeTheEditHeldBackGoes() {
    make(TAGGED);
    store.intents().pause(make(new Edit.ChangeTags(List.of("later"), List.of())), true);
    assertThat(ready()).containsExactly(TAGGED);
  }

  @Test
  void anActionCancelledOnItsWayIsMineAndCanBeTakenBack() {
    long action = make(PENDING);
    List<Long> numbers = numbers();
    store.outbox().sending(numbers);
    store.intents().cancel(action);
    accepted(numbers);

    assertThat(store.observed().of(key(), 9)).hasSize(1).allMatch(ObservedChange::mine);
    assertThat(store.progress().results(action).getFirst().result()).isEqualTo(EditResult.SENT);
    store.intents().undo();
    assertThat(ready()).containsExactly(PENDING.inverse());
  }

  @Test
  void anEditGivenUpOnItsWayIsMineAndCanBeTakenBack() {
    make(PENDING);
    List<Long> numbers = numbers();
    store.outbox().sending(numbers);
    store.outbox().drop(numbers);
    accepted(numbers);

    assertThat(store.observed().of(key(), 9)).hasSize(1).allMatch(ObservedChange::mine);
    store.intents().undo();
    assertThat(ready()).containsExactly(PENDING.inverse());
  }

  @Test
  void anActionCancelledBeforeItLeftWasNeverDone() {
    long action = make(PENDING);
    store.intents().cancel(action);
    assertThat(store.progress().results(action).getFirst().result())
        .isEqualTo(EditResult.CANCELLED);
    store.intents().undo();
    assertThat(ready()).isEmpty();
  }

  @Test
  void anEditOfAConversationThatIsBackCanBeTriedAgain() {
    long action = make(PENDING);
    store.server().gone(List.of("a"), 6_000);
    store.outbox().refuse(numbers(), UnsentEdit.GONE);
    assertThat(reason()).contains(UnsentEdit.GONE);

    take(Facts.row("a", 30));
    assertThat(reason()).contains(UnsentEdit.BACK);
    assertThat(store.progress().results(action).getFirst().reason()).contains(UnsentEdit.BACK);
    store.outbox().retry(numbers());
    assertThat(ready()).containsExactly(PENDING);
  }
}
