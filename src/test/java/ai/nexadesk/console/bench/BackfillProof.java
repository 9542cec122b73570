package ai.nexadesk.console.bench;

import ai.nexadesk.console.VirtualTime;
import ai.nexadesk.console.api.ApiKey;
import ai.nexadesk.console.api.ApiOutcome;
import ai.nexadesk.console.api.ConversationPage;
import ai.nexadesk.console.api.ConversationsApi;
import ai.nexadesk.console.api.Lane;
import ai.nexadesk.console.api.ListRequest;
import ai.nexadesk.console.api.WorkspaceAddress;
import ai.nexadesk.console.domain.SystemTime;
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
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Proof 6: the first whole read is as quick as the limit, and without one as the machine. */
final class BackfillProof implements Bench.Proof {

  private static final int ALL = 100_000;
  private static final int LIMIT = 100;
  private static final int UNLIMITED = 100_000;
  private static final int ROUNDS = 7;
  private static final int RESUMED = 20_000;
  private static final int RESTARTS = 5;
  private static final String BACKFILL = "status=all&sort=created_at%3Aasc";

  @Override
  public List<Line> measure(Path folder) throws Exception {
    List<Line> lines = new ArrayList<>();
    limited(folder.resolve("limited"), lines);
    resumed(folder.resolve("resumed"), lines);
    unlimited(folder, lines);
    return lines;
  }

  private static void limited(Path folder, List<Line> lines) throws Exception {
    VirtualTime time = new VirtualTime();
    try (SandboxServer server =
            SandboxServer.start(SandboxOptions.defaults().withConversations(ALL).withClock(time));
        Desk desk = new Desk(folder, server.baseUrl(), server.demoKey(), time)) {
      Instant begin = time.instant();
      desk.engine.pace(Pace.HIDDEN);
      while (desk.engine.current().backfilled() < ALL) {
        time.runFor(Duration.ofSeconds(1));
      }
      double minutes = Duration.between(begin, time.instant()).toMillis() / 60_000.0;
      lines.add(
          Line.share(
              6,
              String.format(Locale.ROOT, "of the limit, 100,000 in %.1f minutes", minutes),
              ALL / (minutes * LIMIT * ListRequest.LARGEST_PAGE),
              0.95));
    }
  }

  private static void resumed(Path folder, List<Line> lines) throws Exception {
    VirtualTime time = new VirtualTime();
    try (SandboxServer server =
        SandboxServer.start(SandboxOptions.defaults().withConversations(RESUMED).withClock(time))) {
      for (int run = 0; run < RESTARTS; run++) {
        try (Desk desk = new Desk(folder, server.baseUrl(), server.demoKey(), time)) {
          desk.engine.pace(Pace.HIDDEN);
          time.runFor(Duration.ofSeconds(20).plusMillis(run * 137L));
        }
      }
      try (Desk desk = new Desk(folder, server.baseUrl(), server.demoKey(), time)) {
        desk.engine.pace(Pace.HIDDEN);
        while (desk.store.conversations().held() < RESUMED) {
          time.runFor(Duration.ofSeconds(1));
        }
      }
      List<String> pages =
          server.workspace().seen().stream()
              .map(SeenRequest::query)
              .filter(query -> query.startsWith(BACKFILL))
              .toList();
      long twice = pages.size() - pages.stream().distinct().count();
      lines.add(Line.atMost(6, "pages read twice, " + RESTARTS + " restarts", twice, RESTARTS, ""));
    }
  }

  private static void unlimited(Path folder, List<Line> lines) throws Exception {
    List<Double> bare = new ArrayList<>();
    List<Double> stored = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    try (SandboxServer server =
        SandboxServer.start(SandboxOptions.defaults().withConversations(UNLIMITED).withLimit(0))) {
      for (int round = 0; round < ROUNDS; round++) {
        bare.add(bareLoop(server));
        stored.add(stored(server, folder.resolve("round-" + round)));
        // Of neighbours, since what else the machine does comes and goes.
        ratios.add(stored.getLast() / bare.getLast());
      }
    }
    lines.add(
        Line.share(
            6,
            String.format(
                Locale.ROOT,
                "of a bare loop, limit lifted (%,.0f of %,.0f rows/s)",
                median(stored),
                median(bare)),
            median(ratios),
            0.70));
  }

  /** Fetches and parses every page and keeps nothing; rows a second. */
  private static double bareLoop(SandboxServer server) throws InterruptedException {
    try (ConversationsApi api =
        ConversationsApi.of(
            new WorkspaceAddress(server.baseUrl()),
            ApiKey.of(server.demoKey()),
            "bench",
            new SystemTime())) {
      long begin = System.nanoTime();
      long rows = 0;
      ListRequest request = ListRequest.all(ListRequest.Sort.CREATED_ASC, ListRequest.LARGEST_PAGE);
      while (true) {
        ApiOutcome<ConversationPage> outcome = api.list(Lane.BACKFILL, request);
        ConversationPage page = outcome.found().orElseThrow();
        rows += page.rows().size();
        if (!page.hasMore()) {
          return rows * 1e9 / (System.nanoTime() - begin);
        }
        request = request.after(page.nextCursor());
      }
    }
  }

  /** The engine's own whole read into a new copy; rows a second from its first page on. */
  private static double stored(SandboxServer server, Path folder) {
    try (Desk desk = new Desk(folder, server.baseUrl(), server.demoKey())) {
      desk.engine.pace(Pace.HIDDEN);
      while (desk.engine.current().backfilled() == 0) {
        LockSupport.parkNanos(200_000);
      }
      long already = desk.engine.current().backfilled();
      long begin = System.nanoTime();
      while (desk.engine.current().backfilled() < UNLIMITED) {
        LockSupport.parkNanos(1_000_000);
      }
      return (UNLIMITED - already) * 1e9 / (System.nanoTime() - begin);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
