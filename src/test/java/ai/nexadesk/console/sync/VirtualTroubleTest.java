package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.VirtualTime;
import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.SeenRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What lasting trouble costs, and that it ends by itself: minutes and hours in a moment. */
@Execution(ExecutionMode.CONCURRENT)
class VirtualTroubleTest {

  private static final int HELD = 1_200;

  @TempDir Path folder;
  private final VirtualTime time = new VirtualTime();
  private SandboxServer server;
  private Desk desk;
  private SpoilingProxy proxy;

  @BeforeEach
  void start() throws IOException {
    server = SandboxServer.start(SandboxOptions.defaults().withConversations(HELD).withClock(time));
    proxy = new SpoilingProxy(server.baseUrl());
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
    proxy.close();
    server.close();
  }

  /** The same copy, on a line whose answers can be spoilt. */
  private void throughProxy() {
    desk.close();
    desk = new Desk(folder, proxy.baseUrl(), server.demoKey(), time);
    time.runFor(Duration.ofMinutes(1));
  }

  private List<Long> archived(int count) {
    return Arrays.stream(
            desk.store
                .conversations()
                .keys(new Query.HasStatus("archived"), Order.NEWEST_ACTIVITY, count))
        .boxed()
        .toList();
  }

  private String id(long key) {
    return desk.store.conversations().get(key).orElseThrow().id();
  }

  private String status(long key) {
    return server.workspace().state(id(key)).orElseThrow().status().wire();
  }

  private SyncStatus.State state() {
    return desk.engine.current().state();
  }

  private long patches() {
    return server.workspace().requests("PATCH");
  }

  private List<SeenRequest> lists(String sort, Instant from) {
    return server.workspace().seen().stream()
        .filter(seen -> seen.query().contains("sort=" + sort) && seen.at().isAfter(from))
        .toList();
  }

  @Test
  void aServerThatPointsElsewhereIsAskedNowAndThenOnly() {
    server.faults().add("redirect=http://127.0.0.1:9/");
    desk.edits.setStatus(archived(40), "pending");
    long before = server.workspace().requests();
    time.runFor(Duration.ofMinutes(10));
    assertThat(state()).isEqualTo(SyncStatus.State.SERVER_FAILING);
    assertThat(server.workspace().requests() - before).isBetween(5L, 50L);

    server.faults().clear();
    time.runFor(Duration.ofMinutes(3));
    assertThat(desk.store.outbox().size()).isZero();
  }

  @Test
  void editsThatAloneArePointedElsewhereAreTriedNowAndThenOnly() {
    server.faults().add("redirect=http://127.0.0.1:9/@PATCH");
    desk.edits.setStatus(archived(40), "pending");
    time.runFor(Duration.ofMinutes(10));
    assertThat(patches()).isBetween(20L, 80L);

    server.faults().clear();
    time.runFor(Duration.ofMinutes(3));
    assertThat(desk.store.outbox().size()).isZero();
  }

  @Test
  void editsRefusedWithTheReadsAreSentOnceTheReadsAreAllowedAgain() {
    long key = archived(1).getFirst();
    server.faults().add("status=403@PATCH");
    desk.edits.setStatus(List.of(key), "pending");
    time.runFor(Duration.ofSeconds(10));
    server.faults().add("status=403");
    time.runFor(Duration.ofSeconds(30));
    assertThat(state()).isEqualTo(SyncStatus.State.NOT_ALLOWED);

    server.faults().clear();
    time.runFor(Duration.ofSeconds(90));
    assertThat(status(key)).isEqualTo("pending");
  }

  @Test
  void oneRefusedEditIsTriedEveryFewMinutes() {
    List<Long> keys = archived(20);
    server.faults().add("status=403@PATCH");
    desk.edits.setStatus(keys, "pending");
    time.runFor(Duration.ofMinutes(4));
    assertThat(state()).isEqualTo(SyncStatus.State.READ_ONLY);
    long refused = patches();
    time.runFor(Duration.ofMinutes(20));
    assertThat(patches() - refused).isBetween(3L, 5L);

    server.faults().clear();
    time.runFor(Duration.ofMinutes(7));
    assertThat(keys).allMatch(key -> status(key).equals("pending"));
  }

