package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.VirtualTime;
import ai.nexadesk.console.domain.ConversationField;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.SeenRequest;
import ai.nexadesk.console.sandbox.Sender;
import ai.nexadesk.console.sandbox.Status;
import ai.nexadesk.console.store.EditResult;
import ai.nexadesk.console.store.IntentProgress;
import ai.nexadesk.console.store.ObservedChange;
import ai.nexadesk.console.store.Reversal;
import ai.nexadesk.console.store.UnsentEdit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What takes minutes, hours or a week, in a moment. */
@Execution(ExecutionMode.CONCURRENT)
class VirtualDeskTest {

  private static final int HELD = 600;

  @TempDir Path folder;
  private final VirtualTime time = new VirtualTime();
  private SandboxServer server;
  private Desk desk;

  @BeforeEach
  void start() throws IOException {
    server = SandboxServer.start(SandboxOptions.defaults().withConversations(HELD).withClock(time));
    desk = new Desk(folder, server.baseUrl(), server.demoKey(), time);
    desk.engine.pace(Pace.HIDDEN);
    while (desk.store.conversations().held() < HELD) {
      time.runFor(Duration.ofSeconds(10));
    }
    desk.engine.pace(Pace.ACTIVE);
    time.runFor(Duration.ofMinutes(2));
  }

  @AfterEach
  void stop() {
    desk.close();
    server.close();
  }

  private List<Long> archived(int count) {
    List<Long> keys = new ArrayList<>();
    for (long key :
        desk.store
            .conversations()
            .keys(new Query.HasStatus("archived"), Order.NEWEST_ACTIVITY, count)) {
      keys.add(key);
    }
    return keys;
  }

  private String id(long key) {
    return desk.store.conversations().get(key).orElseThrow().id();
  }

  private String status(long key) {
    return server.workspace().state(id(key)).orElseThrow().status().wire();
  }

  private IntentProgress progress(long intent) {
    return desk.store.progress().of(intent).orElseThrow();
  }

  private long newest() {
    return desk.store.progress().newest().orElseThrow();
  }

  private long patches() {
    return server.workspace().requests("PATCH");
  }

  @Test
  void aBulkEditTellsHowFarItIsAndWhatBecameOfEachRow() {
    List<Long> keys = archived(200);
    desk.edits.setStatus(keys, "pending");
    long intent = newest();
    time.runFor(Duration.ofSeconds(10));

    IntentProgress half = progress(intent);
    assertThat(half.total()).isEqualTo(200);
    assertThat(half.settled()).isBetween(20, 120);
    assertThat(half.timeLeft(100)).isBetween(Duration.ofSeconds(40), Duration.ofMinutes(2));
    assertThat(desk.store.progress().running())
        .extracting(IntentProgress::intent)
        .containsExactly(intent);

    time.runFor(Duration.ofMinutes(4));
    assertThat(progress(intent).count(EditResult.SENT)).isEqualTo(200);
    assertThat(desk.store.progress().running()).isEmpty();
    assertThat(desk.store.progress().results(intent))
        .allMatch(result -> result.result() == EditResult.SENT);
  }

