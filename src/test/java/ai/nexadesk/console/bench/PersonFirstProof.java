package ai.nexadesk.console.bench;

import ai.nexadesk.console.domain.Order;
import ai.nexadesk.console.domain.Query;
import ai.nexadesk.console.sandbox.SandboxOptions;
import ai.nexadesk.console.sandbox.SandboxServer;
import ai.nexadesk.console.sandbox.SeenRequest;
import ai.nexadesk.console.sync.Desk;
import ai.nexadesk.console.sync.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Proof 4: however busy the background is, what a person does leaves at once. Real time. */
final class PersonFirstProof implements Bench.Proof {

  private static final long SOON = 50;

  /** Each costs up to three requests of the twenty kept for people. */
  private static final int CLICKS = 6;

  @Override
  public List<Line> measure(Path folder) throws Exception {
    List<Long> writes = new ArrayList<>();
    List<Long> reads = new ArrayList<>();
    // The first round warms up the machine, which is no colder than this on a working day.
    for (int round = 0; round < 2; round++) {
      writes.clear();
      reads.clear();
      round(folder.resolve("round-" + round), writes, reads);
    }
    return List.of(
        Line.atMost(
            4, "slowest of " + CLICKS + " writes, click to server", max(writes), SOON, "ms"),
        Line.atMost(4, "slowest of " + CLICKS + " reads, click to server", max(reads), SOON, "ms"));
  }

  private static void round(Path folder, List<Long> writes, List<Long> reads) throws Exception {
    try (SandboxServer server =
            SandboxServer.start(SandboxOptions.defaults().withConversations(50_000));
        Desk desk = new Desk(folder, server.baseUrl(), server.demoKey())) {
      desk.engine.pace(Pace.ACTIVE);
      // Saturated: the background has taken all that it may.
      await(() -> desk.engine.current().budget().used() >= 78);
      long[] keys = desk.store.conversations().keys(Query.ALL, Order.NEWEST_ACTIVITY, 2 * CLICKS);
      for (int i = 0; i < CLICKS; i++) {
        String written = desk.store.conversations().get(keys[2 * i]).orElseThrow().id();
        Instant click = Instant.now();
        desk.edits.setStatus(List.of(keys[2 * i]), i % 2 == 0 ? "pending" : "active");
        desk.edits.changeTags(List.of(keys[2 * i]), List.of("now"), List.of());
        writes.add(arrived(server, click, s -> s.method().equals("PATCH") && about(s, written)));
        String read = desk.store.conversations().get(keys[2 * i + 1]).orElseThrow().id();
        click = Instant.now();
        desk.engine.opened(Optional.of(read));
        reads.add(arrived(server, click, s -> s.method().equals("GET") && about(s, read)));
      }
    }
  }

  private static boolean about(SeenRequest seen, String id) {
    return seen.query().contains("id=" + id);
  }

  /** Milliseconds from the click to the request at the server. */
  private static long arrived(SandboxServer server, Instant click, Predicate<SeenRequest> which)
      throws InterruptedException {
    List<SeenRequest> found = new ArrayList<>();
    await(() -> {
      server.workspace().seen().stream()
          .filter(seen -> !seen.at().isBefore(click) && which.test(seen))
          .findFirst()
          .ifPresent(found::add);
      return !found.isEmpty();
    });
    return Duration.between(click, found.getFirst().at()).toMillis();
  }

  private static void await(java.util.function.BooleanSupplier condition)
      throws InterruptedException {
    Instant end = Instant.now().plusSeconds(120);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("waited in vain");
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static long max(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
  }
}