  @Test
  void aWorkspaceThatIsQuietAfterABulkChangeCostsOneRequestPerPoll() {
    for (String id : server.workspace().ids().subList(0, 1000)) {
      server.workspace().setTags(id, List.of("moved"));
    }
    time.runFor(Duration.ofMinutes(1));
    for (String id : server.workspace().ids().subList(0, 1000)) {
      assertThat(desk.find(id).tags()).containsExactly("moved");
    }
    Instant quiet = time.instant();
    time.runFor(Duration.ofMinutes(1));
    assertThat(lists("updated_at", quiet).size()).isBetween(5, 17);
  }

  @Test
  void aRowFromTheFutureHidesNoChange() {
    List<String> ids = archived(60).stream().map(this::id).toList();
    Instant now = time.instant();
    time.set(now.plus(Duration.ofHours(1)));
    server.workspace().setTags(ids.getFirst(), List.of("future"));
    time.set(now);
    time.runFor(Duration.ofSeconds(10));
    for (String id : ids.subList(1, 60)) {
      server.workspace().setTags(id, List.of("now"));
    }
    time.runFor(Duration.ofSeconds(10));

    assertThat(ids.subList(1, 60))
        .allSatisfy(id -> assertThat(desk.find(id).tags()).containsExactly("now"));
  }

  @Test
  void twoBulkEditsAtOnceUseTheWholeLimitWithFewPolls() {
    List<Long> keys = archived(400);
    Instant began = time.instant();
    desk.edits.setStatus(keys.subList(0, 200), "pending");
    desk.edits.setStatus(keys.subList(200, 400), "pending");
    time.runFor(Duration.ofSeconds(270));

    assertThat(desk.store.outbox().size()).isZero();
    assertThat(lists("updated_at", began).size()).isLessThan(45);
  }

  @Test
  void whileTheServerTakesNoEditAtAllOneGoesAhead() {
    List<Long> keys = archived(200);
    server.faults().add("status=500@PATCH");
    desk.edits.setStatus(keys, "pending");
    time.runFor(Duration.ofMinutes(10));
    assertThat(patches()).isBetween(20L, 80L);

    server.faults().clear();
    time.runFor(Duration.ofMinutes(5));
    assertThat(keys).allMatch(key -> status(key).equals("pending"));
  }

  @Test
  void oneEditThatFailsOverAndOverHoldsUpNoOther() {
    List<Long> keys = archived(2);
    server.faults().add("status=500@PATCH");
    desk.edits.setStatus(keys.subList(0, 1), "pending");
    time.runFor(Duration.ofMinutes(3));
    server.faults().clear();
    desk.edits.setStatus(keys.subList(1, 2), "pending");
    time.runFor(Duration.ofSeconds(3));
    assertThat(status(keys.get(1))).isEqualTo("pending");
  }

  @Test
  void twoEditsThatFailOverAndOverHoldUpNoOther() {
    List<Long> keys = archived(4);
    throughProxy();
    proxy.failWritesOf(id(keys.get(0)), id(keys.get(1)));
    desk.edits.setStatus(keys.subList(0, 1), "pending");
    desk.edits.setStatus(keys.subList(1, 2), "pending");
    time.runFor(Duration.ofMinutes(5));
    desk.edits.setStatus(keys.subList(2, 3), "pending");
    time.runFor(Duration.ofSeconds(3));
    assertThat(status(keys.get(2))).isEqualTo("pending");
    desk.edits.setStatus(keys.subList(3, 4), "pending");
    time.runFor(Duration.ofSeconds(3));
    assertThat(status(keys.get(3))).isEqualTo("pending");
  }

  @Test
  void aClickWhileTheServerTakesNothingIsTriedOnceAndThenWaitsWithTheOthers() {
    server.faults().add("status=500@PATCH");
    desk.edits.setStatus(archived(40), "pending");
    time.runFor(Duration.ofMinutes(5));
    long before = patches();
    long clicked = archived(1).getFirst();
    desk.edits.setStatus(List.of(clicked), "pending");
    time.runFor(Duration.ofSeconds(3));
    assertThat(patches() - before).isBetween(1L, 2L);
  }