  @Test
  void aBulkEditOfMinutesKeepsTellingHowTheConnectionStands() throws Exception {
    List<Instant> told = new ArrayList<>();
    try (AutoCloseable _ = desk.engine.listen(status -> told.add(time.instant()))) {
      Instant begin = time.instant();
      desk.edits.setStatus(archived(250), "open");
      while (!desk.store.outbox().ready(1, time.millis()).isEmpty()) {
        time.runFor(Duration.ofSeconds(1));
      }
      assertThat(Duration.between(begin, time.instant())).isGreaterThan(Duration.ofMinutes(2));
    }

    Duration longest = Duration.ZERO;
    for (int i = 1; i < told.size(); i++) {
      Duration gap = Duration.between(told.get(i - 1), told.get(i));
      longest = gap.compareTo(longest) > 0 ? gap : longest;
    }
    assertThat(longest).isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void whatASearchLacksIsReadBeforeAllOthersAndTheSearchFindsIt() {
    List<String> oldest =
        desk.store.conversations().toRead(new Query.HasStatus("archived"), HELD).reversed().stream()
            .limit(60)
            .toList();
    assertThat(oldest).hasSize(60);
    int before = desk.store.messages().coverage().withMessages();
    desk.engine.fetchFirst(oldest);
    time.runFor(Duration.ofSeconds(90));

    assertThat(oldest).noneMatch(desk.store.messages()::toRead);
    assertThat(desk.store.messages().coverage().withMessages() - before)
        .as("beside them, what was new and little else")
        .isBetween(60, 130);
  }

  @Test
  void aPausedBulkEditStandsStillEvenOverARestartUntilItGoesOn() {
    desk.edits.setStatus(archived(200), "pending");
    long intent = newest();
    time.runFor(Duration.ofSeconds(5));
    desk.edits.pause(intent);
    time.settle();
    long sent = patches();
    desk.close();
    desk = new Desk(folder, server.baseUrl(), server.demoKey(), time);
    time.runFor(Duration.ofMinutes(3));
    assertThat(patches()).isEqualTo(sent);
    assertThat(progress(intent).paused()).isTrue();

    desk.edits.resume(intent);
    time.runFor(Duration.ofMinutes(4));
    assertThat(progress(intent).count(EditResult.SENT)).isEqualTo(200);
  }

  @Test
  void aCancelledBulkEditKeepsWhatWasSentAndUndoTakesBackOnlyThat() {
    List<Long> keys = archived(200);
    desk.edits.setStatus(keys, "pending");
    long intent = newest();
    time.runFor(Duration.ofSeconds(5));
    desk.edits.cancel(intent);
    time.runFor(Duration.ofMinutes(1));
    IntentProgress ended = progress(intent);
    int sent = ended.count(EditResult.SENT);
    assertThat(ended.ended()).isTrue();
    assertThat(sent + ended.count(EditResult.CANCELLED)).isEqualTo(200);
    assertThat(keys).filteredOn(key -> status(key).equals("pending")).hasSize(sent);

    Reversal undone = desk.edits.undoNewest().orElseThrow();
    assertThat(undone.reversed()).isEqualTo(sent);
    time.runFor(Duration.ofMinutes(4));
    assertThat(keys).allMatch(key -> status(key).equals("archived"));
  }

  @Test
  void undoLeavesAloneWhatAColleagueHasChangedSince() {
    List<Long> keys = archived(10);
    desk.edits.setStatus(keys, "pending");
    time.runFor(Duration.ofSeconds(20));
    server.workspace().setStatus(id(keys.get(0)), Status.ACTIVE);
    time.runFor(Duration.ofSeconds(20));
    server.workspace().setStatus(id(keys.get(1)), Status.OPEN); // not noticed yet

    Reversal undone = desk.edits.undoNewest().orElseThrow();
    assertThat(undone.skipped()).isEqualTo(1);
    time.runFor(Duration.ofMinutes(2));

    assertThat(progress(undone.intent()).count(EditResult.SKIPPED)).isEqualTo(2);
    assertThat(desk.store.outbox().size()).isZero();
    assertThat(status(keys.get(0))).isEqualTo("active");
    assertThat(status(keys.get(1))).isEqualTo("open");
    assertThat(keys.subList(2, 10)).allMatch(key -> status(key).equals("archived"));
  }

  @Test
  void aClickDoesNotWaitForTheEndOfABulkEdit() {
    List<Long> keys = archived(401);
    desk.edits.setStatus(keys.subList(0, 400), "pending");
    time.runFor(Duration.ofSeconds(90));
    desk.edits.setStatus(keys.subList(400, 401), "pending");
    time.runFor(Duration.ofSeconds(61));

    assertThat(status(keys.get(400))).isEqualTo("pending");
    assertThat(desk.store.outbox().size()).isGreaterThan(50);
  }

  @Test
  void anEditRefusedForTheKeyIsKeptAndSentOnceThePersonAsks() {
    long key = archived(1).getFirst();
    server.faults().add("status=403*1@PATCH");
    desk.edits.setStatus(List.of(key), "pending");
    time.runFor(Duration.ofMinutes(4));
    assertThat(desk.engine.current().state()).isEqualTo(SyncStatus.State.READ_ONLY);
    assertThat(desk.store.outbox().size()).isEqualTo(1);

    desk.engine.refreshNow();
    time.runFor(Duration.ofSeconds(5));
    assertThat(status(key)).isEqualTo("pending");
  }

  @Test
  void anEditMadeUnderARejectedKeyIsSentOnceTheKeyIsTaken() {
    long key = archived(1).getFirst();
    server.faults().add("status=401");
    desk.edits.setStatus(List.of(key), "pending");
    time.runFor(Duration.ofMinutes(5));
    assertThat(desk.engine.current().state()).isEqualTo(SyncStatus.State.KEY_REJECTED);
    assertThat(desk.store.outbox().size()).isEqualTo(1);

    server.faults().clear();
    time.runFor(Duration.ofMinutes(2));
    assertThat(status(key)).isEqualTo("pending");
  }

  @Test
  void anEditThatMayHaveArrivedIsNotSentAgainOverAColleagueWhoSetItBack() {
    long key = archived(1).getFirst();
    server.faults().add("half-body*1@PATCH");
    desk.edits.setStatus(List.of(key), "pending");
    time.settle();
    assertThat(status(key)).isEqualTo("pending");
    time.runFor(Duration.ofMillis(50));
    server.workspace().setStatus(id(key), Status.ARCHIVED);
    time.runFor(Duration.ofMinutes(1));

    assertThat(status(key)).isEqualTo("archived");
    assertThat(desk.store.outbox().unsent(9))
        .extracting(UnsentEdit::state)
        .containsExactly(UnsentEdit.State.CONFLICT);
  }

  @Test
  void anEditTheServerDidNotTakeIsSentAgainThoughTheConversationGoesOn() {
    long key = archived(1).getFirst();
    server.faults().add("status=503*1@PATCH");
    desk.edits.setStatus(List.of(key), "pending");
    time.settle();
    time.runFor(Duration.ofMillis(50));
    server.workspace().addMessage(id(key), Sender.VISITOR, "One more thing");
    time.runFor(Duration.ofMinutes(1));

    assertThat(status(key)).isEqualTo("pending");
    assertThat(desk.store.outbox().size()).isZero();
  }

  @Test
  void aRefusedEditCanBeTriedAgainAndDropped() {
    List<Long> keys = archived(2);
    server.faults().add("status=422@PATCH");
    desk.edits.setStatus(keys, "pending");
    time.runFor(Duration.ofSeconds(20));
    server.faults().clear();
    List<UnsentEdit> refused = desk.store.outbox().unsent(9);
    assertThat(refused)
        .extracting(UnsentEdit::state)
        .containsExactly(UnsentEdit.State.REFUSED, UnsentEdit.State.REFUSED);

    desk.store.outbox().retry(List.of(refused.get(0).number()));
    desk.store.outbox().drop(List.of(refused.get(1).number()));
    time.runFor(Duration.ofSeconds(20));
    assertThat(status(refused.get(0).conversation())).isEqualTo("pending");
    assertThat(status(refused.get(1).conversation())).isEqualTo("archived");
    assertThat(desk.store.outbox().size()).isZero();
  }

  private List<UnsentEdit> unsent() {
    return desk.store.outbox().unsent(9);
  }

  private void untilSent(long times) {
    while (patches() < times) {
      time.runFor(Duration.ofMillis(100));
    }
  }

  @Test
  void anEditTheServerCallsOutOfDateOverAndOverIsToldToThePerson() {
    server.faults().add("status=409@PATCH");
    desk.edits.setStatus(archived(1), "pending");
    time.runFor(Duration.ofMinutes(15));

    assertThat(patches()).isEqualTo(12);
    assertThat(unsent()).extracting(UnsentEdit::state).containsExactly(UnsentEdit.State.REFUSED);
    assertThat(unsent().getFirst().reason()).contains(UnsentEdit.TOO_OFTEN);
  }

  @Test
  void anEditThatIsNotASuccessOverAndOverIsToldInTheServersWords() {
    server.faults().add("success-false@PATCH");
    desk.edits.setStatus(archived(1), "pending");
    time.runFor(Duration.ofMinutes(15));

    assertThat(patches()).isEqualTo(12);
    assertThat(unsent()).extracting(UnsentEdit::state).containsExactly(UnsentEdit.State.REFUSED);
    assertThat(unsent().getFirst().reason().orElseThrow())
        .isNotEmpty()
        .isNotEqualTo(UnsentEdit.TOO_OFTEN);
    assertThat(desk.engine.current().state()).isEqualTo(SyncStatus.State.LIVE);
  }

  @Test
  void anEditThatIsNoSuccessNowAndThenIsSentInTheEndAndHoldsUpNoOther() {
    List<Long> keys = archived(2);
    server.faults().add("success-false*3@PATCH");
    desk.edits.setStatus(keys.subList(0, 1), "pending");
    untilSent(3);
    assertThat(desk.engine.current().state()).isEqualTo(SyncStatus.State.LIVE);
    desk.edits.setStatus(keys.subList(1, 2), "pending");
    time.runFor(Duration.ofMinutes(1));
    assertThat(keys).allMatch(key -> status(key).equals("pending"));
  }

  @Test
  void whatOneEditWasTurnedAwayForIsNotCountedAgainstTheNext() {
    List<Long> keys = archived(1);
    server.faults().add("status=409@PATCH");
    desk.edits.setStatus(keys, "pending");
    untilSent(11);
    desk.edits.changeTags(keys, List.of("vip"), List.of());
    untilSent(12);
    time.settle();
    assertThat(unsent())
        .extracting(UnsentEdit::state)
        .containsExactly(UnsentEdit.State.REFUSED, UnsentEdit.State.WAITING);

    server.faults().clear();
    time.runFor(Duration.ofMinutes(2));
    assertThat(server.workspace().state(id(keys.getFirst())).orElseThrow().tags()).contains("vip");
  }

  /** To the console this is a first send whose answer was lost, and a second that was refused. */
  @Test
  void aRefusedRepetitionSaysNothingOfTheSendBeforeIt() {
    long key = archived(1).getFirst();
    server.faults().add("drop*1@PATCH");
    server.faults().add("status=409*2@PATCH"); // the dropped send takes one
    desk.edits.setStatus(List.of(key), "pending");
    untilSent(2);
    time.settle();
    server.workspace().setStatus(id(key), Status.PENDING); // what the first did
    server.workspace().setStatus(id(key), Status.ARCHIVED); // and a colleague after it
    time.runFor(Duration.ofMinutes(1));

    assertThat(patches()).as("the send and its repetition").isEqualTo(2);
    assertThat(status(key)).isEqualTo("archived");
    assertThat(unsent()).extracting(UnsentEdit::state).containsExactly(UnsentEdit.State.CONFLICT);
  }

  @Test
  void anUndoThatFindsAColleaguesWordLateSaysThatItLeftItAlone() {
    List<Long> keys = archived(1);
    desk.edits.setStatus(keys, "pending");
    time.runFor(Duration.ofSeconds(20));
    server.workspace().setStatus(id(keys.getFirst()), Status.OPEN); // not noticed yet
    Reversal undone = desk.edits.undoNewest().orElseThrow();
    assertThat(undone.reversed()).isEqualTo(1);
    time.runFor(Duration.ofMinutes(1));

    assertThat(progress(undone.intent()).count(EditResult.SKIPPED)).isEqualTo(1);
    assertThat(progress(undone.intent()).ended()).isTrue();
    assertThat(desk.store.outbox().size()).isZero();
    assertThat(status(keys.getFirst())).isEqualTo("open");
  }

  @Test
  void theHistorySeenTellsWhatThisConsoleDidFromWhatOthersDid() {
    long key = archived(1).getFirst();
    desk.edits.setStatus(List.of(key), "pending");
    time.runFor(Duration.ofSeconds(20));
    server.workspace().setStatus(id(key), Status.OPEN);
    time.runFor(Duration.ofSeconds(20));

    assertThat(desk.store.observed().of(key, 9))
        .filteredOn(change -> change.field() == ConversationField.STATUS)
        .extracting(ObservedChange::is, ObservedChange::mine)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("open", false),
            org.assertj.core.groups.Tuple.tuple("pending", true));
  }

