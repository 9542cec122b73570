package ai.nexadesk.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nexadesk.console.VirtualTime;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.SeenRequest;
import ai.nexadesk.console.sandbox.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Lists that are too large, lead in a circle, count wrongly or leave something out. */
@Execution(ExecutionMode.CONCURRENT)
class StrangeListsTest {

  private static final int HELD = 400;
  private static final Pattern CURSOR = Pattern.compile("\"next_cursor\":(\"[^\"]*\")");

  @TempDir Path folder;
  private final VirtualTime time = new VirtualTime();
  private SandboxServer server;
  private SpoilingProxy proxy;
  private Desk desk;

  @BeforeEach
  void start() throws IOException {
    serve(Duration.ZERO);
  }

  /** Starts all anew. */
  private void serve(Duration serverAhead) throws IOException {
    server =
        SandboxServer.start(
            SandboxOptions.defaults()
                .withConversations(HELD)
                .withClock(() -> time.instant().plus(serverAhead)));
    proxy = new SpoilingProxy(server.baseUrl());
    desk = desk("one");
  }

  private Desk desk(String name) {
    Desk opened = new Desk(folder.resolve(name), proxy.baseUrl(), server.demoKey(), time);
    opened.engine.pace(Pace.HIDDEN);
    return opened;
  }

  @AfterEach
  void stop() {
    desk.close();
    proxy.close();
    server.close();
  }

  /** Everything is held and every history read: what is asked for then has another reason. */
  private void readAll() {
    while (desk.store.conversations().held() < server.workspace().ids().size()
        || !desk.store.messages().anyToRead(1).isEmpty()) {
      time.runFor(Duration.ofSeconds(30));
    }
    desk.engine.pace(Pace.ACTIVE);
    time.runFor(Duration.ofMinutes(1));
  }

  private List<SeenRequest> seen(String part, Instant from) {
    return server.workspace().seen().stream()
        .filter(seen -> seen.query().contains(part) && !seen.at().isBefore(from))
        .toList();
  }

  private static boolean list(String query) {
    return query.contains("sort=");
  }

  @Test
  void whatIsTooLargeToBeListedAtOnceIsListedInPartsAndStopsNothing() {
    desk.close();
    List<String> ids = server.workspace().ids();
    String giant = ids.get(250);
    server.workspace().setStatus(giant, Status.OPEN);
    List<String> heavy = List.of(giant, ids.get(7), ids.get(8), ids.get(251), ids.get(399));
    proxy.spoilBy((query, body) -> {
      long rows = heavy.stream().filter(body::contains).count();
      boolean large = list(query) && (rows > 1 || body.contains(giant));
      return large ? SpoilingProxy.TOO_LARGE : body;
    });
    desk = desk("other");
    time.runFor(Duration.ofMinutes(8));
    assertThat(desk.store.conversations().held()).isEqualTo(HELD - 1);
    assertThat(desk.engine.current().state()).isEqualTo(SyncStatus.State.LIVE);

    desk.engine.pace(Pace.ACTIVE);
    server.workspace().setStatus(giant, Status.ARCHIVED); // the newest row is the one too large
    server.workspace().setTags(ids.get(9), List.of("moved"));
    desk.edits.setStatus(desk.key(ids.get(8)), "pending");
    time.runFor(Duration.ofMinutes(2));
    assertThat(desk.find(ids.get(9)).tags()).containsExactly("moved");
    assertThat(server.workspace().state(ids.get(8)).orElseThrow().status())
        .isEqualTo(Status.PENDING);

    server.workspace().delete(ids.get(7));
    desk.engine.checkEverything();
    time.runFor(Duration.ofMinutes(3));
    assertThat(desk.store.conversations().held()).isEqualTo(HELD - 2);
  }

  @Test
  void cursorsThatDoNotMoveHideNothingAndAccuseNobody() {
    AtomicReference<String> first = new AtomicReference<>();
    desk.close();
    proxy.spoil(body -> {
      Matcher cursor = CURSOR.matcher(body);
      if (!cursor.find()) {
        return body;
      }
      first.compareAndSet(null, cursor.group(1));
      return cursor.replaceFirst("\"next_cursor\":" + first.get());
    });
    desk = desk("other");
    readAll();
    assertThat(desk.store.conversations().held()).isEqualTo(HELD);

    Instant began = time.instant();
    desk.engine.checkEverything();
    time.runFor(Duration.ofMinutes(3));
    assertThat(seen("id=", began)).isEmpty();
    assertThat(seen("created_at%3Aasc", began)).hasSizeBetween(HELD / 100, HELD / 100 + 2);
  }