  @Test
  void aBulkEditHeldBackHoldsBackOnlyItself() {
    List<Long> keys = archived(200);
    desk.edits.changeTags(keys, List.of("campaign"), List.of());
    desk.edits.pause(desk.store.progress().newest().orElseThrow());
    time.runFor(Duration.ofMinutes(1));
    long left = desk.store.outbox().unsent(1000).getLast().conversation();

    desk.edits.setStatus(List.of(left), "pending");
    desk.edits.changeTags(List.of(left), List.of("mine"), List.of());
    time.runFor(Duration.ofSeconds(5));
    assertThat(status(left)).isEqualTo("pending");
    // Made on top of what is held back: it keeps its place behind it.
    assertThat(server.workspace().state(id(left)).orElseThrow().tags())
        .doesNotContain("campaign", "mine");

    desk.edits.resume(desk.store.progress().running().getLast().intent());
    time.runFor(Duration.ofMinutes(3));
    assertThat(server.workspace().state(id(left)).orElseThrow().tags())
        .contains("campaign", "mine");
  }

  @Test
  void aServerWithoutTheListIsNotCalledConnected() {
    server.faults().add("status=404@GET");
    time.runFor(Duration.ofSeconds(30));
    assertThat(state()).isEqualTo(SyncStatus.State.SERVER_FAILING);
    assertThat(desk.engine.current().detail()).contains("HTTP 404");
    server.faults().clear();
    time.runFor(Duration.ofSeconds(30));
    assertThat(state()).isEqualTo(SyncStatus.State.LIVE);
  }

  @Test
  void onlyTheFirstReadOfWhatWasOpenedIsOneAPersonWaitsFor() {
    desk.engine.opened(Optional.of(id(archived(1).getFirst())));
    time.runFor(Duration.ofSeconds(40));
    assertThat(desk.engine.current().budget().byLane()).containsEntry("PERSON_READ", 1);
  }

  /** Histories are read before any other look at everything. */
  private void readAllHistories() {
    while (!desk.store.messages().anyToRead(1).isEmpty()) {
      time.runFor(Duration.ofMinutes(1));
    }
  }

  @Test
  void theFirstWholeReadIsNotRepeatedAtOnceAndManyThatVanishedAreFoundOut() {
    readAllHistories();
    time.runFor(Duration.ofMinutes(3));
    assertThat(lists("created_at%3Aasc", Instant.MIN)).hasSize(HELD / 100);

    for (String id : server.workspace().ids().subList(0, 100)) {
      server.workspace().delete(id);
    }
    time.runFor(Duration.ofMinutes(5));
    assertThat(desk.store.conversations().held()).isEqualTo(HELD - 100);
    // What one pass did not show is asked for by id only when a second did not show it either.
    assertThat(lists("created_at%3Aasc", Instant.MIN)).hasSize(HELD / 100 + 2 * 11);
  }

  @Test
  void listsThatSuddenlyAreEmptyDoNotHaveEveryConversationAskedFor() {
    readAllHistories();
    desk.close();
    desk = new Desk(folder, proxy.baseUrl(), server.demoKey(), time);
    time.runFor(Duration.ofSeconds(10));
    proxy.spoil(body -> "{\"success\":true,\"data\":[],\"pagination\":{\"total_count\":0}}");
    long before = server.workspace().requests();
    desk.engine.checkEverything();
    time.runFor(Duration.ofMinutes(8));
    // 120 polls, 48 sweeps, and some of the suspects
    assertThat(server.workspace().requests() - before).isBetween(200L, 300L);
    assertThat(desk.store.conversations().held()).isEqualTo(HELD);
  }

  @Test
  void aServerThatSaysMoreButNotWhereIsReadByPage() {
    desk.close();
    proxy.spoil(body -> body.replaceAll("\"next_cursor\":\"[^\"]*\"", "\"next_cursor\":null"));
    desk = new Desk(folder.resolve("other"), proxy.baseUrl(), server.demoKey(), time);
    time.runFor(Duration.ofMinutes(3));
    assertThat(desk.store.conversations().held()).isEqualTo(HELD);

    Instant began = time.instant();
    for (String id : server.workspace().ids().subList(0, 250)) {
      server.workspace().setTags(id, List.of("moved"));
    }
    time.runFor(Duration.ofSeconds(30));
    for (String id : server.workspace().ids().subList(0, 250)) {
      assertThat(desk.find(id).tags()).containsExactly("moved");
    }
    assertThat(lists("updated_at", began).size()).isLessThan(25);
  }
}