  @Test
  void aClockSetBackTwoHoursStopsNothing() {
    long key = archived(1).getFirst();
    server.faults().add("status=503*2@PATCH");
    desk.edits.setStatus(List.of(key), "pending");
    time.settle();
    time.set(time.instant().minus(Duration.ofHours(2)));
    server.workspace().setStatus(id(archived(2).get(1)), Status.OPEN);
    time.runFor(Duration.ofMinutes(2));

    assertThat(status(key)).isEqualTo("pending");
    assertThat(desk.store.outbox().size()).isZero();
  }

  @Test
  void wakingFromSleepLooksAtOnce() {
    desk.engine.pace(Pace.HIDDEN);
    time.runFor(Duration.ofSeconds(50));
    long before = polls(Instant.MIN).size();
    time.set(time.instant().plus(Duration.ofHours(8)));
    time.runFor(Surroundings.EVERY.plusSeconds(1));

    assertThat(polls(Instant.MIN).size()).isGreaterThan((int) before);
  }

  @Test
  void askingForNewsLooksAtOnce() {
    time.runFor(Duration.ofSeconds(1));
    int before = polls(Instant.MIN).size();
    desk.engine.refreshNow();
    time.settle();
    assertThat(polls(Instant.MIN).size()).isEqualTo(before + 1);
  }

