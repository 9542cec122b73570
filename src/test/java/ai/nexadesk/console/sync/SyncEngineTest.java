package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.nexadesk.console.domain.Conversation;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.Sender;
import ai.nexadesk.console.sandbox.Status;
import ai.nexadesk.console.store.History;
import ai.nexadesk.console.store.UnsentEdit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SyncEngineTest {

  @TempDir Path folder;
  private SandboxServer server;
  private Desk desk;

  @BeforeEach
  void start() throws IOException {
    serve(0);
    desk = desk();
    await().until(() -> desk.store.conversations().held() == 300);
  }

  private void serve(int port) throws IOException {
    server =
        SandboxServer.start(
            SandboxOptions.defaults().withConversations(300).withLimit(0).withPort(port));
  }

  private Desk desk() {
    return new Desk(folder, server.baseUrl(), server.demoKey());
  }

  @AfterEach
  void stop() {
    desk.close();
    server.close();
  }

  private String liveId() {
    long[] keys =
        desk.store
            .conversations()
            .keys(new Query.HasStatus("open"), ai.nexadesk.console.domain.Order.NEWEST_ACTIVITY, 1);
    return desk.store.conversations().rows(keys).getFirst().id();
  }

  private Conversation held(String id) {
    return desk.find(id);
  }

  @Test
  void everythingTheServerHasIsHeldAndAgrees() {
    for (String id : server.workspace().ids()) {
      var truth = server.workspace().state(id).orElseThrow();
      Conversation held = held(id);
      assertThat(held.status().word()).isEqualTo(truth.status().wire());
      assertThat(held.tags()).isEqualTo(truth.tags());
      assertThat(held.messageCount()).isEqualTo(truth.messageCount());
    }
    await()
        .untilAsserted(
            () -> assertThat(desk.engine.current().state()).isEqualTo(SyncStatus.State.LIVE));
  }

  @Test
  void anEditReachesTheServerAndTheMarkGoes() {
    String id = liveId();
    desk.edits.setStatus(desk.key(id), "pending");
    assertThat(held(id).status().word()).isEqualTo("pending");

    await()
        .until(() -> server.workspace().state(id).orElseThrow().status().wire().equals("pending"));
    await().until(() -> desk.store.outbox().size() == 0);
    assertThat(held(id).marks().unsent()).isZero();
    assertThat(server.workspace().patches(id)).hasSize(1);
  }

  @Test
  void tagsThatAColleagueAddedMeanwhileStay() {
    String id = liveId();
    List<String> before = server.workspace().state(id).orElseThrow().tags();
    server.workspace().setTags(id, with(before, "theirs"));
    desk.edits.changeTags(desk.key(id), List.of("mine"), List.of());

    await()
        .untilAsserted(() ->
            assertThat(server.workspace().state(id).orElseThrow().tags())
                .containsAll(before)
                .contains("theirs", "mine"));
    await().until(() -> held(id).tags().containsAll(List.of("theirs", "mine")));
  }

  private static List<String> with(List<String> tags, String another) {
    return java.util.stream.Stream.concat(tags.stream(), java.util.stream.Stream.of(another))
        .toList();
  }

  @Test
  void aColleaguesOtherDecisionStopsTheEditAndAsks() {
    String id = liveId();
    List<Long> key = desk.key(id);
    server.workspace().setStatus(id, Status.ACTIVE);
    desk.edits.setStatus(key, "archived");

    await()
        .untilAsserted(() ->
            assertThat(desk.store.outbox().unsent(9))
                .extracting(UnsentEdit::state, UnsentEdit::reason)
                .containsExactly(
                    org.assertj.core.groups.Tuple.tuple(
                        UnsentEdit.State.CONFLICT, Optional.of("active"))));
    assertThat(held(id).status().word()).isEqualTo("active");
    assertThat(held(id).marks().needsAnswer()).isTrue();

    desk.store.outbox().insist(desk.store.outbox().unsent(1).getFirst().number());

    await()
        .until(() -> server.workspace().state(id).orElseThrow().status().wire().equals("archived"));
    await().until(() -> desk.store.outbox().size() == 0);
  }

  /** What moves to the front while a look of many pages goes on is behind that look's back. */
  @Test
  void aColleaguesDecisionDuringALongLookIsSeenBeforeTheEditGoes() {
    String id = liveId();
    desk.engine.close();
    desk.edits.setStatus(desk.key(id), "archived");
    desk.close();
    for (String other : server.workspace().ids()) {
      if (!other.equals(id)) {
        server.workspace().setTags(other, List.of("week"));
      }
    }
    server.faults().add("latency=900ms@GET");
    int before = server.workspace().seen().size();

    desk = desk();
    await()
        .until(() ->
            server.workspace().seen().stream()
                    .skip(before)
                    .filter(seen -> seen.query().contains("sort=updated_at"))
                    .count()
                >= 3);
    server.workspace().setStatus(id, Status.ACTIVE);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(desk.store.outbox().unsent(9))
                .extracting(UnsentEdit::state)
                .containsExactly(UnsentEdit.State.CONFLICT));
    assertThat(server.workspace().patches(id)).isEmpty();
  }

  @Test
  void anEditMadeOfflineIsSentByItselfOnceTheServerIsBack() throws IOException {
    String id = liveId();
    int port = server.baseUrl().getPort();
    server.close();
    desk.edits.setStatus(desk.key(id), "pending");
    await()
        .untilAsserted(
            () -> assertThat(desk.engine.current().state()).isEqualTo(SyncStatus.State.OFFLINE));
    assertThat(held(id).status().word()).isEqualTo("pending");
    assertThat(held(id).marks().unsent()).isEqualTo(1);
    assertThat(desk.store.conversations().held()).isEqualTo(300);
    assertThat(desk.engine.current().lastTry()).isEmpty();
    desk.engine.refreshNow();
    await().until(() -> desk.engine.current().lastTry().isPresent());

    serve(port);

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> server.workspace().state(id).orElseThrow().status().wire().equals("pending"));
  }

  @Test
  void anEditMadeBeforeTheProcessEndedIsSentOnceByTheNext() {
    String id = liveId();
    List<Long> key = desk.key(id);
    desk.engine.close();
    desk.edits.setStatus(key, "pending");
    desk.close();

    desk = desk();

    await().until(() -> desk.store.outbox().size() == 0);
    assertThat(server.workspace().patches(id)).hasSize(1);
    assertThat(server.workspace().state(id).orElseThrow().status().wire()).isEqualTo("pending");
  }

  @Test
  void openingAConversationReadsItAndKeepsItsAssignment() {
    String id = liveId();
    Conversation before = held(id);
    desk.engine.opened(Optional.of(id));

    await()
        .untilAsserted(() ->
            assertThat(desk.store.messages().history(before.key()).held())
                .isEqualTo(History.Held.CURRENT));
    assertThat(held(id).agent()).isEqualTo(before.agent());
    assertThat(held(id).department()).isEqualTo(before.department());
  }

  @Test
  void aVisitorsNewMessageArrivesInTheOpenConversation() {
    String id = liveId();
    desk.engine.opened(Optional.of(id));
    server.workspace().addMessage(id, Sender.VISITOR, "One more thing");

    await()
        .atMost(Duration.ofSeconds(15))
        .until(() ->
            desk.store.messages().history(held(id).key()).messages().stream()
                .anyMatch(message -> message.content().equals("One more thing")));
  }

  @Test
  void aDeletedConversationIsFoundOutAndMarked() {
    String id = liveId();
    desk.engine.opened(Optional.of(id));
    server.workspace().delete(id);

    await().atMost(Duration.ofSeconds(15)).until(() -> held(id).marks().gone());
  }
}