  @Test
  void whereCursorsAreRefusedPagesAreAskedForByNumber() {
    desk.close();
    proxy.spoil(body -> CURSOR.matcher(body).replaceFirst("\"next_cursor\":\"run out\""));
    desk = desk("other");
    readAll();
    assertThat(desk.store.conversations().held()).isEqualTo(HELD);

    List<String> moved = server.workspace().ids().subList(0, 250);
    moved.forEach(id -> server.workspace().setTags(id, List.of("moved")));
    time.runFor(Duration.ofMinutes(1));
    assertThat(moved).allMatch(id -> desk.find(id).tags().equals(List.of("moved")));
  }

  @Test
  void cursorsThatLeadInACircleEndAPoll() {
    readAll();
    Pattern more = Pattern.compile("\"has_more\":(true|false),\"next_cursor\":[^,]*");
    AtomicReference<String> other = new AtomicReference<>("MTAw");
    proxy.spoilBy((query, body) -> {
      String next = other.getAndUpdate(last -> last.equals("MTAw") ? "MjAw" : "MTAw");
      return query.contains("updated_at")
          ? more.matcher(body)
              .replaceFirst("\"has_more\":true,\"next_cursor\":\"" + next + "\"")
              .replaceAll("\"updated_at\":\"[^\"]*\"", "\"updated_at\":\"" + time.instant() + "\"")
          : body;
    });
    Instant began = time.instant();
    time.runFor(Duration.ofSeconds(3));
    proxy.spoil(body -> body);
    time.runFor(Duration.ofSeconds(30));
    assertThat(seen("updated_at", began)).hasSizeLessThan(3 * (HELD / 100 + 4));
  }

  @Test
  void oneThatCannotBeReadByIdDoesNotHoldUpTheCheckForEver() {
    readAll();
    List<String> ids = server.workspace().ids();
    String broken = ids.get(3);
    server.workspace().delete(ids.get(300));
    proxy.spoilBy((query, body) -> {
      if (list(query)) {
        return body.replace("\"id\":\"" + broken + "\"", "\"id\":null");
      }
      return query.contains(broken) ? "{}" : body;
    });
    Instant began = time.instant();
    time.runFor(Duration.ofMinutes(5));
    assertThat(desk.store.conversations().held()).isEqualTo(HELD - 1);
    assertThat(seen("id=" + broken, began)).hasSizeBetween(3, 6);
  }

  @Test
  void aLocalClockFarBehindDoesNotHaveEverythingCheckedWithoutEnd() throws IOException {
    stop();
    serve(Duration.ofHours(30));
    readAll();
    time.runFor(Duration.ofMinutes(10));
    assertThat(seen("created_at%3Aasc", Instant.MIN)).hasSize(HELD / 100);
    desk.engine.checkEverything();
    time.runFor(Duration.ofMinutes(10));
    assertThat(seen("created_at%3Aasc", Instant.MIN)).hasSize(2 * HELD / 100);
  }

  @Test
  void whatASweepBringsBeforeThePollStartsNoCheckOfEverything() {
    readAll();
    desk.engine.pace(Pace.HIDDEN);
    Instant began = time.instant();
    int bySweep = 0;
    for (int i = 0; i < 60; i++) {
      String fresh = server.workspace().create("Ada " + i, null, "Hello");
      Instant created = time.instant();
      while (desk.store.conversations().find(fresh).isEmpty()) {
        time.runFor(Duration.ofSeconds(1));
      }
      bySweep += seen("updated_at", created).isEmpty() ? 1 : 0;
    }
    time.runFor(Duration.ofMinutes(2));
    assertThat(bySweep).isPositive();
    assertThat(seen("created_at%3Aasc", began)).isEmpty();
  }

  @Test
  void aGreatDeletionIsBelievedOnceAFewOfItAreSeenToBeGone() {
    readAll();
    List<String> ids = server.workspace().ids();
    Instant began = time.instant();
    for (String id : ids.subList(0, 300)) {
      server.workspace().delete(id);
    }
    time.runFor(Duration.ofMinutes(4));
    assertThat(desk.store.conversations().held()).isEqualTo(HELD - 300);
    Set<String> asked = new java.util.HashSet<>();
    seen("id=", began).forEach(seen -> asked.add(seen.query()));
    assertThat(asked).hasSizeBetween(50, 60);
  }

  @Test
  void aGreatDeletionOfWhichOneIsStillThereIsLookedAtOneByOne() {
    readAll();
    List<String> ids = server.workspace().ids();
    // All are left out of the lists, and none is gone.
    Set<String> hidden = Set.copyOf(ids.subList(0, 300));
    proxy.spoilBy((query, body) -> {
      String shown = body;
      if (list(query)) {
        for (String id : hidden) {
          shown = shown.replace("\"id\":\"" + id + "\"", "\"id\":null");
        }
        shown = shown.replaceAll("\"total_count\":\\d+", "\"total_count\":100");
      }
      return shown;
    });
    time.runFor(Duration.ofMinutes(6));
    assertThat(desk.store.conversations().held()).isEqualTo(HELD);
  }
}