  @Test
  void theTimeLeftOfTheFirstReadIsTheTimeItTakes() throws Exception {
    desk.close();
    server.close();
    server = SandboxServer.start(SandboxOptions.defaults().withConversations(4000).withClock(time));
    desk = new Desk(folder.resolve("fresh"), server.baseUrl(), server.demoKey(), time);
    while (desk.engine.current().firstSyncLeft().isEmpty()
        || desk.engine.current().backfilled() < 1500) {
      time.runFor(Duration.ofSeconds(1));
    }
    Duration said = desk.engine.current().firstSyncLeft().orElseThrow();
    Instant then = time.instant();
    while (desk.engine.current().state() == SyncStatus.State.FIRST_SYNC) {
      time.runFor(Duration.ofSeconds(1));
    }
    assertThat(said.toSeconds() / (double) Duration.between(then, time.instant()).toSeconds())
        .isBetween(0.6, 1.6);
  }

  private List<SeenRequest> polls(Instant from) {
    return server.workspace().seen().stream()
        .filter(seen -> seen.query().contains("sort=updated_at") && seen.at().isAfter(from))
        .toList();
  }

  @Test
  void aLaptopThatSleptForAWeekCatchesUpInWholePages() {
    desk.close();
    time.set(time.instant().plus(Duration.ofDays(7)));
    List<String> ids = server.workspace().ids();
    for (int i = 0; i < 500; i++) {
      server.workspace().addMessage(ids.get(i), Sender.VISITOR, "While you slept " + i);
      time.runFor(Duration.ofMillis(10));
    }
    Instant woke = time.instant();
    desk = new Desk(folder, server.baseUrl(), server.demoKey(), time);
    time.runFor(Duration.ofSeconds(30));

    for (String id : ids) {
      assertThat(desk.find(id).updatedAt())
          .isEqualTo(server.workspace().state(id).orElseThrow().updatedAt().toEpochMilli());
    }
    // One small look, six whole pages, and the usual looks of half a minute.
    assertThat(polls(woke).size()).isLessThanOrEqualTo(1 + 6 + 8);
  }
}
